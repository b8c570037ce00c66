import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { ceRuleField } from './ceRule';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { lineField, textField } from './fields';

const line = z.nullable(lineField);
const days = z.nullable(z.int().check(z.gte(1), z.lte(1000)));

/**
 * What the person made of one entry of the credential pack, or an entry of their own. Only what they changed is kept
 * (null: as shipped), beside the pack and never in it, so that an update of the pack cannot overwrite it.
 */
export const packEdit = defineEntity({
  name: 'packEdit',
  words: { one: 'entry of the list', many: 'entries of the list' },
  fields: {
    /** The shipped entry it is about; null: an entry of their own. */
    packId: line,
    isHidden: z.boolean(),
    shortName: line,
    fullName: line,
    issuer: line,
    letters: line,
    neverExpires: z.nullable(z.boolean()),
    cycleMonths: z.nullable(z.int().check(z.gte(1), z.lte(240))),
    opensDaysBefore: days,
    ceRule: z.nullable(ceRuleField),
    eligibility: z.nullable(
      z.array(z.string().check(z.minLength(1), z.maxLength(1000))).check(z.maxLength(50)),
    ),
    /** In dollars. */
    renewalFee: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000))),
    /** Where they know it from. */
    source: textField,
  },
  indexes: [],
  blank: () => ({
    packId: null,
    isHidden: false,
    shortName: null,
    fullName: null,
    issuer: null,
    letters: null,
    neverExpires: null,
    cycleMonths: null,
    opensDaysBefore: null,
    ceRule: null,
    eligibility: null,
    renewalFee: null,
    source: '',
  }),
  title: (record) => excerpt(record.shortName ?? record.packId ?? '', 80) || 'Entry without a name',
  searchText: (record) => [record.shortName, record.fullName, record.issuer, record.source].join('\n'),
});

export type PackEdit = RecordOf<typeof packEdit>;
export type PackEditDraft = DraftOf<typeof packEdit>;
