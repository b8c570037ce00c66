import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { ceRuleField } from './ceRule';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idsField, lineField, requiredLine, textField } from './fields';

/** How far along the path the person is; whether an earned one is current or lapsed is computed from its dates. */
export const credentialStages = ['interested', 'preparing', 'scheduled', 'earned'] as const;
export type CredentialStage = (typeof credentialStages)[number];

/** What earning it changed at work. `nothing` is said on its own. */
export const credentialEffects = ['pay', 'title', 'duties', 'nothing'] as const;
export type CredentialEffect = (typeof credentialEffects)[number];

/** Who bore a cost; `reimbursed`: the person, and got it back. */
export const payers = ['me', 'employer', 'reimbursed', 'other'] as const;
export type Payer = (typeof payers)[number];

const credentialCost = z.object({
  /** `Exam`, `Renewal`. */
  what: lineField,
  /** In dollars; null: not known. */
  amount: z.nullable(z.number('Write an amount, like 129.').check(z.gte(0), z.lte(1_000_000))),
  paidBy: z.nullable(z.enum(payers)),
  paidOn: z.nullable(dateField),
});
export type CredentialCost = z.infer<typeof credentialCost>;

const eligibilityPart = z.object({ words: z.string().check(z.maxLength(1000)), isMet: z.boolean() });
export type EligibilityPart = z.infer<typeof eligibilityPart>;

export const credential = defineEntity({
  name: 'credential',
  words: { one: 'credential', many: 'credentials' },
  fields: {
    /** The entry of pack/credentials it was added from; null when typed in. Two credentials may share letters: the issuer tells them apart. */
    packId: z.nullable(lineField),
    shortName: requiredLine,
    fullName: lineField,
    issuer: lineField,
    /** Letters that may stand after the name; empty where the issuer gives none. */
    letters: lineField,
    number: lineField,
    /** State of a license or registration. */
    jurisdiction: lineField,
    stage: z.enum(credentialStages),
    examOn: z.nullable(dateField),
    earnedOn: z.nullable(dateField),
    expiresOn: z.nullable(dateField),
    /** True when it is known never to expire; `expiresOn` is then null. Both null and false: not known. */
    neverExpires: z.boolean(),
    /** Renewal facts, copied from the pack and editable; null is "unverified, enter yours", never zero. */
    cycleMonths: z.nullable(z.int().check(z.gte(1), z.lte(240))),
    opensDaysBefore: z.nullable(z.int().check(z.gte(0), z.lte(1000))),
    /** The person's own CE rule; null: the pack's, as it is today. An update of the pack never touches one of their own. */
    ceRule: z.nullable(ceRuleField),
    /** The first day with a late fee, where the person knows it; null: what the pack says. */
    lateFeeOn: z.nullable(dateField),
    /** The last day it can be reinstated, where the person knows it; null: what the pack says. */
    reinstatementUntil: z.nullable(dateField),
    /** The person's checklist; null: nothing ticked yet, the pack's list is shown. */
    eligibility: z.nullable(z.array(eligibilityPart).check(z.maxLength(50))),
    costs: z.array(credentialCost).check(z.maxLength(100)),
    changed: z.array(z.enum(credentialEffects)).check(z.maxLength(4)),
    /** By how much, in the person's words: `$1.10 an hour`. */
    changedNote: textField,
    notes: textField,
    attachmentIds: idsField,
  },
  indexes: [],
  blank: () => ({
    packId: null,
    shortName: '',
    fullName: '',
    issuer: '',
    letters: '',
    number: '',
    jurisdiction: '',
    stage: 'earned' as const,
    examOn: null,
    earnedOn: null,
    expiresOn: null,
    neverExpires: false,
    cycleMonths: null,
    opensDaysBefore: null,
    ceRule: null,
    lateFeeOn: null,
    reinstatementUntil: null,
    eligibility: null,
    costs: [],
    changed: [],
    changedNote: '',
    notes: '',
    attachmentIds: [],
  }),
  title: (record) => excerpt(record.shortName, 80) || 'Credential without a name',
  searchText: (record) =>
    [
      record.shortName,
      record.fullName,
      record.issuer,
      record.letters,
      record.number,
      record.jurisdiction,
      record.changedNote,
      record.notes,
    ].join('\n'),
});

export type Credential = RecordOf<typeof credential>;
export type CredentialDraft = DraftOf<typeof credential>;
