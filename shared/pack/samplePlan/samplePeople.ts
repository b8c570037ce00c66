import { entities, type RecordOfName } from '../../model/index';
import type { PersonDraft } from '../../model/person';
import { type Shift, stampsOf } from './sampleWin';

type SamplePerson = Partial<Omit<PersonDraft, 'metOn' | 'name'>> & {
  readonly id: string;
  readonly name: string;
  readonly met?: string;
};

const people: readonly SamplePerson[] = [
  {
    id: 'dana',
    name: 'Dana Whitcomb',
    organization: 'Harlow Bay Medical Center',
    role: 'Pharmacy manager',
    howMet: 'Hired me',
    met: '2024-11-25',
    channels: [{ kind: 'email', value: 'dana.whitcomb@harlowbay.example' }],
    knows: ['budgets', 'leadership'],
    tie: 'close',
    tags: ['work'],
  },
  {
    id: 'imani',
    name: 'Imani Brooks',
    organization: 'Harlow Bay Medical Center',
    role: 'Nurse manager, 5 West',
    howMet: 'The first-dose change on her unit',
    met: '2026-03-09',
    channels: [{ kind: 'email', value: 'imani.brooks@harlowbay.example' }],
    topics: 'What a nurse sees of our work, and what never reaches us.',
    canHelp: 'A short tour of the pharmacy for her new nurses.',
    knows: ['nursing workflow', 'committees'],
    tie: 'close',
    tags: ['work', 'reference'],
    idealDays: 60,
    latestDays: 90,
  },
  {
    id: 'tomas',
    name: 'Tomas Aldana',
    organization: 'Harlow Bay Medical Center',
    role: 'Pharmacy informatics lead',
    howMet: 'The barcode project',
    met: '2025-12-04',
    channels: [{ kind: 'email', value: 'tomas.aldana@harlowbay.example' }],
    topics: 'Building reports that people read.',
    offered: 'An afternoon beside him when the next report is built.',
    knows: ['informatics', 'automation', 'reporting'],
    tie: 'familiar',
    tags: ['work'],
    idealDays: 60,
    latestDays: 90,
  },
  {
    id: 'renee',
    name: 'Renee Oyelaran',
    organization: 'Harlow Bay North',
    role: 'Lead technician',
    howMet: 'My first shift lead',
    met: '2024-11-27',
    channels: [
      { kind: 'email', value: 'renee.oyelaran@harlowbay.example' },
      { kind: 'phone', value: '555-0148' },
    ],
    promised: 'A copy of the competency sheet.',
    knows: ['leadership', 'scheduling', 'inventory'],
    tie: 'close',
    tags: ['reference'],
    idealDays: 45,
    latestDays: 90,
  },
  {
    id: 'yuki',
    name: 'Yuki Sandoval',
    organization: 'Coastal Children’s Hospital',
    role: 'Advanced technician',
    howMet: 'A review course',
    met: '2025-08-16',
    channels: [{ kind: 'email', value: 'yuki.sandoval@coastal.example' }],
    offered: 'To look over my application.',
    knows: ['sterile work', 'certification'],
    tie: 'familiar',
    idealDays: 90,
    latestDays: 120,
  },
  {
    id: 'abel',
    name: 'Abel Fontaine',
    organization: 'Meridian Health',
    role: 'Automation specialist',
    howMet: 'The state society meeting, at the poster about downtime',
    met: '2026-11-17',
    channels: [{ kind: 'profile', value: 'https://people.example/abel-fontaine' }],
    topics: 'What he checks before a carousel goes live.',
    promised: 'Our card of six carousel faults.',
    knows: ['automation', 'project work'],
    tie: 'new',
    tags: ['society'],
  },
  {
    id: 'lena',
    name: 'Lena Marchetti',
    organization: 'Harlow Bay Community College',
    role: 'Instructor',
    howMet: 'The state society meeting',
    met: '2026-11-17',
    channels: [{ kind: 'email', value: 'lena.marchetti@hbcc.example' }],
    knows: ['teaching', 'sterile work'],
    tie: 'new',
    tags: ['society'],
  },
];

export function samplePeople(shift: Shift): RecordOfName<'person'>[] {
  return people.map(({ id, met, ...fields }) => {
    const metOn = met === undefined ? null : shift(met);
    const added = metOn ?? shift('2026-01-05');
    return { ...entities.person.blank(added), ...fields, ...stampsOf(`person-${id}`, added), metOn };
  });
}
