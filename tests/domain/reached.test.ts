import { describe, expect, it } from 'vitest';
import { nearestGoal } from '../../shared/domain/nearestGoal';
import { latestReached } from '../../shared/domain/reached';
import { isoDate } from '../../shared/kernel/dates';
import { aCredential, aGoal, aMilestone, partsWith, today } from './todayParts';

describe('what was last reached', () => {
  const done = (fields: object) =>
    partsWith({ milestones: [aMilestone({ doneOn: isoDate('2026-11-12'), ...fields })] });

  it.each([
    ['a milestone', done({}), 'Draft the card. Done November 12, 2026.'],
    [
      'an early one',
      done({ due: isoDate('2026-11-17') }),
      'Draft the card. Done November 12, 2026, 5 days before it was due.',
    ],
    [
      'a late one',
      done({ due: isoDate('2026-11-11') }),
      'Draft the card. Done November 12, 2026, 1 day after it was due.',
    ],
    [
      'one on its day',
      done({ due: isoDate('2026-11-12') }),
      'Draft the card. Done November 12, 2026, on its day.',
    ],
    [
      'a goal',
      partsWith({ goals: [aGoal({ status: 'achieved', closedOn: isoDate('2026-10-01') })] }),
      'Own the carousel. Goal achieved October 1, 2026.',
    ],
    [
      'a credential',
      partsWith({ credentials: [aCredential({ earnedOn: isoDate('2026-05-12') })] }),
      'You hold the CPhT since May 2026.',
    ],
  ])('of %s is said plainly', (_, parts, words) => expect(latestReached(parts, today)?.words).toBe(words));

  it.each([
    ['nothing', partsWith({})],
    ['a goal that was missed', partsWith({ goals: [aGoal({ status: 'missed', closedOn: today })] })],
    [
      'a credential still on the way',
      partsWith({ credentials: [aCredential({ stage: 'preparing', earnedOn: today })] }),
    ],
    ['a day to come', done({ doneOn: isoDate('2026-12-01') })],
  ])('is empty for %s', (_, parts) => expect(latestReached(parts, today)).toBeNull());

  it('is the latest of all', () => {
    const parts = partsWith({
      milestones: [aMilestone({ doneOn: isoDate('2026-03-01') })],
      credentials: [aCredential({ earnedOn: isoDate('2026-05-12') })],
    });
    expect(latestReached(parts, today)?.place).toBe('credentials');
  });
});

describe('the nearest goal', () => {
  const goals = (...dues: (string | null)[]) =>
    dues.map((due, index) => aGoal({ id: `g${index}`, due: due === null ? null : isoDate(due) }));

  it.each([
    ['the next day to come', goals('2027-05-01', '2026-12-01', null), 'g1'],
    ['one due today', goals('2026-12-01', '2026-11-20'), 'g1'],
    ['a late one only when none is to come', goals(null, '2026-11-01'), 'g1'],
    ['one without a day when there is no other', goals(null), 'g0'],
  ])('is %s', (_, all, id) => expect(nearestGoal(all, today)?.id).toBe(id));

  it('is none when every goal is closed or rests', () => {
    expect(nearestGoal([aGoal({ status: 'paused' }), aGoal({ status: 'achieved' })], today)).toBeNull();
  });
});
