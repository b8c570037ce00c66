import { describe, expect, it } from 'vitest';
import { countLines, credentialName } from '../../../shared/domain/ceDraftCounts';
import { ceFromNumber } from '../../../shared/domain/ceFromNumber';
import { ceListRows } from '../../../shared/domain/ceList';
import { topicChoices, topicFromWords } from '../../../shared/domain/ceTopicWords';
import { isoDate } from '../../../shared/kernel/dates';
import type { CeActivity } from '../../../shared/model/ceActivity';
import { unknownFacts } from '../../../shared/model/ceRule';
import { aCredential } from '../todayParts';
import { anActivity, today } from './ceParts';

const nothing = { topics: [], isLive: null };

describe('a pasted activity number', () => {
  it.each([
    [
      '0204-0000-26-728-H03-T',
      { acpeNumber: '0204-0000-26-728-H03-T', kind: 'acpe', isLive: false, topics: ['law'], audience: 'T' },
    ],
    [
      'UAN: 0204 0000 26 728 l05 p',
      { acpeNumber: '0204-0000-26-728-L05-P', kind: 'acpe', isLive: true, topics: ['safety'], audience: 'P' },
    ],
  ])('%s fills topic, audience and how it was taken', (typed, fields) => {
    expect(ceFromNumber(typed, nothing, today)).toMatchObject({ fields, problem: null });
  });

  it('keeps a topic of the person’s own beside its own, and how they took it where it does not say', () => {
    const typed = '0204-0000-26-728-B03-T';
    expect(ceFromNumber(typed, { topics: ['Kindness'], isLive: true }, today).fields).toMatchObject({
      topics: ['law', 'Kindness'],
      isLive: true,
    });
  });

  it('is refused with the reason, and fills nothing', () => {
    const read = ceFromNumber('0204-0000-26-728-H09-T', nothing, today);
    expect(read.fields).toEqual({});
    expect(read.problem).toMatch(/^There is no topic 09/);
  });

  it('asks for nothing where there is none', () => {
    expect(ceFromNumber('  ', nothing, today)).toEqual({ fields: {}, problem: null, notes: [] });
  });
});

describe('topics', () => {
  it.each([
    ['law', 'law'],
    ['Pharmacy law', 'law'],
    [' Immunizations ', 'immunization'],
    [' Human trafficking ', 'Human trafficking'],
  ])('%s is kept as %s', (words, topic) => {
    expect(topicFromWords(words)).toBe(topic);
  });

  it('offers those of one’s own once, after the known ones', () => {
    const choices = topicChoices([['law', 'Ethics'], ['ethics']]);
    expect(choices.filter((choice) => /ethics/i.test(choice))).toHaveLength(1);
    expect(choices[0]).toBe('Diseases and drug therapy');
  });
});

describe('toward which cycles an activity counts, before it is saved', () => {
  const cpht = aCredential({ id: 'cpht', shortName: 'CPhT', expiresOn: isoDate('2027-01-31') });
  const facts = { ...unknownFacts, cycleMonths: 24, rule: { ...unknownFacts.rule, hours: 20 } };
  const noHours = { ...facts, rule: { ...facts.rule, hours: 0 } };
  const { id: _, createdAt, updatedAt, deletedAt, ...draft } = anActivity({ hours: 2, date: today });

  it('says the cycle, the hours and the state', () => {
    expect(countLines(draft, [cpht], [], () => facts, today)).toEqual([
      { credentialId: 'cpht', name: 'CPhT', hours: 2, state: 'claimed', words: 'Claimed.' },
    ]);
  });

  it('does not count one beside itself while it is changed', () => {
    const known = { ...draft, id: 'a', createdAt, updatedAt, deletedAt };
    const lines = countLines({ ...known, hours: 3 }, [cpht], [known], () => facts, today);
    expect(lines).toMatchObject([{ hours: 3 }]);
  });

  it('lets the one that is noted already count, not its twin in the form', () => {
    const known = { ...draft, id: 'a', createdAt, updatedAt, deletedAt };
    expect(countLines(draft, [cpht], [known], () => facts, today)).toMatchObject([
      { hours: 0, words: 'It is noted twice in this cycle; one activity counts once.' },
    ]);
  });

  it.each([
    ['takes no hours', [cpht], noHours],
    ['is not earned', [{ ...cpht, stage: 'preparing' as const }], facts],
    ['lies in the trash', [{ ...cpht, deletedAt: createdAt }], facts],
  ])('does not name a credential that %s', (_why, credentials, of) => {
    expect(countLines(draft, credentials, [], () => of, today)).toEqual([]);
  });

  it('tells two of the same letters apart by the issuer', () => {
    const other = aCredential({ id: 'other', shortName: 'CPhT', issuer: 'NHA' });
    const both = [{ ...cpht, issuer: 'PTCB' }, other];
    expect(both.map((one) => credentialName(one, both))).toEqual(['CPhT (PTCB)', 'CPhT (NHA)']);
    expect(credentialName(cpht, [cpht])).toBe('CPhT');
  });
});

describe('the list of activities', () => {
  const list: readonly CeActivity[] = [
    anActivity({ id: 'old', date: isoDate('2025-03-02'), hours: 1.25, topics: ['Ethics'] }),
    anActivity({ id: 'new', date: isoDate('2026-03-02'), hours: 1, topics: ['law'], state: 'onTranscript' }),
    anActivity({
      id: 'apart',
      date: isoDate('2026-01-02'),
      hours: 2,
      topics: ['law'],
      counts: [{ credentialId: 'cpht', state: 'counted' }],
    }),
  ];
  const everything = { activityIds: null, topic: null, state: null };
  const ids = (filter: object) =>
    ceListRows(list, { ...everything, ...filter }).map(({ activity }) => activity.id);

  it('is newest first, each year with its hours', () => {
    const rows = ceListRows(list, everything);
    expect(rows.map(({ activity, opensYear }) => [activity.id, opensYear])).toEqual([
      ['new', '3 hours'],
      ['apart', null],
      ['old', '1.25 hours'],
    ]);
  });

  it.each([
    [{ topic: 'law' }, ['new', 'apart']],
    [{ topic: 'ethics' }, ['old']],
    [{ state: 'onTranscript' }, ['new']],
    [{ state: 'counted' }, ['apart']],
    [{ activityIds: new Set(['old']) }, ['old']],
    [{ topic: 'law', state: 'claimed' }, ['apart']],
  ])('%j shows %j', (filter, shown) => {
    expect(ids(filter)).toEqual(shown);
  });
});
