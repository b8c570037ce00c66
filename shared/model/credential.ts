import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idsField, lineField, requiredLine, textField } from './fields';

/** How far along the path the person is; whether an earned one is current or lapsed is computed from its dates. */
export const credentialStages = ['interested', 'preparing', 'scheduled', 'earned'] as const;
export type CredentialStage = (typeof credentialStages)[number];

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
      record.notes,
    ].join('\n'),
});

export type Credential = RecordOf<typeof credential>;
export type CredentialDraft = DraftOf<typeof credential>;
