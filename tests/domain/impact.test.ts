import { describe, expect, it } from 'vitest';
import {
  byNewest,
  dayProblems,
  everyWin,
  logRows,
  needsResult,
  passes,
  tagsInUse,
  winProblems,
} from '../../shared/domain/impact';
import { isoDate } from '../../shared/kernel/dates';
import { recordOf, testToday } from '../support/records';

const day = isoDate;

describe('a win needs its result', () => {
  it.each([
    ['when it has none', {}, true],
    ['not when the result is written', { result: 'Nurses stopped walking down' }, false],
    ['not when only a figure is known', { after: 30 }, false],
    ['still when only the figure before is known', { before: 45 }, true],
    ['not before the day it was told to ask again', { askAgainOn: day('2026-11-21') }, false],
    ['on that day', { askAgainOn: day('2026-11-20') }, true],
    ['when the result is only spaces', { result: '  ' }, true],
  ])('%s', (_, fields, expected) => {
    expect(needsResult(recordOf('impact', fields), testToday)).toBe(expected);
  });
});

describe('the log', () => {
  it('stands newest first, and counts the wins of each month once', () => {
    const wins = ['2026-10-02', '2026-11-01', '2026-10-30', '2025-10-30'].map((date) =>
      recordOf('impact', { date: day(date) }),
    );
    const rows = logRows([...wins].sort(byNewest));
    expect(rows.map(({ win }) => win.date)).toEqual(['2026-11-01', '2026-10-30', '2026-10-02', '2025-10-30']);
    expect(rows.map(({ opensMonthOf }) => opensMonthOf)).toEqual([1, 2, null, 1]);
  });

  it.each([
    ['everything', everyWin, true],
    ['a range it lies in', { ...everyWin, from: day('2026-06-01'), to: day('2026-06-30') }, true],
    ['a range its last day reaches', { ...everyWin, from: day('2026-06-20') }, true],
    ['a range before it', { ...everyWin, to: day('2026-06-02') }, false],
    ['a range after it', { ...everyWin, from: day('2026-06-26') }, false],
    ['its category', { ...everyWin, category: 'cost' }, true],
    ['another category', { ...everyWin, category: 'people' }, false],
    ['its tag', { ...everyWin, tag: 'cabinets' }, true],
    ['another tag', { ...everyWin, tag: 'cabinet' }, false],
    ['its goal', { ...everyWin, linkedId: 'g1' }, true],
    ['its credential', { ...everyWin, linkedId: 'c1' }, true],
    ['another goal', { ...everyWin, linkedId: 'g2' }, false],
  ])('filtered by %s lets the win through: %s', (_, filter, expected) => {
    const win = recordOf('impact', {
      date: day('2026-06-03'),
      endDate: day('2026-06-25'),
      category: 'cost',
      tags: ['cabinets'],
      goalIds: ['g1'],
      credentialIds: ['c1'],
    });
    expect(passes(win, filter)).toBe(expected);
  });

  it('names the tags in use, the most used first', () => {
    const wins = [['b', 'a'], ['b'], []].map((tags) => recordOf('impact', { tags }));
    expect(tagsInUse(wins)).toEqual(['b', 'a']);
  });

  it('asks for words and for days in order, and for nothing else', () => {
    const draft = recordOf('impact', { what: ' ', date: day('2026-06-03'), endDate: day('2026-06-01') });
    expect(Object.keys(winProblems(draft, testToday))).toEqual(['what', 'endDate']);
    expect(winProblems(recordOf('impact', { what: 'Trained Lee' }), testToday)).toEqual({});
  });

  it.each([
    ['2026-11-20', null, []],
    ['2026-11-21', null, ['date']],
    ['2026-06-03', '2026-11-21', ['endDate']],
    ['2026-06-03', '2026-06-02', ['endDate']],
    ['2026-06-03', '2026-06-03', []],
  ])('finds of a win from %s to %s the days %j wrong', (date, endDate, wrong) => {
    const days = { date: day(date), endDate: endDate === null ? null : day(endDate) };
    expect(Object.keys(dayProblems(days, testToday))).toEqual(wrong);
  });
});
