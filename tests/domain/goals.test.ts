import { describe, expect, it } from 'vitest';
import {
  byDue,
  goalAim,
  goalIsLate,
  goalStanding,
  milestoneIsLate,
  milestonesNeedingYou,
} from '../../shared/domain/goals';
import { type IsoDate, isoDate } from '../../shared/kernel/dates';
import { recordOf, testNow, testToday } from '../support/records';

const day = (text: string): IsoDate => isoDate(text);
const goal = (fields: Parameters<typeof recordOf<'goal'>>[1] = {}) =>
  recordOf('goal', { title: 'Goal', ...fields });
const milestone = (fields: Parameters<typeof recordOf<'milestone'>>[1] = {}) =>
  recordOf('milestone', { title: 'Step', ...fields });

describe('a goal is late', () => {
  it.each([
    ['the day after its due day', 'underway', '2026-11-19', true],
    ['not on the day itself', 'underway', '2026-11-20', false],
    ['not while the day is to come', 'planned', '2027-01-14', false],
    ['not without a day', 'underway', null, false],
    ['not once it is closed', 'missed', '2026-10-01', false],
    ['even when it is paused', 'paused', '2026-10-01', true],
  ] as const)('%s', (_, status, due, expected) => {
    expect(goalIsLate({ status, due: due === null ? null : day(due) }, testToday)).toBe(expected);
  });
});

it.each([
  ['after its day', '2026-11-19', null, true],
  ['not on its day', '2026-11-20', null, false],
  ['not when it is done, however late', '2026-10-01', '2026-11-01', false],
  ['not without a day', null, null, false],
] as const)('a milestone is late %s', (_, due, doneOn, expected) => {
  const days = { due: due === null ? null : day(due), doneOn: doneOn === null ? null : day(doneOn) };
  expect(milestoneIsLate(days, testToday)).toBe(expected);
});

describe('where a goal stands', () => {
  const late = milestone({ due: day('2026-11-17') });
  const far = { due: day('2027-03-31') };
  it.each([
    ['on course', goal(far), [], 'done', 'On course'],
    ['from 5 to 5', goal({ ...far, baseline: 5, current: 5, target: 5 }), [], 'wait', 'Starts at its target'],
    ['its own lateness first', goal({ due: day('2026-11-08') }), [late], 'late', '12 days late'],
    ['late milestones by number', goal(far), [late], 'late', '1 milestone late'],
    ['two of them', goal(far), [late, late], 'late', '2 milestones late'],
    ['paused', goal({ ...far, status: 'paused' }), [late], 'wait', 'Paused'],
    ['not begun', goal({ ...far, startsOn: day('2027-03-01') }), [], 'wait', 'Starts March 1'],
    ['planned', goal({ ...far, status: 'planned' }), [], 'wait', 'Planned'],
    ['without a day', goal(), [], 'wait', 'No due day yet'],
    ['near its day', goal({ due: day('2026-12-02') }), [], 'soon', 'Due in 12 days'],
    [
      'achieved',
      goal({ status: 'achieved', closedOn: day('2026-11-03') }),
      [],
      'done',
      'Achieved November 3',
    ],
    [
      'missed long ago',
      goal({ status: 'missed', closedOn: day('2024-11-03') }),
      [],
      'wait',
      'Missed November 3, 2024',
    ],
    ['dropped on no known day', goal({ status: 'dropped' }), [late], 'wait', 'Dropped'],
  ] as const)('says %s', (_, record, milestones, sign, words) => {
    expect(goalStanding(record, milestones, testToday)).toEqual({ sign, words });
  });
});

it.each([
  [
    { current: 1.2, target: 1, unit: '% of vends', due: day('2027-01-14') },
    '1.2% of vends, aiming for 1% by January 14',
  ],
  [{ target: 300, unit: 'practice checks' }, 'Aiming for 300 practice checks'],
  [{ due: day('2029-03-31') }, 'By March 31, 2029'],
  [{ current: 9800, unit: '$' }, '$9,800'],
  [{}, ''],
  [{ status: 'achieved' as const, current: 30, target: 35, unit: 'minutes' }, '30 minutes; the aim was 35'],
  [{ status: 'dropped' as const, target: 1, unit: 'transfer' }, 'The aim was 1 transfer'],
])('the aim of %o reads as %s', (fields, words) => {
  expect(goalAim(goal(fields), testToday)).toBe(words);
});

it('goals stand by their due day, those without one last', () => {
  const order = [
    goal({ id: 'none', position: 0 }),
    goal({ id: 'late', due: day('2026-10-01') }),
    goal({ id: 'second', due: day('2027-01-14'), position: 2 }),
    goal({ id: 'first', due: day('2027-01-14'), position: 1 }),
  ];
  expect(order.sort(byDue).map(({ id }) => id)).toEqual(['late', 'first', 'second', 'none']);
});

describe('milestones that need you', () => {
  const open = goal({ id: 'open' });
  const paused = goal({ id: 'paused', status: 'paused' });
  const closed = goal({ id: 'closed', status: 'achieved' });
  const part = {
    goal: [open, paused, closed],
    milestone: [
      milestone({ id: 'soon', goalId: 'open', due: day('2026-12-04') }),
      milestone({ id: 'late', goalId: 'open', due: day('2026-11-17') }),
      milestone({ id: 'far', goalId: 'open', due: day('2026-12-05') }),
      milestone({ id: 'undated', goalId: 'open' }),
      milestone({ id: 'done', goalId: 'open', due: day('2026-11-17'), doneOn: day('2026-11-18') }),
      milestone({ id: 'trashed', goalId: 'open', due: day('2026-11-17'), deletedAt: testNow }),
      milestone({ id: 'of a paused goal', goalId: 'paused', due: day('2026-11-17') }),
      milestone({ id: 'of a closed goal', goalId: 'closed', due: day('2026-11-17') }),
      milestone({ id: 'of no goal', goalId: 'gone', due: day('2026-11-17') }),
    ],
  };
  it('are the late and the near ones of open goals, the earliest first', () => {
    expect(
      milestonesNeedingYou(part, testToday).map(({ milestone: { id }, isLate, standing }) => [
        id,
        isLate,
        standing.words,
      ]),
    ).toEqual([
      ['late', true, '3 days late'],
      ['soon', false, 'Due in 14 days'],
    ]);
  });
});
