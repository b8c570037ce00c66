import { describe, expect, it } from 'vitest';
import { cyclePhase } from '../../../shared/domain/ceCycle';
import { missingOnTranscript } from '../../../shared/domain/ceNotes';
import { isoDate } from '../../../shared/kernel/dates';
import { readAcpeNumber } from '../../../shared/model/acpeNumber';
import type { CeActivity } from '../../../shared/model/ceActivity';
import {
  activityNumberFacts,
  ceFacts,
  ceTopicFacts,
  daysToReport,
  packCycleFacts,
  stateExamples,
} from '../../../shared/pack/ceRulePack';
import { packCredentials } from '../../../shared/pack/credentialPack';
import { anActivity, balanceOf, cpht, cycleOf, standingOf, today } from './ceParts';

const hours = (amount: number, fields: Partial<CeActivity> = {}) => anActivity({ hours: amount, ...fields });
const nha = () => cpht({ packId: 'nha-cpht' });
const adv = () => cpht({ packId: 'ptcb-cpht-adv' });
const counted = (credential: ReturnType<typeof cpht>, ...activities: CeActivity[]) =>
  balanceOf(credential, activities).counted;
const full = [hours(10, { topics: ['law'] }), hours(10, { topics: ['safety'] })];
const read = (text: string) => {
  const found = readAcpeNumber(text, today);
  return found.kind === 'number' ? found.number : null;
};

/** What the program does about each rule that was read in the issuer's own text: one row a rule. */
const rows: Readonly<Record<string, () => void>> = {
  'cpht-hours': () => {
    expect(balanceOf(cpht(), full)).toMatchObject({ required: 20, counted: 20, isComplete: true });
    expect(cycleOf(cpht())).toMatchObject({ from: '2025-04-01', to: '2027-03-31' });
  },
  'cpht-law': () => {
    expect(balanceOf(cpht(), [hours(20, { topics: ['safety'] })]).isComplete).toBe(false);
    const half = [hours(0.5, { topics: ['law'] }), hours(20, { topics: ['safety'] })];
    expect(balanceOf(cpht(), half).minimums[0]).toMatchObject({ have: 0.5, need: 1, isMet: false });
  },
  'cpht-safety': () => {
    expect(balanceOf(cpht(), [hours(20, { topics: ['law'] })])).toMatchObject({
      isComplete: false,
      minimums: [{ isMet: true }, { have: 0, need: 1, isMet: false }],
    });
  },
  'cpht-pharmacist': () => {
    expect(counted(cpht(), hours(5, { audience: 'P' }))).toBe(5);
    expect(counted(cpht(), hours(5.25, { audience: 'P' }))).toBe(5);
  },
  'cpht-college': () => {
    expect(counted(cpht(), hours(10, { kind: 'college' }))).toBe(10);
    expect(counted(cpht(), hours(12, { kind: 'college' }))).toBe(10);
  },
  'cpht-in-service': () => expect(counted(cpht(), hours(2, { kind: 'inService' }))).toBe(0),
  'cpht-not-accredited': () =>
    expect(counted(cpht(), hours(16, { kind: 'nonAcpe', audience: null }))).toBe(16),
  'cpht-volunteer': () => {
    expect(counted(cpht(), hours(2, { kind: 'volunteer' }))).toBe(0);
    expect(counted(cpht(), hours(2, { kind: 'volunteer', state: 'counted' }))).toBe(2);
  },
  'cpht-cycle': () => {
    expect(counted(cpht(), hours(2, { date: isoDate('2025-03-31') }))).toBe(0);
    const earned = cpht({ earnedOn: isoDate('2025-06-15') });
    expect(counted(earned, hours(2, { date: isoDate('2025-06-14') }))).toBe(0);
    expect(counted(earned, hours(2, { date: isoDate('2025-06-15') }))).toBe(2);
  },
  'cpht-window': () => expect(cycleOf(cpht()).opensOn).toBe('2027-01-30'),
  'cpht-late-fee': () => {
    expect(cycleOf(cpht()).lateFeeFrom).toBe('2027-03-01');
    expect(cyclePhase(cycleOf(cpht()), isoDate('2027-03-31'))).toBe('late');
  },
  'cpht-reinstatement': () => {
    const after = isoDate('2027-06-01');
    expect(cycleOf(cpht(), after).reinstatementUntil).toBe('2028-03-31');
    const [law, safety] = balanceOf(cpht(), [], after).minimums;
    expect([balanceOf(cpht(), [], after).required, law?.need, safety?.need]).toEqual([20, 2, 1]);
  },
  'cpht-profile': () => expect(factWords('cpht-profile')).toMatch(/e-Profile/),
  'cpht-proof': () => expect(factWords('cpht-proof')).toMatch(/activity number/),
  'adv-hours': () => {
    expect(balanceOf(adv(), full)).toMatchObject({ required: 25, counted: 20, isComplete: false });
    expect(balanceOf(adv(), [...full, hours(5)]).isComplete).toBe(true);
  },
  'cspt-yearly': () => {
    const cspt = cpht({ packId: 'ptcb-cspt', cycleMonths: null, expiresOn: isoDate('2027-05-31') });
    expect(cycleOf(cspt)).toMatchObject({ from: '2026-06-01', to: '2027-05-31' });
    expect(balanceOf(cspt, [hours(40)]).required).toBeNull();
  },
  'nha-hours': () => {
    expect(balanceOf(nha(), full)).toMatchObject({ required: 20, isComplete: true });
    expect(balanceOf(nha(), []).minimums.map(({ need }) => need)).toEqual([1, 1]);
  },
  'nha-cycle': () => {
    expect(counted(nha(), hours(2, { date: isoDate('2025-03-31') }))).toBe(0);
    expect(cycleOf(nha())).toMatchObject({ lateFeeFrom: null, reinstatementUntil: '2028-03-31' });
    expect(balanceOf(nha(), [], isoDate('2027-06-01')).required).toBe(20);
  },
  'ace-exam': () => {
    const ace = cpht({ packId: 'apexus-340b-ace', shortName: '340B ACE' });
    expect(standingOf(ace, []).sentence).toMatch(/no CE hours, renewed by a recertification exam/);
    expect(cycleOf(ace).from).toBe('2025-04-01');
  },
  'transcript-days': () => {
    expect(daysToReport).toBe(60);
    const claimed = (date: string) => anActivity({ date: isoDate(date) });
    const late = claimed('2026-09-20');
    expect(missingOnTranscript([claimed('2026-09-21'), late], daysToReport, today)).toEqual([late]);
  },
  'transcript-free-plan': () =>
    expect(missingOnTranscript([hours(1, { kind: 'nonAcpe' })], daysToReport, today)).toEqual([]),
  'claim-code': () => {
    const found = readAcpeNumber('K7P2QX', today);
    expect(found.kind === 'problem' && found.words).toMatch(/claim code/);
  },
  // Ten contact hours are one CEU: the model keeps contact hours, and an import of CEU multiplies by ten.
  ceu: () => expect(factWords('ceu')).toBe('One contact hour is 0.1 CEU.'),
};

const factWords = (id: string) => ceFacts.find((fact) => fact.id === id)?.words ?? '';

describe('the rules that were read in the issuer’s own text', () => {
  const confirmed = ceFacts.filter(({ confidence }) => confidence.level === 'confirmed');
  it('have a row each', () => {
    expect(Object.keys(rows).sort()).toEqual(confirmed.map(({ id }) => id).sort());
  });
  it.each(confirmed)('$words', ({ id }) => rows[id]?.());
});

describe('what is not sure is not kept as if it were', () => {
  it.each([
    ['cspt-hours', () => expect(packCycleFacts('ptcb-cspt')?.rule.hours).toBeNull()],
    [
      'cpht-pharmacist-topics',
      () =>
        expect(balanceOf(cpht(), [hours(1, { audience: 'P', topics: ['law'] })]).notes.join()).toMatch(
          /is not known/,
        ),
    ],
    ['certificates-none', () => expect(packCycleFacts('ptcb-hdm')?.rule.hours).toBe(0)],
  ] as const)('%s', (id, row) => {
    expect(ceFacts.find((fact) => fact.id === id)?.confidence.level).not.toBe('confirmed');
    row();
  });

  it('an unknown number of hours is null in every entry, and never zero', () => {
    for (const { id, ce } of packCredentials) expect(packCycleFacts(id)?.rule.hours).toBe(ce.hours);
  });
});

describe('the topics and parts of an activity number', () => {
  it.each(ceTopicFacts)('topic $code is read as $topic', ({ code, topic }) => {
    expect(read(`0204-0000-26-728-H${code}-T`)?.topic).toBe(topic);
  });

  it.each([
    ['PPPP', 'provider', ['0204', 'JA0006235']],
    ['JJJJ', 'isJoint', [false, true]],
    ['YY', 'year', [2026, 2025]],
    ['SSS', 'text', ['0204-0000-26-728-H04-T', 'JA0006235-9999-25-076-L01-P']],
    ['F', 'isLive', [false, true]],
    ['A', 'audience', ['T', 'P']],
  ] as const)('its part %s is read as %s', (part, field, expected) => {
    const fact = activityNumberFacts.parts.find((one) => one.part === part);
    expect(fact?.confidence.level).toBe('confirmed');
    const numbers = ['0204-0000-26-728-H04-T', 'JA0006235-9999-25-076-L01-P'];
    expect(numbers.map((text) => read(text)?.[field])).toEqual(expected);
  });
});

describe('the states’ examples, as a rule of one’s own', () => {
  const registered = (id: string) => {
    const example = stateExamples.find((one) => one.id === id);
    if (example === undefined) throw new Error(`no ${id}`);
    return cpht({
      packId: 'state-registration',
      ceRule: example.rule,
      cycleMonths: example.cycleMonths ?? 24,
      earnedOn: isoDate('2025-06-01'),
      expiresOn: isoDate('2027-05-31'),
    });
  };

  it.each([
    [
      'tx',
      [hours(20, { topics: ['law'] })],
      'Texas pharmacy law 0 of 1; Human trafficking prevention 0 of 1 course',
    ],
    [
      'fl',
      [hours(20, { isLive: false })],
      'live 0 of 4; Medication error prevention 0 of 2; HIV/AIDS 0 of 1',
    ],
    ['nh', [hours(3, { topics: ['compounding'] })], 'compounding 3 of 4'],
    ['oh', [hours(9, { topics: ['law'] })], '9 of 10 hours; patient safety 0 of 2'],
  ])('%s says what is missing', (id, activities, words) => {
    expect(standingOf(registered(id), activities).sentence).toContain(words);
  });

  it('Florida asks for HIV/AIDS at the first renewal only', () => {
    const later = { ...registered('fl'), earnedOn: isoDate('2020-06-01') };
    expect(standingOf(later, []).sentence).not.toContain('HIV');
  });
});
