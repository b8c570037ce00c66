import * as z from 'zod/mini';
import { dateField, lineField } from '../model/fields';
import ladderData from './data/ladders.json';

/**
 * Sample ladders, dated and sourced: a start to be edited, never an employer's own. Import this file only when it is
 * needed (`await import`): the data is large.
 */
const sentence = z.string().check(z.minLength(1));
const sampleCriterion = z.object({ words: sentence, proof: z.string(), isCredential: z.boolean() });

const sampleLevel = z.object({
  title: lineField,
  summary: sentence,
  /** Typical and invented for the sample; may be empty. */
  typicalTime: lineField,
  criteria: z.array(sampleCriterion).check(z.minLength(1)),
});

const sampleLadder = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: lineField,
  /** A `track` has levels one above the other; a `role` is one step sideways. */
  kind: z.enum(['track', 'role']),
  setting: lineField,
  note: sentence,
  sources: z.array(z.string()),
  levels: z.array(sampleLevel).check(z.minLength(1)),
});
export type SampleLadder = z.infer<typeof sampleLadder>;

const ladderSource = z.object({
  id: z.string(),
  title: sentence,
  url: z.nullable(z.url()),
  kind: z.enum(['primary', 'secondary', 'example']),
  usedFor: sentence,
});
export type LadderSource = z.infer<typeof ladderSource>;

const pack = z
  .object({
    compiledOn: dateField,
    note: sentence,
    sources: z.array(ladderSource),
    ladders: z.array(sampleLadder),
  })
  .parse(ladderData);

/** The day the samples were compiled. */
export const laddersCompiledOn = pack.compiledOn;
export const laddersNote = pack.note;
export const sampleLadders: readonly SampleLadder[] = pack.ladders;

/** What was read before a sample was written. */
export function sourcesOf({ sources }: SampleLadder): readonly LadderSource[] {
  return sources.flatMap((id) => pack.sources.find((source) => source.id === id) ?? []);
}
