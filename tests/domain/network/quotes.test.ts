import { describe, expect, it } from 'vitest';
import { praiseForCase } from '../../../shared/domain/network/casePraise';
import { giverWords, quotesOfCase, unquoted, whyNotQuoted } from '../../../shared/domain/network/quotes';
import { isoDate } from '../../../shared/kernel/dates';
import { permissions } from '../../../shared/model/permission';
import { caseOf, win } from '../../documents/summarySample';
import { said, someone, trashed } from './networkSample';

const shown = win('shown');
const known = {
  praise: [said('a', { impactIds: ['shown'] }), said('b', { permission: 'asked' }), said('c')],
  person: [someone('imani', { name: 'Imani Brooks' })],
  impact: [shown, win('hidden', { private: true }), win('gone', {}, trashed)],
};

describe('whether praise may be quoted', () => {
  it.each(permissions)('with permission %s', (permission) => {
    expect(whyNotQuoted(said('a', { permission }), known) === null).toBe(permission === 'given');
  });

  it.each([
    ['a private win', { impactIds: ['hidden'] }],
    ['a private win beside another', { impactIds: ['shown', 'hidden'] }],
    ['a win in the trash', { impactIds: ['gone'] }],
    ['a win that is not there', { impactIds: ['elsewhere'] }],
    ['words that nobody said', { giver: ' ' }],
    ['someone who is no longer in the plan', { giver: '', personId: 'nobody' }],
  ])('not where it speaks of %s', (_, draft) => {
    expect(whyNotQuoted(said('a', draft), known)).not.toBeNull();
  });

  it('not from the trash', () => {
    expect(whyNotQuoted({ ...said('a'), deletedAt: trashed }, known)).toBe('It is in the trash.');
  });
});

it('quotes what the case chose and may be, in its order, each once with its win on the page', () => {
  const quotes = quotesOfCase(known, { praiseIds: ['c', 'b', 'nobody', 'a'] }, [shown]);
  expect(quotes.map(({ words, impact }) => [words, impact?.id ?? null])).toEqual([
    ['Words of c', null],
    ['Words of a', 'shown'],
  ]);
});

it.each([
  [{ personId: 'imani', giverRole: 'Nurse manager' }, 'Imani Brooks, Nurse manager'],
  [{ personId: 'nobody', giver: 'A charge nurse' }, 'A charge nurse'],
  [{ giver: '', giverRole: 'Charge nurse, 5 West' }, 'Charge nurse, 5 West'],
])('the giver of %j', (draft, words) => {
  expect(giverWords(said('a', draft), known.person)).toBe(words);
});

it.each([
  ['“Well done.”', 'Well done.'],
  ['"Well done."', 'Well done.'],
  ['She said “well done”', 'She said “well done”'],
])('%j has no marks of its own around it', (typed, words) => {
  expect(unquoted(typed)).toBe(words);
});

it('offers a case what speaks of its entries or falls in its time, what may be quoted first', () => {
  const plan = {
    ...known,
    praise: [
      said('asked', { impactIds: ['shown'], permission: 'asked' }),
      said('ofPage', { impactIds: ['shown'] }),
      said('ofOther', { impactIds: ['early'] }),
      said('general', { date: isoDate('2026-02-01') }),
      said('before', { date: isoDate('2020-02-01') }),
      said('chosen', { date: isoDate('2020-02-01') }),
      { ...said('trashed'), deletedAt: trashed },
    ],
    impact: [shown, win('early', { date: isoDate('2020-01-01') })],
  };
  const offered = praiseForCase(plan, caseOf({ praiseIds: ['chosen'] }));
  expect(offered.map(({ praise, whyNot }) => [praise.id, whyNot === null])).toEqual([
    ['ofPage', true],
    ['general', true],
    ['chosen', true],
    ['asked', false],
  ]);
});
