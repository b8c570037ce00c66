import { describe, expect, it } from 'vitest';
import { coaching, type SmartPart } from '../../shared/domain/smart';
import { type IsoDate, isoDate } from '../../shared/kernel/dates';
import type { Goal } from '../../shared/model/goal';
import { recordOf, testToday } from '../support/records';

const day = (text: string): IsoDate => isoDate(text);

function said(
  part: SmartPart,
  fields: Partial<Goal>,
  facts: { aim?: string; linkCount?: number; lastMilestone?: IsoDate | null } = {},
): string | null {
  const goal = recordOf('goal', { title: 'Own the cabinets', ...fields });
  return coaching(goal, { today: testToday, aim: '', linkCount: 0, lastMilestone: null, ...facts })[part];
}

describe('specific', () => {
  it.each([
    ['an empty part of a clear goal', { specific: '' }, null],
    ['a vague title', { title: 'Get better at sterile work' }, /“Get better” can mean many things/],
    ['a vague verb', { specific: 'Improve the workflow on nights' }, /“Improve” can mean many things/],
    ['a vague verb with a figure', { specific: 'Improve first-dose time to 30 minutes' }, null],
    ['too few words', { specific: 'Own cabinets' }, /A few words more/],
    ['a clear sentence', { specific: 'Be the named owner of all cabinets' }, null],
    [
      'a word that only begins like a vague one',
      { specific: 'Helpdesk tickets answered within a day' },
      null,
    ],
  ])('%s', (_, fields, expected) => matches(said('specific', fields), expected));
});

describe('measurable', () => {
  it.each([
    ['nothing', {}, /There is no number yet/],
    ['words without a number', { measurable: 'Fewer stock-outs' }, /There is no number yet/],
    ['a yes or no', { measurable: 'Pass the exam' }, null],
    ['a number in words', { measurable: 'One page pinned at each station' }, null],
    ['a number and no target', { measurable: 'From 2.1% to 1.0%' }, /under Target too/],
    ['a target without a unit', { target: 300 }, /no unit yet/],
    ['a count from zero', { target: 300, current: 140, unit: 'checks' }, null],
    [
      'a figure that must fall without a baseline',
      { target: 1, current: 1.2, unit: '%' },
      /Write where you start/,
    ],
    ['both ends alike', { baseline: 1, target: 1, unit: '%' }, /starts where it should end/],
    ['all of it', { baseline: 2.1, target: 1, unit: '%' }, null],
  ])('%s', (_, fields, expected) => matches(said('measurable', fields), expected));
});

describe('achievable', () => {
  it.each([
    ['nothing', '', null],
    ['a wish', 'I really want this', /Name what makes it possible/],
    ['time', 'Two hours a week', null],
    ['a person', 'Dana agreed to it', null],
    ['a course', 'The vendor course is booked', null],
  ])('%s', (_, achievable, expected) => matches(said('achievable', { achievable }), expected));
});

describe('relevant', () => {
  const vague = { relevant: 'It matters to me' };
  it.each([
    ['nothing', { relevant: '' }, {}, null],
    ['no purpose and no aim', vague, {}, /Say whom it serves/],
    ['no purpose beside an aim', vague, { aim: 'Own the carousel.' }, /closer to this: Own the carousel\?/],
    ['the words of the aim', { relevant: 'The carousel is mine then' }, { aim: 'Own the carousel' }, null],
    ['a purpose', { relevant: 'Criteria 2 and 5 for Technician III' }, {}, null],
    ['a link', vague, { linkCount: 1 }, null],
  ])('%s', (_, fields, facts, expected) => matches(said('relevant', fields, facts), expected));
});

describe('due', () => {
  it.each([
    ['no day', {}, {}, /Give it a day/],
    ['a weekend is a day like any other', { due: day('2027-01-16') }, {}, null],
    ['a day gone by', { due: day('2026-11-17') }, {}, /has passed, 3 days ago/],
    ['today', { due: day('2026-11-20') }, {}, null],
    [
      'before it starts',
      { due: day('2027-01-14'), startsOn: day('2027-02-01') },
      {},
      /before it starts, February 1, 2027/,
    ],
    ['past this year', { horizon: 'thisYear' as const, due: day('2027-03-01') }, {}, /after this year ends/],
    ['the first weeks of the next one', { horizon: 'thisYear' as const, due: day('2027-01-14') }, {}, null],
    ['past its year', { due: day('2028-03-01') }, {}, /beyond the horizon/],
    ['a year and some days', { due: day('2027-12-10') }, {}, null],
    [
      'past three years',
      { horizon: 'threeYears' as const, due: day('2031-03-01') },
      {},
      /beyond the horizon/,
    ],
    ['within five', { horizon: 'fiveYears' as const, due: day('2031-03-01') }, {}, null],
    [
      'before its last milestone',
      { due: day('2027-01-14') },
      { lastMilestone: day('2027-01-15') },
      /January 15, 2027, a day later/,
    ],
  ])('%s', (_, fields, facts, expected) => matches(said('due', fields, facts), expected));
});

it('a closed goal is left in peace', () => {
  const goal = recordOf('goal', { status: 'missed', title: 'Improve' });
  const all = coaching(goal, { today: testToday, aim: '', linkCount: 0, lastMilestone: null });
  expect(Object.values(all)).toEqual([null, null, null, null, null]);
});

function matches(words: string | null, expected: RegExp | null): void {
  if (expected === null) expect(words).toBeNull();
  else expect(words).toMatch(expected);
}
