import { entities, type RecordOfName, type Snapshot } from '../../model/index';
import { sampleEvents } from './sampleEvents';
import { samplePeople } from './samplePeople';
import { idsOf, type Shift, stampsOf } from './sampleWin';

type Network = Pick<Snapshot, 'person' | 'interaction' | 'event' | 'praise' | 'reference' | 'template'>;

/** Who saw which win. */
const seen: Readonly<Record<string, readonly string[]>> = {
  'win-first-doses': ['dana', 'imani', 'tomas'],
  'win-missing-doses': ['dana', 'imani'],
  'win-iv-training': ['dana', 'tomas'],
  'win-cover-plan': ['dana', 'renee'],
  'win-barcodes': ['tomas'],
  'win-carousel-jams': ['renee'],
  'win-short-dates': ['renee'],
};

export function seenBy(winId: string): string[] {
  return idsOf(seen[winId.replace('sample-', '')]?.map((name) => `person-${name}`));
}

/** The people around Marisol, whom she keeps in touch with and who could vouch for her; all are invented. */
export function sampleNetwork(shift: Shift): Network {
  return {
    person: samplePeople(shift),
    interaction: contacts.map(([id, personId, day, touch, about, eventId]) => ({
      ...stampsOf(`contact-${id}`, shift(day)),
      personId: `sample-person-${personId}`,
      date: shift(day),
      touch,
      about,
      eventId: eventId === undefined ? null : `sample-event-${eventId}`,
    })),
    event: sampleEvents(shift),
    praise: praiseOf(shift),
    reference: referencesOf(shift),
    template: [],
  };
}

type Contact = readonly [
  id: string,
  person: string,
  day: string,
  touch: RecordOfName<'interaction'>['touch'],
  about: string,
  event?: string,
];

const contacts: readonly Contact[] = [
  [
    '1',
    'imani',
    '2026-11-03',
    'call',
    'How the morning pass runs since the change; she will tell the council.',
  ],
  ['2', 'tomas', '2026-10-28', 'met', 'Coffee after the informatics huddle; asked how he learned reporting.'],
  ['3', 'renee', '2026-10-12', 'helpGiven', 'Sent her our cover plan as a pattern for her own site.'],
  [
    '4',
    'yuki',
    '2026-09-04',
    'message',
    'Congratulated on the CPhT-Adv; she offered to look over my application.',
  ],
  [
    '5',
    'abel',
    '2026-11-17',
    'metAtEvent',
    'Runs automation for three sites; talked about carousel downtime.',
    'society',
  ],
  ['6', 'lena', '2026-11-17', 'metAtEvent', 'Teaches the sterile course at the college.', 'society'],
  ['7', 'lena', '2026-11-19', 'message', 'Sent her the reading list she asked about.'],
];

function praiseOf(shift: Shift): RecordOfName<'praise'>[] {
  const heard = shift('2026-08-20');
  const written = shift('2026-05-06');
  return [
    {
      ...entities.praise.blank(heard),
      ...stampsOf('praise-imani', heard),
      words:
        'The first dose is on the unit before I have signed the order. That is new here, and it is her doing.',
      personId: 'sample-person-imani',
      giverRole: 'Nurse manager, 5 West',
      permission: 'given',
      permissionOn: shift('2026-09-01'),
      impactIds: idsOf(['win-first-doses']),
    },
    {
      ...entities.praise.blank(written),
      ...stampsOf('praise-tomas', written),
      words: 'She does not report that a barcode fails. She brings the fix.',
      personId: 'sample-person-tomas',
      giverRole: 'Pharmacy informatics lead',
      impactIds: idsOf(['win-barcodes']),
    },
  ];
}

function referencesOf(shift: Shift): RecordOfName<'reference'>[] {
  const asked = shift('2026-09-01');
  return [
    {
      ...entities.reference.blank(asked),
      ...stampsOf('reference-imani', asked),
      personId: 'sample-person-imani',
      knowsFrom: 'Ran the first-dose change on her unit with me.',
      permission: 'given',
      askedOn: asked,
      answeredOn: shift('2026-09-03'),
      lastBriefedOn: shift('2026-09-03'),
      impactIds: idsOf(['win-first-doses', 'win-missing-doses']),
      caseIds: idsOf(['case-technician-3']),
    },
    {
      ...entities.reference.blank(asked),
      ...stampsOf('reference-renee', asked),
      personId: 'sample-person-renee',
      knowsFrom: 'Led the day shift when I started; now leads at another site.',
      permission: 'asked',
      askedOn: shift('2026-11-12'),
    },
  ];
}
