import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idField, idsField, lineField, requiredLine, textField } from './fields';

export const purposes = ['raise', 'promotion', 'annualReview'] as const;
export type Purpose = (typeof purposes)[number];

/** One entry's place on the page. Shortened texts count for this page only; null prints what the win says. */
const chosenEntry = z.object({
  impactId: idField,
  included: z.boolean(),
  what: z.nullable(textField),
  why: z.nullable(textField),
  result: z.nullable(textField),
});
export type ChosenEntry = z.infer<typeof chosenEntry>;

/** One conversation about a raise, a promotion or the year, and the page for it. */
export const caseEntity = defineEntity({
  name: 'case',
  words: { one: 'case', many: 'cases' },
  fields: {
    title: requiredLine,
    purpose: z.enum(purposes),
    /** Who reads the page. */
    reader: lineField,
    /** The role or rate asked for, in a few words. */
    target: lineField,
    ask: textField,
    from: dateField,
    to: dateField,
    handedOverOn: z.nullable(dateField),
    /** What I offer next. */
    next: textField,
    showCredentials: z.boolean(),
    showGoals: z.boolean(),
    /** How many entries stand on the first page; the rest follow as evidence. */
    frontCount: z.int().check(z.gte(0), z.lte(12)),
    /** In the order of the page. A win of the period that is not listed yet counts as included, at the end. */
    entries: z.array(chosenEntry).check(z.maxLength(20_000)),
    /** Whose words stand on the page; each only with the giver's permission. */
    praiseIds: idsField,
    /** The level whose criteria the page shows; null: none. */
    levelId: z.nullable(idField),
  },
  indexes: [],
  blank: (today) => ({
    title: '',
    purpose: 'promotion' as const,
    reader: '',
    target: '',
    ask: '',
    from: today,
    to: today,
    handedOverOn: null,
    next: '',
    showCredentials: true,
    showGoals: true,
    frontCount: 5,
    entries: [],
    praiseIds: [],
    levelId: null,
  }),
  title: (record) => excerpt(record.title, 120) || 'Case without a name',
  searchText: (record) => [record.title, record.reader, record.target, record.ask, record.next].join('\n'),
});

export type Case = RecordOf<typeof caseEntity>;
export type CaseDraft = DraftOf<typeof caseEntity>;
