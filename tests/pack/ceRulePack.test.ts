import { describe, expect, it } from 'vitest';
import { ceRuleField } from '../../shared/model/ceRule';
import { ceTopics } from '../../shared/model/ceTopics';
import {
  activityNumberFacts,
  ceFacts,
  ceFactsOf,
  cePackCompiledOn,
  ceTopicFacts,
  packCycleFacts,
  stateExamples,
} from '../../shared/pack/ceRulePack';
import { confidenceWords, packCredentials } from '../../shared/pack/credentialPack';

const everyFact = [
  ...ceFacts.map((fact) => ({ name: fact.id, ...fact })),
  ...ceTopicFacts.map((fact) => ({ name: `topic ${fact.code}`, words: fact.confidence.note, ...fact })),
  ...activityNumberFacts.parts.map((fact) => ({ name: `part ${fact.part}`, ...fact })),
  ...stateExamples.map((fact) => ({ name: fact.state, words: fact.notes.join(' '), ...fact })),
];

describe('the CE rules', () => {
  it('are dated, and each fact has its own name', () => {
    expect(cePackCompiledOn).toBe('2026-11-22');
    const names = everyFact.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(everyFact)('$name rests on a source, and says how sure it is', ({ sources, confidence }) => {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source.title).not.toBe('');
    expect(confidenceWords[confidence.level]).toBeTruthy();
  });

  it.each(ceFacts.filter(({ confidence }) => confidence.level === 'confirmed'))(
    '$id was read where it comes from',
    ({ id, sources }) => {
      // That ten contact hours are one CEU is common knowledge, read in a secondary text.
      if (id !== 'ceu') expect(sources.some(({ kind }) => kind === 'primary')).toBe(true);
    },
  );

  it('speak to the person, not to their makers', () => {
    expect(JSON.stringify(everyFact.map(({ words, confidence }) => [words, confidence.note]))).not.toMatch(
      /\b(seed|brief|ship|stored|retriev|ce_rules|user enters|n\/a|UAN)\b/i,
    );
  });

  it('have every topic of an activity number, and say which are not sure', () => {
    expect(ceTopicFacts.map(({ topic }) => topic)).toEqual(
      ceTopics.filter(({ code }) => code !== null).map(({ id }) => id),
    );
    expect(ceTopicFacts.map(({ confidence }) => confidence.level)).toEqual([
      ...Array(5).fill('confirmed'),
      'unverified',
      'likely',
      'likely',
    ]);
  });

  it.each(packCredentials.map(({ id }) => id))('become a rule that %s can be measured with', (id) => {
    const facts = packCycleFacts(id);
    expect(ceRuleField.safeParse(facts?.rule).success).toBe(true);
    // Every limit and minimum of the entry is in the rule, but the hours coded for technicians.
    const entry = packCredentials.find((one) => one.id === id);
    expect(facts?.rule.maximums).toHaveLength(entry?.ce.maximums.length ?? -1);
    const minimums = entry?.ce.minimums.filter(({ category }) => category !== 'technician_specific');
    expect(facts?.rule.minimums).toHaveLength(minimums?.length ?? -1);
  });

  it('show beside a credential the facts that are about it', () => {
    expect(ceFactsOf('ptcb-cpht').map(({ id }) => id)).toContain('cpht-in-service');
    expect(ceFactsOf('ptcb-cpht-adv').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cpht-law', 'adv-hours']),
    );
    expect(ceFactsOf('nbpas-pacs')).toEqual([]);
    expect(packCycleFacts('nothing')).toBeNull();
    expect(packCycleFacts(null)).toBeNull();
  });
});
