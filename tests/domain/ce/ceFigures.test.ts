import { describe, expect, it } from 'vitest';
import type { CeBalance } from '../../../shared/domain/ceBalance';
import { ceFigures, ceHeading } from '../../../shared/domain/ceFigures';
import { topicMinimum } from '../../../shared/model/ceRule';

const empty: CeBalance = {
  required: 20,
  counted: 0,
  byState: { claimed: 0, onTranscript: 0, counted: 0 },
  counting: [],
  minimums: [],
  overLimits: [],
  notCounting: [],
  isComplete: false,
  notes: [],
};

const standing = (have: number, need: number | null, more: object = {}) => ({
  minimum: { ...topicMinimum('law', need), ...more },
  have,
  need,
  isMet: need === null ? null : have >= need,
  shortYears: [] as string[],
  activityIds: ['a'],
});

const figureOf = (balance: Partial<CeBalance>, at = 0) => ceFigures({ ...empty, ...balance })[at];

describe('figures of a balance', () => {
  it.each([
    [{ counted: 17 }, 'All hours', '17 of 20', null, '3 to go'],
    [{ counted: 0 }, 'All hours', '0 of 20', 'soon', '20 to go, not begun'],
    [{ counted: 20 }, 'All hours', '20 of 20', 'done', 'Met'],
    [{ counted: 22.5 }, 'All hours', '22.5, needs 20', 'done', 'Met'],
    [{ counted: 3, required: null }, 'All hours', '3', 'wait', 'How many it takes is not known'],
  ])('%j', (balance, name, figure, sign, words) => {
    expect(figureOf(balance)).toMatchObject({ name, figure, sign, words });
  });

  it.each([
    [standing(0, 1), 'Pharmacy law', '0 of 1', '1 to go, not begun'],
    [standing(0, null), 'Pharmacy law', '0', 'How many is not known'],
    [standing(2, 4, { topic: null, live: true }), 'Live', '2 of 4', '2 to go'],
    [standing(2, 2, { live: true }), 'Pharmacy law, live', '2 of 2', 'Met'],
    [standing(0, 1, { courses: 1 }), 'Pharmacy law', '0 of 1 course', '1 to go, not begun'],
    [
      { ...standing(9, 4, { hoursEachYear: 2 }), shortYears: ['2026'] },
      'Pharmacy law',
      '9, needs 4',
      '2 in each year: 2026 lacks some',
    ],
  ])('a minimum: %j', (minimum, name, figure, words) => {
    expect(figureOf({ minimums: [minimum] }, 1)).toMatchObject({ name, figure, words });
  });

  it.each([
    [{ of: 'pharmacist', limit: 5, hours: 3 }, 'Pharmacist-coded hours', 'at most 5', '3 hours do not count'],
    [{ of: 'inService', limit: 0, hours: 1 }, 'In-service hours', 'not taken', '1 hour does not count'],
  ] as const)('a limit: %j', (over, name, figure, words) => {
    expect(figureOf({ overLimits: [{ ...over, activityIds: ['b'] }] }, 1)).toMatchObject({
      name,
      figure,
      words,
      activityIds: ['b'],
    });
  });

  it.each([
    [{ counted: 17 }, '3 hours to go'],
    [{ counted: 20, isComplete: true }, 'Every hour is here'],
    [{ counted: 20, isComplete: false }, 'Enough hours, but not of every kind'],
    [{ required: 0 }, 'No CE hours needed'],
    [{ required: null, counted: 1 }, '1 CE hour noted'],
  ])('%j is headed %s', (balance, words) => {
    expect(ceHeading({ ...empty, ...balance })).toBe(words);
  });
});
