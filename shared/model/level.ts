import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { figureField, idField, lineField, requiredLine, textField } from './fields';

/** One step of a ladder. */
export const level = defineEntity({
  name: 'level',
  words: { one: 'level', many: 'levels' },
  fields: {
    ladderId: idField,
    title: requiredLine,
    summary: textField,
    /** In the ladder's own words: `1 to 3 years`. */
    typicalTime: lineField,
    /** Months that it asks for in the level before; null: the ladder does not say. */
    monthsRequired: z.nullable(z.int().check(z.gte(1), z.lte(600))),
    /** null: the ladder counts no points. */
    pointsNeeded: z.nullable(figureField),
    /** From the lowest up. */
    position: z.number(),
  },
  indexes: [],
  blank: () => ({
    ladderId: '',
    title: '',
    summary: '',
    typicalTime: '',
    monthsRequired: null,
    pointsNeeded: null,
    position: 0,
  }),
  title: (record) => excerpt(record.title, 120) || 'Level without a name',
  searchText: (record) => [record.title, record.summary].join('\n'),
});

export type Level = RecordOf<typeof level>;
export type LevelDraft = DraftOf<typeof level>;
