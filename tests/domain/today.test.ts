import { describe, expect, it } from 'vitest';
import { needsYou, type TodayParts, todaySentence } from '../../shared/domain/today';
import { addDays, isoDate } from '../../shared/kernel/dates';
import { aCredential, aGoal, aMilestone, aWin, partsWith, today } from './todayParts';

const day = (text: string) => isoDate(text);
const late = (fields: object, goal = {}) =>
  partsWith({ goals: [aGoal(goal)], milestones: [aMilestone({ due: day('2026-11-17'), ...fields })] });
const holds = (fields: object) => partsWith({ credentials: [aCredential(fields)] });

describe('what needs you', () => {
  it.each<[string, TodayParts, string]>([
    ['a milestone past its day', late({}), '3 days late | Draft the card | Milestone due November 17'],
    [
      'a goal past its day',
      partsWith({ goals: [aGoal({ due: day('2026-11-19') })] }),
      '1 day late | Own the carousel | Goal due November 19. Give it a new date, or say how it ended.',
    ],
    [
      'a renewal that opens within 90 days',
      holds({ expiresOn: day('2027-01-31'), opensDaysBefore: 60 }),
      '12 days | CPhT renewal opens on December 2 | Renew before it expires on January 31.',
    ],
    [
      'a renewal that is open',
      holds({ expiresOn: day('2027-01-10'), opensDaysBefore: 60 }),
      '51 days | CPhT renewal is open | Open since November 11; it expires on January 10.',
    ],
    [
      'an expiry whose window is not known',
      holds({ expiresOn: day('2026-12-10') }),
      '20 days | CPhT expires on December 10 | When its renewal opens is not noted. Check with the issuer.',
    ],
    [
      'an expiry today, which still counts',
      holds({ expiresOn: today }),
      'Today | CPhT expires today | When its renewal opens is not noted. Check with the issuer.',
    ],
    [
      'what has expired',
      holds({ expiresOn: day('2026-11-19') }),
      '1 day ago | CPhT has expired | On November 19. Renewed it? Write the day it now expires.',
    ],
    [
      'an exam that is over',
      holds({ stage: 'scheduled', examOn: day('2026-11-18') }),
      'Passed? | How did the CPhT exam go? | It was on November 18, 2 days ago.',
    ],
    [
      'a win without its result',
      partsWith({ wins: [aWin({ date: day('2026-11-05') })] }),
      'Result? | Counted the vault | November 5. Has it changed anything since?',
    ],
    [
      'a win of today without its result',
      partsWith({ wins: [aWin({ date: today })] }),
      'Result? | Counted the vault | Today. What came of it?',
    ],
  ])('is %s', (_, parts, expected) => {
    const said = needsYou(parts, today).map((need) => {
      const { sign, fact, reason } = need.words();
      return `${sign} | ${fact} | ${reason}`;
    });
    expect(said).toEqual([expected]);
  });

  it.each<[string, TodayParts]>([
    ['a milestone due today', late({ due: today })],
    ['a milestone that is done', late({ doneOn: today })],
    ['a milestone of a goal that is closed', late({}, { status: 'dropped' })],
    ['a milestone of a goal that rests', late({}, { status: 'paused' })],
    ['a milestone whose goal is gone', partsWith({ milestones: [aMilestone({ due: day('2020-01-01') })] })],
    ['a goal that rests', partsWith({ goals: [aGoal({ due: day('2026-01-01'), status: 'paused' })] })],
    [
      'a goal that was achieved',
      partsWith({ goals: [aGoal({ due: day('2026-01-01'), status: 'achieved' })] }),
    ],
    ['a renewal that opens in 91 days', holds({ expiresOn: addDays(today, 151), opensDaysBefore: 60 })],
    ['an expiry in 91 days', holds({ expiresOn: addDays(today, 91) })],
    ['an expiry of what was never earned', holds({ stage: 'preparing', expiresOn: addDays(today, 5) })],
    ['what was let go more than a year ago', holds({ expiresOn: day('2025-11-19') })],
    ['what never expires', holds({ neverExpires: true })],
    ['an exam to come', holds({ stage: 'scheduled', examOn: day('2026-11-20') })],
    ['a win with its result in words', partsWith({ wins: [aWin({ result: 'Calls fell' })] })],
    ['a win with its result as a figure', partsWith({ wins: [aWin({ after: 30 })] })],
    ['a win that asks again tomorrow', partsWith({ wins: [aWin({ askAgainOn: addDays(today, 1) })] })],
  ])('is not %s', (_, parts) => expect(needsYou(parts, today)).toEqual([]));

  it('puts late before soon before waiting, the longest late and the next due first, the newest win first', () => {
    const needs = needsYou(
      partsWith({
        wins: [
          aWin({ id: 'old win', date: day('2026-09-01') }),
          aWin({ id: 'new win', date: day('2026-11-19') }),
        ],
        goals: [aGoal({ due: day('2026-11-18') })],
        milestones: [aMilestone({ due: day('2026-10-01') })],
        credentials: [
          aCredential({ id: 'later', expiresOn: day('2027-01-30') }),
          aCredential({ id: 'sooner', expiresOn: day('2026-12-10') }),
        ],
      }),
      today,
    );
    const order = ['milestone', 'goal', 'sooner', 'later', 'new win', 'old win'];
    expect(needs.map(({ recordId }) => recordId)).toEqual(order);
  });

  it('finds each of many among ten thousand wins', () => {
    const wins = Array.from({ length: 10_000 }, (_, index) =>
      aWin({ id: `w${index}`, date: addDays(today, -(index % 7000)), result: index % 3 === 0 ? '' : 'Done' }),
    );
    const parts = partsWith({ wins });
    expect(needsYou(parts, today)).toHaveLength(3334);
  });
});

describe('the sentence of the day', () => {
  it.each([
    ['2026-11-20', null, 'Friday, November 20, 2026.'],
    ['2026-11-20', '01-14', 'Friday, November 20, 2026. Your yearly review is in 55 days, on January 14.'],
    ['2026-11-20', '11-20', 'Friday, November 20, 2026. Your yearly review is today.'],
    ['2026-11-20', '11-21', 'Friday, November 20, 2026. Your yearly review is in 1 day, on November 21.'],
    ['2026-11-20', '02-29', 'Friday, November 20, 2026. Your yearly review is in 100 days, on February 28.'],
    [
      '2026-11-20',
      '11-19',
      'Friday, November 20, 2026. Your yearly review is in 364 days, on November 19, 2027.',
    ],
  ])('on %s with a review on %s: %s', (on, review, words) => {
    expect(todaySentence(isoDate(on), review)).toBe(words);
  });
});
