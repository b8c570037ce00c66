import { describe, expect, it } from 'vitest';
import {
  leftOffWords,
  sawWords,
  whoCouldVouch,
  winsSeenBy,
  winsToTell,
} from '../../../shared/domain/network/vouching';
import { win } from '../../documents/summarySample';
import { referee, someone, trashed } from './networkSample';

const imani = someone('Imani');
const tomas = someone('Tomas');
const renee = someone('Renee');
const lena = someone('Lena');
const seen = (id: string, ...people: string[]) => win(id, { seenByIds: people });

describe('who could vouch for wins', () => {
  it('is whoever saw one of them: a yes first, then who saw the most, each with their answer', () => {
    const wins = [seen('a', 'Imani', 'Tomas', 'Renee'), seen('b', 'Tomas', 'Imani'), seen('c', 'Tomas')];
    const vouchers = whoCouldVouch(wins, {
      person: [renee, tomas, imani, lena],
      reference: [referee('Renee', { permission: 'given' }), referee('Imani', { permission: 'declined' })],
    });
    expect(vouchers.map((one) => [one.person.name, one.permission, one.seen.map(({ id }) => id)])).toEqual([
      ['Renee', 'given', ['a']],
      ['Tomas', 'notAsked', ['a', 'b', 'c']],
      ['Imani', 'declined', ['a', 'b']],
    ]);
  });

  it('names nobody who saw none, who is in the trash, or by an answer that is', () => {
    const gone = { ...imani, deletedAt: trashed };
    const old = { ...referee('Tomas', { permission: 'given' }), deletedAt: trashed };
    const vouchers = whoCouldVouch([seen('a', 'Imani', 'Tomas', 'nobody')], {
      person: [gone, tomas, lena],
      reference: [old],
    });
    expect(vouchers).toMatchObject([{ person: { name: 'Tomas' }, permission: 'notAsked', reference: null }]);
    expect(whoCouldVouch([], { person: [tomas], reference: [] })).toEqual([]);
  });
});

describe('what a referee is told', () => {
  const strong = win('strong', { seenByIds: ['Imani'], result: 'Fell', before: 2, after: 1 });
  const weak = win('weak', { seenByIds: ['Imani'] });
  const middle = win('middle', { seenByIds: ['Imani'], result: 'Better' });
  const more = win('more', { seenByIds: ['Imani'], result: 'Better', why: 'Why' });
  const hidden = win('hidden', { seenByIds: ['Imani'], private: true, before: 9, after: 1 });
  const unseen = win('unseen', { seenByIds: ['Tomas'], before: 9, after: 1 });
  const trash = win('trash', { seenByIds: ['Imani'], before: 9, after: 1 }, trashed);
  const wins = [weak, hidden, unseen, trash, middle, strong, more];

  it('is the strongest three of what they saw, where none are chosen', () => {
    expect(winsSeenBy('Imani', wins).map(({ id }) => id)).toEqual([
      'strong',
      'hidden',
      'more',
      'middle',
      'weak',
    ]);
    expect(winsToTell(referee('Imani'), wins).map(({ id }) => id)).toEqual(['strong', 'more', 'middle']);
  });

  it('is what was chosen, in that order, but never what they did not see or what is private', () => {
    const chosen = referee('Imani', { impactIds: ['unseen', 'weak', 'hidden', 'strong', 'trash'] });
    expect(winsToTell(chosen, wins).map(({ id }) => id)).toEqual(['weak', 'strong']);
    expect(leftOffWords(chosen, imani, wins)).toBe(
      '“What unseen did”: left off, because Imani did not see it. 1 private win: left off every page.',
    );
  });

  it('is three at most, and says so', () => {
    const chosen = referee('Imani', { impactIds: ['weak', 'middle', 'strong', 'more'] });
    expect(winsToTell(chosen, wins).map(({ id }) => id)).toEqual(['weak', 'middle', 'strong']);
    expect(leftOffWords(chosen, imani, wins)).toBe(
      'A referee keeps 3 in mind: the first 3 stand on the page.',
    );
  });
});

it.each([
  [[], ''],
  [[seen('a')], 'Imani saw none of the 1 win of this case.'],
  [[seen('a', 'Imani')], 'Imani saw the one win of this case.'],
  [[seen('a', 'Imani'), seen('b', 'Imani')], 'Imani saw all 2 wins of this case.'],
  [[seen('a', 'Imani'), seen('b'), seen('c')], 'Imani saw 1 of the 3 wins of this case.'],
])('says what they saw of %j', (wins, words) => {
  expect(sawWords(imani, wins, 'of this case')).toBe(words);
});
