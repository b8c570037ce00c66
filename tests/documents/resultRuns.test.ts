import { expect, it } from 'vitest';
import type { Run } from '../../shared/documents/document';
import { resultRuns } from '../../shared/documents/resultRuns';

const wait = { measure: 'Median wait', before: 45, after: 30, unit: 'minutes', per: '' };
const shown = (runs: readonly Run[]) =>
  runs.map(({ text, strong }) => (strong ? `**${text}**` : text)).join('');

it.each([
  ['Wait fell from 45 to 30 minutes and held.', 'Wait fell from **45 to 30 minutes** and held.'],
  ['It is 30 minutes now, 45 before.', 'It is **30 minutes** now, **45** before.'],
  ['45 → 30 minutes', '**45 → 30 minutes**'],
  ['', 'Median wait fell from **45 to 30 minutes**.'],
  ['Nurses stopped calling.', 'Nurses stopped calling. Median wait fell from **45 to 30 minutes**.'],
  ['Nurses stopped calling', 'Nurses stopped calling. Median wait fell from **45 to 30 minutes**.'],
  // 130 and 30.5 are other figures than 30.
  ['All 130 units, 30.5 days', 'All 130 units, 30.5 days. Median wait fell from **45 to 30 minutes**.'],
  ['Calls went from 32 to 19; wait is 30.', 'Calls went from **32 to 19**; wait is **30**.'],
])('sets "%s" as "%s"', (result, words) => {
  expect(shown(resultRuns(wait, result))).toBe(words);
});

it('takes the unit along, however the person says it', () => {
  const overtime = { ...wait, before: 46, after: 21, unit: 'hours', per: 'pay period' };
  const words = 'Fell from 46 to 21 hours a pay period, then 21 hours per pay period, 21 hours.';
  expect(shown(resultRuns(overtime, words))).toBe(
    'Fell from **46 to 21 hours** a pay period, then **21 hours per pay period**, **21 hours**.',
  );
});

it.each([
  [{ ...wait, measure: 'Doses, five units' }, 'Doses, five units: fell from **45 to 30 minutes**.'],
  [{ ...wait, measure: '' }, 'Fell from **45 to 30 minutes**.'],
  [{ ...wait, before: null }, 'Median wait: **30 minutes**.'],
  [{ ...wait, before: 30 }, 'Median wait stayed at **30 minutes**.'],
  [{ ...wait, before: 9800, after: 5900, unit: '$' }, 'Median wait fell from **$9,800 to $5,900**.'],
  [{ ...wait, after: null }, ''],
])('says the change itself where the words do not', (measured, words) => {
  expect(shown(resultRuns(measured, ''))).toBe(words);
});

it('keeps every character of the words', () => {
  const hard = 'From $1,000.50 to (30) [45]\n45 to 30 minutes\\ ^$ .*';
  expect(
    resultRuns(wait, hard)
      .map(({ text }) => text)
      .join(''),
  ).toBe(hard);
});
