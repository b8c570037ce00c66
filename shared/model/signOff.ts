import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idsField, lineField, requiredLine, textField } from './fields';

/** One skill at one station: signed off, or still a gap. The training matrix is made of these. */
export const signOff = defineEntity({
  name: 'signOff',
  words: { one: 'sign-off', many: 'sign-offs' },
  fields: {
    /** Where: `IV room`, `Cart fill`. */
    station: requiredLine,
    /** What: `Garbing`, `Batch compounding`. Empty where the station as a whole is signed off. */
    skill: lineField,
    /** null: not yet. */
    signedOn: z.nullable(dateField),
    signedBy: lineField,
    /** null: once is enough, or not known. */
    nextDue: z.nullable(dateField),
    /** Months from one to the next; null: not repeated. */
    everyMonths: z.nullable(z.int().check(z.gte(1), z.lte(240))),
    notes: textField,
    attachmentIds: idsField,
  },
  indexes: [],
  blank: () => ({
    station: '',
    skill: '',
    signedOn: null,
    signedBy: '',
    nextDue: null,
    everyMonths: null,
    notes: '',
    attachmentIds: [],
  }),
  title: (record) =>
    excerpt([record.station, record.skill].filter((part) => part.trim() !== '').join(': '), 120) ||
    'Sign-off without a name',
  searchText: (record) => [record.station, record.skill, record.signedBy, record.notes].join('\n'),
});

export type SignOff = RecordOf<typeof signOff>;
export type SignOffDraft = DraftOf<typeof signOff>;
