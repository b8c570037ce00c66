import { describe, expect, it } from 'vitest';
import { goalMeasure } from '../../shared/domain/goalMeasure';
import { isoDate } from '../../shared/kernel/dates';
import type { GoalStatus } from '../../shared/model/goal';
import { testToday } from '../support/records';

const due = isoDate('2027-01-14');
const measure = (
  baseline: number | null,
  current: number | null,
  target: number | null,
  unit = '% of vends',
  status: GoalStatus = 'underway',
) => goalMeasure({ baseline, current, target, unit, due, status }, testToday);

describe('the sentence', () => {
  it.each([
    [
      'a figure that falls',
      measure(2.1, 1.2, 1),
      '2.1% at the start, 1.2% today, 0.2% to go to 1% of vends.',
    ],
    ['a figure that rises', measure(88, 93.5, 97, '%'), '88% at the start, 93.5% today, 3.5% to go to 97%.'],
    [
      'a count without a baseline',
      measure(null, 140, 300, 'practice checks'),
      '140 of 300 practice checks, 160 to go.',
    ],
    ['reached', measure(2.1, 1, 1), 'The target is reached: 1% of vends.'],
    ['past it', measure(2.1, 0.8, 1), 'Past the target of 1% of vends: 0.8% today.'],
    [
      'the wrong way',
      measure(2.1, 2.4, 1),
      '2.4% today, further from 1% of vends than the 2.1% at the start.',
    ],
    ['no step yet', measure(2.1, 2.1, 1), 'Still at the 2.1% it started with; the aim is 1% of vends.'],
    [
      'no figure of today',
      measure(2.1, null, 1),
      'From 2.1% to 1% of vends. Write where it stands today under Current.',
    ],
    [
      'a target alone',
      measure(null, null, 300, 'checks'),
      'The aim is 300 checks. Write where it stands today under Current.',
    ],
    [
      'a figure that must fall, from nobody knows where',
      measure(null, 1.2, 1),
      '1.2% today; the aim is 1% of vends. Write the baseline to see how far it has come.',
    ],
    [
      'a way of no length',
      measure(1, 1.2, 1),
      'It starts and ends at 1% of vends, so there is no way to draw.',
    ],
    ['no target', measure(2.1, 1.2, null), '1.2% of vends today, with no target.'],
    ['nothing', measure(null, null, null), ''],
    ['what was missed', measure(15, 11, 10, 'doses', 'missed'), '11 at the end, 1 short of 10 doses.'],
    [
      'what was passed',
      measure(45, 30, 35, 'minutes', 'achieved'),
      'Past the target of 35 minutes: 30 at the end.',
    ],
  ])('says %s', (_, { words }, expected) => {
    expect(words).toBe(expected);
  });
});

describe('the line', () => {
  it('runs from the baseline at the left to the target at the right, whichever is higher', () => {
    expect(measure(2.1, 1.2, 1).picture).toMatchObject({
      startAt: 0,
      targetAt: 100,
      startWords: '2.1% at the start',
      targetWords: '1% by January 14',
      current: { words: '1.2% today' },
    });
    expect(measure(2.1, 1.2, 1).picture?.current?.at).toBeCloseTo(81.82, 1);
    expect(measure(80, 85, 100).picture?.covered).toEqual({ from: 0, to: 25 });
  });
  it('grows past the target rather than leave the picture', () => {
    const { picture } = measure(2, 0.5, 1);
    expect(picture?.current?.at).toBe(100);
    expect(picture?.targetAt).toBeCloseTo(66.67, 1);
  });
  it('grows to the left for a figure gone the other way, and nothing counts as covered', () => {
    const { picture } = measure(2, 3, 1);
    expect(picture?.current?.at).toBe(0);
    expect(picture?.startAt).toBe(50);
    expect(picture?.covered).toEqual({ from: 50, to: 50 });
  });
  it('is not drawn where it would say nothing', () => {
    expect(measure(1, 1.2, 1).picture).toBeNull();
    expect(measure(null, 1.2, 1).picture).toBeNull();
    expect(measure(2, 1, null).picture).toBeNull();
  });
});
