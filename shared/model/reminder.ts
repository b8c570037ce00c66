import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, requiredLine, textField } from './fields';

export const repeats = ['weekly', 'monthly', 'yearly'] as const;
export type Repeat = (typeof repeats)[number];

/** A reminder that the person wrote. All others are computed from records (domain/reminders). */
export const reminder = defineEntity({
  name: 'reminder',
  words: { one: 'reminder', many: 'reminders' },
  fields: {
    text: requiredLine,
    /** The first day, where it repeats. */
    date: dateField,
    repeats: z.nullable(z.enum(repeats)),
    notes: textField,
  },
  indexes: [],
  blank: (today) => ({ text: '', date: today, repeats: null, notes: '' }),
  title: (record) => excerpt(record.text, 120) || 'Reminder without words',
  searchText: (record) => [record.text, record.notes].join('\n'),
});

export type Reminder = RecordOf<typeof reminder>;
export type ReminderDraft = DraftOf<typeof reminder>;
