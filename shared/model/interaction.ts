import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idField, textField } from './fields';

export const touches = [
  'message',
  'call',
  'met',
  'infoTalk',
  'introductionMade',
  'introductionReceived',
  'helpGiven',
  'helpReceived',
  'congratulated',
  'metAtEvent',
] as const;
export type Touch = (typeof touches)[number];

/** One contact with one person. Three people at a table are three contacts, so that removing one person takes theirs along. */
export const interaction = defineEntity({
  name: 'interaction',
  words: { one: 'contact', many: 'contacts' },
  fields: {
    personId: idField,
    date: dateField,
    touch: z.enum(touches),
    /** What it was about, in one line. */
    about: textField,
    eventId: z.nullable(idField),
  },
  indexes: [],
  blank: (today) => ({ personId: '', date: today, touch: 'message' as const, about: '', eventId: null }),
  title: (record) => excerpt(record.about, 120) || 'Contact without words',
  searchText: (record) => record.about,
});

export type Interaction = RecordOf<typeof interaction>;
export type InteractionDraft = DraftOf<typeof interaction>;
