import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idField, requiredLine, textField } from './fields';

export const milestone = defineEntity({
  name: 'milestone',
  words: { one: 'milestone', many: 'milestones' },
  fields: {
    goalId: idField,
    title: requiredLine,
    due: z.nullable(dateField),
    doneOn: z.nullable(dateField),
    notes: textField,
    /** Order within the goal, set by hand. */
    position: z.number(),
  },
  indexes: [],
  blank: () => ({ goalId: '', title: '', due: null, doneOn: null, notes: '', position: 0 }),
  title: (record) => excerpt(record.title, 120) || 'Milestone without a name',
  searchText: (record) => [record.title, record.notes].join('\n'),
});

export type Milestone = RecordOf<typeof milestone>;
export type MilestoneDraft = DraftOf<typeof milestone>;
