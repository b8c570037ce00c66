import { expect, it } from 'vitest';
import { isGoalDraft, newGoalDraft } from '../../../renderer/features/plan/goalDraft';
import { testNow, testToday } from '../../support/records';

const draft = newGoalDraft(testToday);

it.each([
  ['an untouched form', draft, true],
  ['a form in the middle of being filled in', { ...draft, title: 'Pass', target: 300 }, true],
  ['nothing kept', undefined, false],
  ['null', null, false],
  ['words', 'Pass', false],
  ['a form of an older Mortar that lacks a field', { title: 'Pass', specific: '' }, false],
  ['a horizon that is no longer there', { ...draft, horizon: 'tenYears' }, false],
  ['a day that does not exist', { ...draft, due: '2027-02-30' }, false],
])('a draft of a goal is taken up again only when it still fits: %s', (_, kept, expected) => {
  expect(isGoalDraft(kept, testNow)).toBe(expected);
});

it('a new goal starts today, unless another day is typed', () => {
  expect(draft.startsOn).toBe(testToday);
});
