import { expect, it } from 'vitest';
import { holdsWords } from '../../../renderer/features/settings/holdsWords';
import { emptySnapshot } from '../../../shared/model/index';
import { planOf, samplePlan, today, win } from '../../documents/summarySample';

it('says what a plan holds in plain words, its trash left out', () => {
  const thrownAway = win('c', {}, `${today}T08:00:00.000Z` as never);
  expect(holdsWords(planOf([win('a'), win('b'), thrownAway]))).toBe('2 wins');
  expect(holdsWords(planOf([win('a')], { goal: samplePlan().goal.slice(0, 1) }))).toBe('1 win and 1 goal');
  expect(holdsWords({ ...emptySnapshot(), profile: samplePlan().profile })).toBe('');
});
