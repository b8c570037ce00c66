import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, figureField, idsField, lineField, requiredLine, textField } from './fields';

export const eventKinds = ['conference', 'society', 'committee', 'talk', 'volunteering'] as const;
export type EventKind = (typeof eventKinds)[number];

/** One line of the list that is ticked before or after. */
const check = z.object({
  text: lineField,
  when: z.enum(['before', 'after']),
  isDone: z.boolean(),
});
export type EventCheck = z.infer<typeof check>;

/** Somewhere the technician goes or belongs, beyond the shift. */
export const event = defineEntity({
  name: 'event',
  words: { one: 'event', many: 'events' },
  fields: {
    kind: z.enum(eventKinds),
    name: requiredLine,
    organizer: lineField,
    place: lineField,
    /** My role: attendee, speaker, member, chair. */
    role: lineField,
    from: dateField,
    /** Last day of a range; null for a single day, and for what goes on. Never before `from`. */
    to: z.nullable(dateField),
    /** A membership or a committee that has not ended. */
    isOngoing: z.boolean(),
    hours: z.nullable(figureField),
    learned: textField,
    notes: textField,
    checklist: z.array(check).check(z.maxLength(100, 'Keep it to 100 lines.')),
    /** Whom I met there. */
    personIds: idsField,
    /** CE earned there. */
    ceActivityIds: idsField,
    /** The wins it became. */
    impactIds: idsField,
    attachmentIds: idsField,
  },
  indexes: [],
  blank: (today) => ({
    kind: 'conference' as const,
    name: '',
    organizer: '',
    place: '',
    role: '',
    from: today,
    to: null,
    isOngoing: false,
    hours: null,
    learned: '',
    notes: '',
    checklist: [],
    personIds: [],
    ceActivityIds: [],
    impactIds: [],
    attachmentIds: [],
  }),
  title: (record) => excerpt(record.name, 120) || 'Event without a name',
  searchText: (record) =>
    [record.name, record.organizer, record.place, record.role, record.learned, record.notes].join('\n'),
});

export type CareerEvent = RecordOf<typeof event>;
export type CareerEventDraft = DraftOf<typeof event>;
