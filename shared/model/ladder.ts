import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, figureField, idField, lineField, requiredLine, textField } from './fields';

/** No more than so many points count from one category. */
const pointsCap = z.object({ category: lineField, most: figureField });
export type PointsCap = z.infer<typeof pointsCap>;

/** What an employer asks for, level by level. The levels and their criteria are records of their own. */
export const ladder = defineEntity({
  name: 'ladder',
  words: { one: 'ladder', many: 'ladders' },
  fields: {
    name: requiredLine,
    employer: lineField,
    /** Where it comes from: the policy, its date, who gave it to me. */
    source: textField,
    /** In how many categories points must be shown; null: the ladder does not say. */
    minimumCategories: z.nullable(z.int().check(z.gte(1), z.lte(50))),
    caps: z.array(pointsCap).check(z.maxLength(50)),
    /** Where I am. */
    levelId: z.nullable(idField),
    /** Since when. */
    since: z.nullable(dateField),
    /** Where I want to be. */
    aimId: z.nullable(idField),
    /** By when. */
    aimOn: z.nullable(dateField),
    /** Kept, and no longer the one I climb: a former employer's. */
    isSetAside: z.boolean(),
  },
  indexes: [],
  blank: () => ({
    name: '',
    employer: '',
    source: '',
    minimumCategories: null,
    caps: [],
    levelId: null,
    since: null,
    aimId: null,
    aimOn: null,
    isSetAside: false,
  }),
  title: (record) => excerpt(record.name, 120) || 'Ladder without a name',
  searchText: (record) => [record.name, record.employer, record.source].join('\n'),
});

export type Ladder = RecordOf<typeof ladder>;
export type LadderDraft = DraftOf<typeof ladder>;
