import * as z from 'zod/mini';
import { dateField, lineField } from '../model/fields';

const id = z.string().check(z.regex(/^[a-z0-9-]+$/));
const words = z.string();
const sentence = z.string().check(z.minLength(1));
const usd = z.nullable(z.number().check(z.gte(0)));

export const confidenceSchema = z.object({
  level: z.enum(['confirmed', 'likely', 'unverified', 'template']),
  /** What the level does not cover; may be empty. */
  note: words,
});

const confidence = confidenceSchema;

/** How many hours of one kind of CE count at least, or at most. */
const hoursRule = z.object({
  category: z.string().check(z.minLength(1)),
  hours: z.nullable(z.number()),
  topic: z.optional(z.string()),
  audience: z.optional(z.enum(['P', 'T'])),
  since: z.optional(dateField),
  scope: z.optional(sentence),
});

const packCredential = z.object({
  id,
  shortName: lineField,
  fullName: lineField,
  issuer: lineField,
  kind: z.enum(['certification', 'certificate', 'training', 'license']),
  typeWords: sentence,
  /** Letters after the name; null where the issuer gives none, and then they are never shown as such. */
  letters: z.nullable(z.string()),
  issuerUrl: z.url(),
  aliases: z.array(z.string()),
  /** The person supplies the facts: a state's own license. */
  isTemplate: z.boolean(),
  /** False for what is found by its name but not offered in the list. */
  isListed: z.boolean(),
  /** A year, a month or a day, as far as it is known. */
  launched: z.nullable(z.string()),
  eligibility: z.array(sentence),
  exam: z.nullable(
    z.object({
      name: sentence,
      questions: z.nullable(z.int()),
      scored: z.nullable(z.int()),
      minutes: z.nullable(z.int()),
      passing: z.nullable(sentence),
      parts: z.array(z.object({ name: sentence, share: z.number(), of: z.enum(['percent', 'questions']) })),
      note: words,
      confidence,
    }),
  ),
  renewal: z.object({
    cycleMonths: z.nullable(z.int().check(z.gte(1))),
    /** null: not known. */
    expires: z.nullable(z.boolean()),
    method: sentence,
    opensDaysBefore: z.nullable(z.int().check(z.gte(1))),
    deadline: words,
    grace: words,
    /** Where the issuer says so: the late fee starts with the month it expires in. */
    lateFeeFrom: z.optional(z.literal('expiryMonth')),
    /** Months after expiry in which it can be reinstated, where the issuer says so. */
    reinstatementMonths: z.optional(z.int().check(z.gte(1))),
    doubt: words,
    sources: z.array(id),
    confidence,
  }),
  ce: z.object({
    /** null: not known, never zero. */
    hours: z.nullable(z.number()),
    minimums: z.array(hoursRule),
    maximums: z.array(hoursRule),
    reinstatement: z.nullable(z.object({ hours: z.number(), minimums: z.array(hoursRule) })),
    carryOver: z.nullable(z.boolean()),
    structure: words,
    note: words,
    confidence,
  }),
  fees: z.object({
    /** `usd` null: not known. */
    items: z.array(z.object({ what: sentence, usd })),
    /** Of when the figures are; null where there are none. */
    asOf: z.nullable(sentence),
    note: words,
    confidence,
  }),
  cphtAdv: z.object({
    counts: z.enum(['yes', 'no', 'indirect', 'prerequisite', 'itself', 'notNamed']),
    how: sentence,
    sources: z.array(id),
    confidence,
  }),
  sources: z.array(id),
  confidence,
  doubts: z.array(sentence),
});

export type PackCredentialData = z.infer<typeof packCredential>;

export const packSchema = z.object({
  compiledOn: dateField,
  credentials: z.array(packCredential),
  notOffered: z.array(z.object({ name: sentence, why: sentence })),
});

const packSource = z.object({
  id,
  title: sentence,
  /** null: the text was read without an address. */
  url: z.nullable(z.url()),
  kind: z.enum(['primary', 'secondary']),
  usedFor: sentence,
});

export type PackSource = z.infer<typeof packSource>;

export const sourcesSchema = z.object({ compiledOn: dateField, sources: z.array(packSource) });
