import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idField, idsField, lineField, requiredLine, textField } from './fields';

/** `acpe` comes from an accredited provider and has an activity number; the others are entered by hand with proof. */
export const ceKinds = ['acpe', 'nonAcpe', 'college', 'inService', 'volunteer'] as const;
export type CeKind = (typeof ceKinds)[number];

export const ceKindWords: Readonly<Record<CeKind, string>> = {
  acpe: 'ACPE-accredited CE',
  nonAcpe: 'Other CE, not accredited',
  college: 'College course',
  inService: 'In-service at work',
  volunteer: 'Volunteer work',
};

/** How far its hours have come. `counted`: the issuer has accepted them. */
export const ceStates = ['claimed', 'onTranscript', 'counted'] as const;
export type CeState = (typeof ceStates)[number];

export const ceStateWords: Readonly<Record<CeState, string>> = {
  claimed: 'Claimed',
  onTranscript: 'On the transcript',
  counted: 'Counted',
};

/** More hours in one activity than any program gives; beyond it a figure is a slip. */
export const mostCeHours = 30;

/** Its standing with one credential, where it differs from the activity's own; `never`: it shall not count there. */
const ceCount = z.object({ credentialId: idField, state: z.enum([...ceStates, 'never']) });
export type CeCount = z.infer<typeof ceCount>;

const hours = z.number('Write the hours as a number, like 1.5.').check(
  z.gt(0, 'Write more than 0 hours.'),
  z.lte(mostCeHours, `Write at most ${mostCeHours} hours for one activity. Log each course on its own.`),
  z.refine(
    (figure) => Math.abs(figure * 100 - Math.round(figure * 100)) < 1e-6,
    'Write the hours with two decimals at most, like 0.25.',
  ),
);

/** One piece of continuing education. It counts toward every credential it may; domain/ceBalance says which. */
export const ceActivity = defineEntity({
  name: 'ceActivity',
  words: { one: 'CE activity', many: 'CE activities' },
  fields: {
    title: requiredLine,
    provider: lineField,
    /** Contact hours; ten of them are one CEU. */
    hours,
    /** The day it was completed. */
    date: dateField,
    kind: z.enum(ceKinds),
    /** null: not said. */
    isLive: z.nullable(z.boolean()),
    /** Ids of model/ceTopics, or the person's own words. */
    topics: z.array(lineField.check(z.minLength(1))).check(z.maxLength(10, 'Keep it to ten topics.')),
    /** For whom it is coded: P pharmacist, T technician, PT not told apart; null: not said. */
    audience: z.nullable(z.enum(['P', 'T', 'PT'])),
    /** As model/acpeNumber writes it; empty where there is none. */
    acpeNumber: lineField,
    /** Toward every credential that `counts` does not name. */
    state: z.enum(ceStates),
    counts: z.array(ceCount).check(z.maxLength(100)),
    notes: textField,
    /** Certificates and other proof. */
    attachmentIds: idsField,
    /** Wins in which it was used. */
    impactIds: idsField,
  },
  indexes: [],
  blank: (today) => ({
    title: '',
    provider: '',
    hours: 1,
    date: today,
    kind: 'acpe' as const,
    isLive: null,
    topics: [],
    audience: null,
    acpeNumber: '',
    state: 'claimed' as const,
    counts: [],
    notes: '',
    attachmentIds: [],
    impactIds: [],
  }),
  title: (record) => excerpt(record.title, 120) || 'CE activity without a name',
  searchText: (record) =>
    [record.title, record.provider, record.topics.join(' '), record.acpeNumber, record.notes].join('\n'),
});

export type CeActivity = RecordOf<typeof ceActivity>;
export type CeActivityDraft = DraftOf<typeof ceActivity>;
