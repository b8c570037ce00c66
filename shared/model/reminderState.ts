import * as z from 'zod/mini';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, instantField, lineField } from './fields';

/**
 * What the person or the program did with one reminder. The reminder itself is never stored: it is computed, and found
 * again by its key.
 */
export const reminderState = defineEntity({
  name: 'reminderState',
  words: { one: 'reminder’s state', many: 'reminders’ states' },
  fields: {
    key: lineField.check(z.minLength(1)),
    /** It rests until this day. */
    snoozedUntil: z.nullable(dateField),
    doneAt: z.nullable(instantField),
    /** When it was told by a notification: it is told once, whatever the clock does afterwards. */
    toldAt: z.nullable(instantField),
  },
  indexes: [],
  blank: () => ({ key: 'key', snoozedUntil: null, doneAt: null, toldAt: null }),
  title: (record) => record.key,
  // Nobody looks for one.
  searchText: () => '',
});

export type ReminderState = RecordOf<typeof reminderState>;
export type ReminderStateDraft = DraftOf<typeof reminderState>;
