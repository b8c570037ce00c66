import { expect, it } from 'vitest';
import { goalChangeWords } from '../../shared/domain/goalChanges';
import type { IsoInstant } from '../../shared/kernel/dates';
import type { Change } from '../../shared/model/change';
import { testToday } from '../support/records';

// The same day in every zone that a reviewer may sit in.
const moment = '2026-11-20T10:00:00.000Z' as IsoInstant;
let seq = 0;
function change(fields: Change['fields'], action: Change['action'] = 'edit'): Change {
  seq += 1;
  return { seq, at: moment, label: 'Edit goal', kind: 'goal', recordId: 'g', action, fields };
}

const moved = (from: string | null, to: string) => change({ due: { from, to } });
const reworded = (from: string) => change({ specific: { from, to: 'else' } });

it.each([
  ['nothing for a goal just written', [change({}, 'create')], ''],
  ['nothing for a day set for the first time', [moved(null, '2027-01-14')], ''],
  ['nothing for words written for the first time', [reworded('')], ''],
  [
    'a day moved once',
    [moved('2027-01-14', '2027-03-31')],
    'The due day was moved once, from January 14, 2027.',
  ],
  [
    'a day moved twice, and where it began',
    [moved('2027-01-14', '2027-03-31'), moved('2027-03-31', '2027-06-30')],
    'The due day was moved twice; at first it was January 14, 2027.',
  ],
  ['the wording', [reworded('Own it')], 'The wording was changed once, on November 20.'],
  [
    'both',
    [moved('2027-01-14', '2027-03-31'), reworded('a'), reworded('b'), reworded('c')],
    'The due day was moved once, from January 14, 2027. The wording was changed 3 times, the last time on November 20.',
  ],
])('what changed in a goal is said: %s', (_, changes, words) => {
  expect(goalChangeWords(changes, testToday)).toBe(words);
});
