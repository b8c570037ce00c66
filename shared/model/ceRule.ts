import * as z from 'zod/mini';
import { lineField } from './fields';

/** Hours of a rule. A rule that is not known is null, never zero. */
const ruleHours = z
  .number('Write a number of hours, like 20.')
  .check(z.gte(0, 'Hours cannot be less than zero.'), z.lte(500, 'Write at most 500 hours.'));

const ceMinimum = z.object({
  /** An id of model/ceTopics or the person's own words; null: any topic, for hours that must be live. */
  topic: z.nullable(lineField),
  /** Only hours taken live count. */
  live: z.boolean(),
  /** null with `courses` null: asked for, but not known how many. */
  hours: z.nullable(ruleHours),
  /** A number of courses instead of hours. */
  courses: z.nullable(z.int().check(z.gte(1), z.lte(50))),
  /** So many of the hours in each calendar year. */
  hoursEachYear: z.nullable(ruleHours),
  firstRenewalOnly: z.boolean(),
});
export type CeMinimum = z.infer<typeof ceMinimum>;

/** What a rule may limit: hours coded for pharmacists, or hours of one way of learning. */
export const ceLimits = ['pharmacist', 'college', 'inService', 'volunteer', 'nonAcpe', 'home'] as const;
export type CeLimit = (typeof ceLimits)[number];

const ceMaximum = z.object({ of: z.enum(ceLimits), hours: ruleHours });
export type CeMaximum = z.infer<typeof ceMaximum>;

/** How much continuing education one cycle takes: the same shape from the pack and from the person. */
export const ceRuleField = z.object({
  /** null: not known; zero: none is asked for. */
  hours: z.nullable(ruleHours),
  minimums: z.array(ceMinimum).check(z.maxLength(30)),
  /** Zero hours: that kind is not accepted at all. */
  maximums: z.array(ceMaximum).check(z.maxLength(12)),
  /** Kinds that count only once the issuer has counted them: volunteer hours are at its discretion. */
  onlyOnceCounted: z.array(z.enum(ceLimits)).check(z.maxLength(6)),
});
export type CeRule = z.infer<typeof ceRuleField>;

/** Nothing is known yet. */
export const unknownRule: CeRule = { hours: null, minimums: [], maximums: [], onlyOnceCounted: [] };

/** A minimum of hours in one topic, which is what most rules ask for. */
export function topicMinimum(topic: string, hours: number | null): CeMinimum {
  return { topic, live: false, hours, courses: null, hoursEachYear: null, firstRenewalOnly: false };
}

/**
 * What is stated of one credential's cycle, by the pack or by the person. The rules of domain/ take it as given, so
 * that they need not load the pack. null is not known.
 */
export interface CycleFacts {
  readonly rule: CeRule;
  /** What it takes after expiry, where that is stated. */
  readonly reinstatementRule: CeRule | null;
  readonly cycleMonths: number | null;
  readonly opensDaysBefore: number | null;
  /** The late fee starts with the first day of the month it expires in. */
  readonly hasLateFeeFromExpiryMonth: boolean;
  readonly reinstatementMonths: number | null;
  /** Where no hours are asked for: what renews it, `a recertification exam`. Empty when not known. */
  readonly renewedBy: string;
  /** What to keep in mind beside the figures, each a sentence. */
  readonly notes: readonly string[];
}

export const unknownFacts: CycleFacts = {
  rule: unknownRule,
  reinstatementRule: null,
  cycleMonths: null,
  opensDaysBefore: null,
  hasLateFeeFromExpiryMonth: false,
  reinstatementMonths: null,
  renewedBy: '',
  notes: [],
};
