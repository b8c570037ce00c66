import { describe, expect, it } from 'vitest';
import { collectLanes, mostTracks, percentOf, timeline, timelineWindow } from '../../shared/domain/timeline';
import { estimatedWidth } from '../../shared/domain/timelineLabels';
import type { TimelinePart } from '../../shared/domain/timelineLanes';
import { timelineRows, timelineSentence } from '../../shared/domain/timelineWords';
import { addDays, type IsoDate, isoDate } from '../../shared/kernel/dates';
import { recordOf, testToday } from '../support/records';

const day = (text: string): IsoDate => isoDate(text);
const nothing: TimelinePart = { goal: [], milestone: [], credential: [], impact: [] };
const wide = { width: (words: string) => (estimatedWidth(words) / 900) * 100, pixel: 100 / 900 };

const carousel = recordOf('goal', {
  id: 'carousel',
  title: 'Own the carousel',
  startsOn: day('2026-03-16'),
  due: day('2027-01-14'),
});
const steps = [
  recordOf('milestone', {
    goalId: 'carousel',
    title: 'Set levels',
    due: day('2026-10-10'),
    doneOn: day('2026-10-12'),
  }),
  recordOf('milestone', { goalId: 'carousel', title: 'Draft the card', due: day('2026-11-17') }),
  recordOf('milestone', { goalId: 'carousel', title: 'Present', due: day('2026-12-16') }),
  recordOf('milestone', { goalId: 'carousel', title: 'Some day' }),
];
const cpht = recordOf('credential', {
  id: 'cpht',
  shortName: 'CPhT',
  expiresOn: day('2027-01-31'),
  opensDaysBefore: 60,
});

const laneOf = (part: Partial<TimelinePart>, id: string) =>
  timeline(collectLanes({ ...nothing, ...part }, testToday), testToday, wide).lanes.find(
    (lane) => lane.id === id,
  );

describe('the window', () => {
  it.each([
    ['2026-11-20', '2026-10-01', '2027-09-30'],
    ['2027-01-01', '2026-12-01', '2027-11-30'],
    ['2028-03-31', '2028-02-01', '2029-01-31'],
  ])('on %s runs from %s to %s', (today, from, to) => {
    expect(timelineWindow(day(today))).toEqual({ from, to });
  });
  it('is a hundred percent wide', () => {
    const window = timelineWindow(testToday);
    expect(percentOf(window.from, window)).toBe(0);
    expect(percentOf(addDays(window.to, 1), window)).toBe(100);
    expect(percentOf(testToday, window)).toBeCloseTo(13.7, 1);
  });
  it('names its months, and January by its year', () => {
    const { ticks } = timeline([], testToday, wide);
    expect(ticks.map(({ words }) => words).join(' ')).toBe(
      'Oct Nov Dec 2027 Feb Mar Apr May Jun Jul Aug Sep',
    );
  });
});

describe('a goal', () => {
  const lane = laneOf({ goal: [carousel], milestone: steps }, 'goals');
  it('is a line from its start, clipped to the window, to its end; the part lived ends today', () => {
    expect(lane?.bars).toHaveLength(1);
    expect(lane?.bars[0]?.from).toBe(0);
    expect(lane?.bars[0]?.livedTo).toBeCloseTo(13.7, 1);
    expect(lane?.bars[0]?.to).toBeCloseTo(28.77, 1);
  });
  it('has its milestones reached, late and ahead; one without a day is not drawn', () => {
    expect(lane?.marks.map(({ shape, words }) => [shape, words])).toEqual([
      ['end', '“Own the carousel” ends'],
      ['reached', 'Set levels'],
      ['late', 'Draft the card'],
      ['ahead', 'Present'],
    ]);
  });
  it('says its name above its start and its end beside it', () => {
    expect(lane?.labels.map(({ words }) => words)).toEqual(['Own the carousel', 'Ends January 14']);
  });
  it.each([
    ['one that ended before', { due: day('2026-09-30') }],
    ['one that starts after', { startsOn: day('2027-10-01'), due: day('2028-10-01') }],
    ['a missed one', { status: 'missed' as const, closedOn: day('2026-11-01') }],
    ['one achieved long ago', { status: 'achieved' as const, closedOn: day('2026-09-01') }],
  ])('%s is not drawn', (_, fields) => {
    expect(laneOf({ goal: [{ ...carousel, ...fields }] }, 'goals')).toBeUndefined();
  });
  it('achieved within the window is drawn to the day it was', () => {
    const achieved = { ...carousel, status: 'achieved' as const, closedOn: day('2026-11-03') };
    expect(laneOf({ goal: [achieved] }, 'goals')?.labels[1]?.words).toBe('Achieved November 3');
  });
  it('without a due day runs off the edge and says no end', () => {
    const open = laneOf({ goal: [{ ...carousel, due: null }] }, 'goals');
    expect(open?.bars[0]?.to).toBe(100);
    expect(open?.labels).toHaveLength(1);
  });
});

it(`more than ${mostTracks} goals: the nearest due are drawn, the rest counted`, () => {
  const goals = Array.from({ length: 20 }, (_, index) =>
    recordOf('goal', { title: `Goal ${index}`, due: addDays(testToday, 200 - index) }),
  );
  const lane = laneOf({ goal: goals }, 'goals');
  expect(lane?.bars).toHaveLength(mostTracks);
  expect(lane?.labels[0]?.words).toBe('Goal 19');
  expect(lane?.leftOut).toBe(8);
});

it('of many goals those nearest to today are drawn, on either side of it', () => {
  const goals = Array.from({ length: 20 }, (_, index) =>
    recordOf('goal', {
      title: `Goal ${index}`,
      startsOn: day('2026-01-01'),
      due: addDays(testToday, (index - 10) * 4),
    }),
  );
  const names = laneOf({ goal: goals }, 'goals')?.labels.map(({ words }) => words) ?? [];
  expect(names.filter((words) => words.startsWith('Goal'))).toEqual(
    Array.from({ length: 12 }, (_, index) => `Goal ${index + 4}`),
  );
});

describe('renewals', () => {
  it.each([
    ['with a known opening: a stretch', cpht, ['renewal', 'end'], 'CPhT, December 2 to January 31'],
    ['without one: a mark', { ...cpht, opensDaysBefore: null }, ['renewal'], 'CPhT, by January 31'],
    ['expired: said', { ...cpht, expiresOn: day('2026-11-03') }, ['lapsed'], 'CPhT, expired November 3'],
  ])('%s', (_, credential, shapes, words) => {
    const lane = laneOf({ credential: [credential] }, 'renewals');
    expect(lane?.marks.map(({ shape }) => shape)).toEqual(shapes);
    expect(lane?.labels.map((label) => label.words)).toEqual([words]);
  });
  it('that never come are not drawn', () => {
    expect(
      laneOf({ credential: [{ ...cpht, expiresOn: null, neverExpires: true }] }, 'renewals'),
    ).toBeUndefined();
  });
});

it('wins are one mark a week, with their number beside the last', () => {
  const win = (date: string) => recordOf('impact', { what: 'Did it', date: day(date) });
  const lane = laneOf(
    { impact: [win('2026-11-03'), win('2026-11-05'), win('2026-11-12'), win('2025-01-01')] },
    'wins',
  );
  expect(lane?.marks.map(({ words }) => words)).toEqual(['2 wins in the week of November 3', 'Did it']);
  expect(lane?.labels.map(({ words }) => words)).toEqual(['3 wins since October']);
});

describe('in words', () => {
  const part = { ...nothing, goal: [carousel], milestone: steps, credential: [cpht] };
  it('everything with a day stands in the table, by its day', () => {
    expect(
      timelineRows(collectLanes(part, testToday), testToday).map(({ date, words, standing }) => [
        date,
        words,
        standing,
      ]),
    ).toEqual([
      ['2026-10-12', 'Set levels', 'reached 39 days ago'],
      ['2026-11-17', 'Draft the card', '3 days late'],
      ['2026-12-02', 'CPhT renewal opens', 'in 12 days'],
      ['2026-12-16', 'Present', 'in 26 days'],
      ['2027-01-14', '“Own the carousel” ends', 'in 55 days'],
      ['2027-01-31', 'CPhT expires', 'in 10 weeks'],
    ]);
  });
  it.each([
    [
      'late, reached, and next',
      part,
      'One milestone is late. You have reached one milestone since October. Next: CPhT renewal opens, December 2, in 12 days.',
    ],
    ['nothing', nothing, 'Nothing ahead has a date in these twelve months.'],
    [
      'not what is achieved today as the next',
      { ...nothing, goal: [{ ...carousel, status: 'achieved' as const, closedOn: testToday }] },
      'Nothing ahead has a date in these twelve months.',
    ],
    [
      'a goal past its day',
      { ...nothing, goal: [{ ...carousel, due: day('2026-11-01') }] },
      'One goal is past the due day. Nothing ahead has a date in these twelve months.',
    ],
  ])('the sentence says %s', (_, plan, words) => {
    expect(timelineSentence(plan, timelineRows(collectLanes(plan, testToday), testToday), testToday)).toBe(
      words,
    );
  });
});

it('500 goals and 3,000 milestones are laid out within a frame or a few', () => {
  const goals = Array.from({ length: 500 }, (_, index) =>
    recordOf('goal', {
      id: `goal-${index}`,
      title: `Goal ${index}`,
      due: addDays(testToday, index * 5 - 600),
    }),
  );
  const milestones = Array.from({ length: 3000 }, (_, index) =>
    recordOf('milestone', {
      goalId: `goal-${index % 500}`,
      title: `Step ${index}`,
      due: addDays(testToday, (index % 500) * 5 - 620),
    }),
  );
  const part = { ...nothing, goal: goals, milestone: milestones };
  const picture = timeline(collectLanes(part, testToday), testToday, wide);
  expect(picture.lanes[0]?.bars).toHaveLength(mostTracks);
});
