import { type CeMaximum, type CeMinimum, type CeRule, type CycleFacts, topicMinimum } from '../model/ceRule';
import { type CeTopicId, topicOfCode } from '../model/ceTopics';
import { type CeFactData, ceRulesSchema, type StateExampleData } from './ceRulePackSchema';
import { type Confidence, type PackCredential, packCredentials, packSources } from './credentialPack';
import { type PackSource, sourcesSchema } from './credentialPackSchema';
import ceData from './data/ceRules.json';
import ceSourceData from './data/ceSources.json';

/**
 * What is known of continuing education, dated and sourced, joined with the credentials of the pack. Import this file
 * only when it is needed (`await import`): the data is large.
 */
const pack = ceRulesSchema.parse(ceData);
const ownSources = new Map(sourcesSchema.parse(ceSourceData).sources.map((source) => [source.id, source]));

/** The day the facts were gathered: show it beside every figure, with the advice to check with the issuer. */
export const cePackCompiledOn = pack.compiledOn;
/** Days a provider has to report an activity to the transcript. */
export const daysToReport = pack.daysToReport;

export interface CeFact extends Omit<CeFactData, 'sources'> {
  readonly sources: readonly PackSource[];
}

export interface StateExample extends Omit<StateExampleData, 'sources'> {
  readonly sources: readonly PackSource[];
}

export interface CeTopicFact {
  readonly topic: CeTopicId;
  readonly code: string;
  readonly confidence: Confidence;
  readonly sources: readonly PackSource[];
}

function withSources<T extends { readonly sources: readonly string[] }>(
  fact: T,
): Omit<T, 'sources'> & { readonly sources: readonly PackSource[] } {
  const sources = fact.sources.map((id) => {
    const source = ownSources.get(id) ?? packSources.get(id);
    if (source === undefined) throw new Error(`This cannot happen: the CE rules name no source ${id}`);
    return source;
  });
  return { ...fact, sources };
}

/** Every single fact, each a sentence with its confidence and its sources. */
export const ceFacts: readonly CeFact[] = pack.facts.map(withSources);

/** How an activity number is built, part by part. */
export const activityNumberFacts = { ...pack.number, parts: pack.number.parts.map(withSources) };

/** How sure the meaning of each topic's two digits is. */
export const ceTopicFacts: readonly CeTopicFact[] = pack.topics.map(({ code, ...fact }) => {
  const topic = topicOfCode(code);
  if (topic === null) throw new Error(`This cannot happen: there is no topic ${code}`);
  return { topic, code, ...withSources(fact) };
});

/** Examples of what a state's registration may ask for; the person picks one as a start, or writes their own. */
export const stateExamples: readonly StateExample[] = pack.states.map(withSources);

/** The facts that are shown beside a credential of the pack. */
export function ceFactsOf(packId: string): readonly CeFact[] {
  const ids = new Set(
    pack.packRules.filter(({ packIds }) => packIds.includes(packId)).flatMap(({ facts }) => facts),
  );
  return ceFacts.filter(({ id }) => ids.has(id));
}

const topicOfCategory: Readonly<Record<string, CeTopicId>> = {
  pharmacy_law: 'law',
  patient_safety: 'safety',
  sterile_compounding: 'sterile',
};

const limitOfCategory: Readonly<Record<string, CeMaximum['of']>> = {
  pharmacist_specific: 'pharmacist',
  college_course: 'college',
  in_service: 'inService',
};

type PackMinimum = PackCredential['ce']['minimums'][number];

/**
 * Hours coded for technicians are no minimum here: accepted college courses and CE that is not accredited may fill the
 * rest, so it is the limit on hours coded for pharmacists that holds.
 */
function minimumsOf(minimums: readonly PackMinimum[]): CeMinimum[] {
  return minimums.flatMap(({ category, hours }) => {
    const topic = topicOfCategory[category];
    return topic === undefined ? [] : [topicMinimum(topic, hours)];
  });
}

function ruleOf({ ce }: PackCredential, onlyOnceCounted: CeRule['onlyOnceCounted']): CeRule {
  const maximums = ce.maximums.flatMap(({ category, hours }) => {
    const of = limitOfCategory[category];
    return of === undefined || hours === null ? [] : [{ of, hours }];
  });
  return { hours: ce.hours, minimums: minimumsOf(ce.minimums), maximums, onlyOnceCounted };
}

function cycleFactsOf(entry: PackCredential): CycleFacts {
  const own = pack.packRules.filter(({ packIds }) => packIds.includes(entry.id));
  const rule = ruleOf(entry, [...new Set(own.flatMap(({ onlyOnceCounted }) => onlyOnceCounted))]);
  const { ce, renewal } = entry;
  const doubts = [ce.structure, ce.note, ...ce.maximums.map(({ scope }) => scope ?? '')];
  return {
    rule,
    reinstatementRule:
      ce.reinstatement === null
        ? null
        : { ...rule, hours: ce.reinstatement.hours, minimums: minimumsOf(ce.reinstatement.minimums) },
    cycleMonths: renewal.cycleMonths,
    opensDaysBefore: renewal.opensDaysBefore,
    hasLateFeeFromExpiryMonth: renewal.lateFeeFrom === 'expiryMonth',
    reinstatementMonths: renewal.reinstatementMonths ?? null,
    renewedBy: own.map(({ renewedBy }) => renewedBy).find((words) => words !== '') ?? '',
    notes: [...new Set(doubts.filter((words) => words !== ''))],
  };
}

const byPackId: ReadonlyMap<string, CycleFacts> = new Map(
  packCredentials.map((entry) => [entry.id, cycleFactsOf(entry)]),
);

/** What the pack states of a credential's cycle: hand this to domain/cycleFacts. Null where it has no such entry. */
export function packCycleFacts(packId: string | null): CycleFacts | null {
  return packId === null ? null : (byPackId.get(packId) ?? null);
}
