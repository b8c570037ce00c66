import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, figureField, idField, idsField, lineField, requiredText, textField } from './fields';

export const ratings = ['met', 'partly', 'notYet'] as const;
export type Rating = (typeof ratings)[number];

/** One thing that a level asks for, with what of mine proves it. */
export const criterion = defineEntity({
  name: 'criterion',
  words: { one: 'criterion', many: 'criteria' },
  fields: {
    levelId: idField,
    words: requiredText,
    category: lineField,
    /** It asks for a credential that is held and current, not for work. */
    isCredential: z.boolean(),
    points: z.nullable(figureField),
    /** What would prove it, in the ladder's words. */
    proof: textField,
    position: z.number(),
    impactIds: idsField,
    credentialIds: idsField,
    signOffIds: idsField,
    ceActivityIds: idsField,
    referenceIds: idsField,
    /** Goals that were made to meet it. */
    goalIds: idsField,
    /** My own; null: not rated yet. */
    rating: z.nullable(z.enum(ratings)),
    ratedOn: z.nullable(dateField),
    note: textField,
  },
  indexes: [],
  blank: () => ({
    levelId: '',
    words: '',
    category: '',
    isCredential: false,
    points: null,
    proof: '',
    position: 0,
    impactIds: [],
    credentialIds: [],
    signOffIds: [],
    ceActivityIds: [],
    referenceIds: [],
    goalIds: [],
    rating: null,
    ratedOn: null,
    note: '',
  }),
  title: (record) => excerpt(record.words, 120) || 'Criterion without words',
  searchText: (record) => [record.words, record.category, record.proof, record.note].join('\n'),
});

export type Criterion = RecordOf<typeof criterion>;
export type CriterionDraft = DraftOf<typeof criterion>;
