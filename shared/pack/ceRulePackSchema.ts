import * as z from 'zod/mini';
import { ceLimits, ceRuleField } from '../model/ceRule';
import { dateField } from '../model/fields';
import { confidenceSchema } from './credentialPackSchema';

const id = z.string().check(z.regex(/^[a-z0-9-]+$/));
const sentence = z.string().check(z.minLength(1));
/** Every fact rests on something that can be read. */
const sourceIds = z.array(id).check(z.minLength(1));

const ceFact = z.object({ id, words: sentence, confidence: confidenceSchema, sources: sourceIds });
export type CeFactData = z.infer<typeof ceFact>;

const stateExample = z.object({
  id,
  state: sentence,
  /** Which technicians, where a state has several kinds; may be empty. */
  of: z.string(),
  /** null: not known. */
  cycleMonths: z.nullable(z.int().check(z.gte(1))),
  rule: ceRuleField,
  notes: z.array(sentence),
  confidence: confidenceSchema,
  sources: sourceIds,
});
export type StateExampleData = z.infer<typeof stateExample>;

export const ceRulesSchema = z.object({
  compiledOn: dateField,
  /** How an activity number is built. */
  number: z.object({
    form: sentence,
    example: sentence,
    parts: z.array(
      z.object({ part: sentence, words: sentence, confidence: confidenceSchema, sources: sourceIds }),
    ),
  }),
  topics: z.array(
    z.object({
      code: z.string().check(z.regex(/^0[1-8]$/)),
      confidence: confidenceSchema,
      sources: sourceIds,
    }),
  ),
  facts: z.array(ceFact),
  /** What is said of the CE of the pack's credentials beside their hours, which stand in credentials.json. */
  packRules: z.array(
    z.object({
      packIds: z.array(id),
      facts: z.array(id),
      onlyOnceCounted: z.array(z.enum(ceLimits)),
      renewedBy: z.string(),
    }),
  ),
  /** Days a provider has to report an activity to the transcript. */
  daysToReport: z.int().check(z.gte(1)),
  /** Examples only: they show what a state may ask for, and the person writes their own. */
  states: z.array(stateExample),
});
