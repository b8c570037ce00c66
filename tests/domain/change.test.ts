import { expect, it } from 'vitest';
import { changeWords, figurePair, type Measured, pairWords } from '../../shared/domain/change';

const figure = (before: number | null, after: number | null, unit = '', per = ''): Measured => ({
  measure: '',
  before,
  after,
  unit,
  per,
});

it.each([
  ['fell from 45 to 30 minutes', figure(45, 30, 'minutes')],
  ['rose from 88% to 97%', figure(88, 97, '%')],
  ['rose from 88% to 97%', figure(88, 97, 'percent')],
  ['fell from $9,800 to $5,900', figure(9800, 5900, '$')],
  ['fell from $9,800 to $5,900 per month', figure(9800, 5900, 'dollars', 'month')],
  ['fell from $9,800 to $5,900 a month', figure(9800, 5900, '$ a month')],
  ['fell from 18 to 11 per 1,000', figure(18, 11, '', '1,000')],
  ['fell from 18 to 11 doses per 1,000', figure(18, 11, 'doses', 'per 1,000')],
  ['stayed at 12 days', figure(12, 12, 'days')],
  ['rose from -$40 to $10', figure(-40, 10, '$')],
  ['fell from 1.25 to 0.98', figure(1.25, 0.98)],
  ['12 students', figure(null, 12, 'students')],
  ['was 45 minutes', figure(45, null, 'minutes')],
  ['', figure(null, null, 'minutes')],
])('says "%s"', (words, measured) => {
  expect(changeWords(measured)).toBe(words);
});

it('never speaks of percent change, and calls no direction good', () => {
  expect(changeWords(figure(50, 100, 'errors'))).toBe('rose from 50 to 100 errors');
});

it('gives no pair while the later figure is missing', () => {
  expect(figurePair(figure(45, null))).toBeNull();
  expect(pairWords(figure(45, null))).toBe('');
});
