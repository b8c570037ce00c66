import { entities, type RecordOfName } from '../../model/index';
import { idsOf, type Shift, stampsOf } from './sampleWin';

export function sampleEvents(shift: Shift): RecordOfName<'event'>[] {
  const society = shift('2026-11-17');
  const committee = shift('2026-02-02');
  return [
    {
      ...entities.event.blank(society),
      ...stampsOf('event-society', society),
      kind: 'conference',
      name: 'State society fall meeting',
      organizer: 'State pharmacy society',
      place: 'The convention hall downtown',
      role: 'Attendee',
      hours: 6,
      learned: 'Two sites plan downtime for the carousel by the week instead of waiting for a jam.',
      checklist: [
        { text: 'Practice the 30 seconds about me', when: 'before', isDone: true },
        { text: 'Note each name, place, topic and promise the same day', when: 'after', isDone: true },
        { text: 'Follow up with everyone I met', when: 'after', isDone: false },
      ],
      personIds: idsOf(['person-abel', 'person-lena']),
    },
    {
      ...entities.event.blank(committee),
      ...stampsOf('event-committee', committee),
      kind: 'committee',
      name: 'Medication safety committee',
      organizer: 'Harlow Bay Medical Center',
      role: 'Technician member',
      isOngoing: true,
      hours: 9,
      personIds: idsOf(['person-imani']),
      impactIds: idsOf(['win-barcodes']),
    },
  ];
}
