import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, figureField, idsField, lineField, requiredText, tagsField, textField } from './fields';

export const parts = ['led', 'shared', 'supported'] as const;
export type Part = (typeof parts)[number];

export const waysOfKnowing = ['measured', 'counted', 'estimated'] as const;
export type WayOfKnowing = (typeof waysOfKnowing)[number];

/** One win: an entry of the impact log. */
export const impact = defineEntity({
  name: 'impact',
  words: { one: 'win', many: 'wins' },
  fields: {
    what: requiredText,
    why: textField,
    result: textField,
    benefited: textField,
    part: z.nullable(z.enum(parts)),
    /** My part in words: who did what. */
    partNote: textField,
    date: dateField,
    /** Last day of a range; null for a single day. Never before `date` (domain/impact.ts). */
    endDate: z.nullable(dateField),
    /** An id of pack/categories.ts, or one the person typed. */
    category: z.nullable(lineField),
    tags: tagsField,
    /** What the figure counts, as it stands under it: `Median wait for a first dose`. */
    measure: lineField,
    before: z.nullable(figureField),
    after: z.nullable(figureField),
    unit: lineField,
    /** Per what: `pay period`, `1,000 doses`. */
    per: lineField,
    howKnown: z.nullable(z.enum(waysOfKnowing)),
    /** Where the figure comes from: a report, a log, a count of my own. */
    source: textField,
    goalIds: idsField,
    credentialIds: idsField,
    attachmentIds: idsField,
    /** Who saw it, and so could vouch for it. */
    seenByIds: idsField,
    /** Never in any export. */
    private: z.boolean(),
    /** Until this day it does not ask for its result. */
    askAgainOn: z.nullable(dateField),
  },
  indexes: ['date'],
  blank: (today) => ({
    what: '',
    why: '',
    result: '',
    benefited: '',
    part: null,
    partNote: '',
    date: today,
    endDate: null,
    category: null,
    tags: [],
    measure: '',
    before: null,
    after: null,
    unit: '',
    per: '',
    howKnown: null,
    source: '',
    goalIds: [],
    credentialIds: [],
    attachmentIds: [],
    seenByIds: [],
    private: false,
    askAgainOn: null,
  }),
  title: (record) => excerpt(record.what, 120) || 'Win without words',
  searchText: (record) =>
    [
      record.what,
      record.why,
      record.result,
      record.benefited,
      record.partNote,
      record.measure,
      record.unit,
      record.source,
      record.tags.join(' '),
    ].join('\n'),
});

export type Impact = RecordOf<typeof impact>;
export type ImpactDraft = DraftOf<typeof impact>;
