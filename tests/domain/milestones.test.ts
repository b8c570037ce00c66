import { describe, expect, it } from 'vitest';
import {
  inOrder,
  milestoneAdvice,
  milestoneStanding,
  milestonesByGoal,
  moveWrites,
  nextPosition,
  reachedWords,
} from '../../shared/domain/milestones';
import { isoDate } from '../../shared/kernel/dates';
import { recordOf, testToday } from '../support/records';

const step = (id: string, position: number, due: string | null = null, doneOn: string | null = null) =>
  recordOf('milestone', {
    id,
    goalId: 'g',
    title: id,
    position,
    due: due === null ? null : isoDate(due),
    doneOn: doneOn === null ? null : isoDate(doneOn),
  });

it('stand in the order set by hand, then by their day', () => {
  const list = [step('c', 2), step('late', 1, '2027-02-01'), step('early', 1, '2026-12-01'), step('a', 0)];
  expect(inOrder(list).map(({ id }) => id)).toEqual(['a', 'early', 'late', 'c']);
  expect(
    milestonesByGoal(list)
      .get('g')
      ?.map(({ id }) => id),
  ).toEqual(['a', 'early', 'late', 'c']);
  expect(nextPosition(list)).toBe(3);
  expect(nextPosition([])).toBe(0);
});

describe('moving one', () => {
  const list = [step('a', 0), step('b', 1), step('c', 2)];
  it.each([
    ['down by one', list, 'a', 1, { a: 1, b: 0 }],
    ['to the end', list, 'a', 2, { a: 2, b: 0, c: 1 }],
    ['to the front', list, 'c', 0, { c: 0, a: 1, b: 2 }],
    ['nowhere new', list, 'b', 1, {}],
    ['past the end', list, 'c', 3, {}],
    ['before the front', list, 'a', -1, {}],
    ['one that is not there', list, 'x', 0, {}],
    ['among equal numbers', [step('a', 0), step('b', 0), step('c', 0)], 'b', 0, { a: 1, c: 2 }],
  ])('%s writes only what changes', (_, ordered, id, to, expected) => {
    const written = moveWrites(ordered, id, to).map((write) => [
      write.id,
      write.action === 'edit' ? Reflect.get(write.fields, 'position') : null,
    ]);
    expect(Object.fromEntries(written)).toEqual(expected);
  });
});

it.each([
  [step('m', 0, '2026-10-01', '2026-10-12'), 'done', 'Reached October 12'],
  [step('m', 0, '2026-11-17'), 'late', '3 days late, November 17'],
  [step('m', 0, '2026-12-16'), 'wait', 'December 16, in 26 days'],
  [step('m', 0, '2026-11-20'), 'wait', 'November 20, today'],
  [step('m', 0), 'wait', 'No day yet'],
])('one stands as it is %#', (milestone, sign, words) => {
  expect(milestoneStanding(milestone, testToday)).toEqual({ sign, words });
});

describe('a day that cannot be kept is said', () => {
  const goal = recordOf('goal', { startsOn: isoDate('2026-10-01'), due: isoDate('2027-01-14') });
  it.each([
    ['after the goal ends', '2027-02-01', 'This is after the goal’s own due day, January 14, 2027.'],
    ['before it starts', '2026-09-01', 'This is before the goal starts, October 1, 2026.'],
    ['within it', '2027-01-14', null],
    ['without a day', null, null],
  ])('%s', (_, due, words) => {
    expect(milestoneAdvice(step('m', 0, due), goal)).toBe(words);
  });
  it('and not once it is done or the goal is closed', () => {
    expect(milestoneAdvice(step('m', 0, '2027-02-01', '2026-11-01'), goal)).toBeNull();
    expect(milestoneAdvice(step('m', 0, '2027-02-01'), { ...goal, status: 'missed' })).toBeNull();
  });
});

it.each([
  [[], ''],
  [[step('a', 0)], '1 milestone, none reached yet.'],
  [[step('a', 0, null, '2026-10-12')], 'Its one milestone is reached.'],
  [[step('a', 0, null, '2026-10-12'), step('b', 1), step('c', 2)], 'One of three milestones reached.'],
  [[step('a', 0, null, '2026-10-12'), step('b', 1, null, '2026-10-12')], 'Both milestones are reached.'],
])('what is reached is said in words %#', (list, words) => {
  expect(reachedWords(list)).toBe(words);
});
