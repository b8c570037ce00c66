import { describe, expect, it } from 'vitest';
import { restoreWithOwners, strayAttachmentIds, trashList } from '../../shared/domain/trashList';
import { addDays, dayOfMoment, type IsoInstant } from '../../shared/kernel/dates';
import { emptySnapshot } from '../../shared/model/index';
import { recordOf, testNow, testToday } from '../support/records';

const earlier = '2026-11-01T12:00:00.000Z' as IsoInstant;
const longAgo = '2026-09-01T12:00:00.000Z' as IsoInstant;

function aTrash() {
  return {
    ...emptySnapshot(),
    goal: [recordOf('goal', { id: 'g1', title: 'Own the carousel', deletedAt: testNow })],
    milestone: [
      recordOf('milestone', { id: 'm1', goalId: 'g1', title: 'With it', deletedAt: testNow }),
      recordOf('milestone', { id: 'm2', goalId: 'g1', title: 'Before it', deletedAt: earlier }),
      recordOf('milestone', { id: 'm3', goalId: 'g1', title: 'Not deleted' }),
    ],
    impact: [
      recordOf('impact', { id: 'w1', what: 'Old', deletedAt: longAgo }),
      recordOf('impact', { id: 'w2', what: 'Here' }),
    ],
  };
}

describe('what lies in the trash', () => {
  it('is listed newest first, and a goal speaks for the milestones that went with it', () => {
    expect(trashList(aTrash(), testToday)).toMatchObject([
      { kind: 'goal', id: 'g1', title: 'Own the carousel', withIt: 1, daysLeft: 30 },
      { kind: 'milestone', id: 'm2', withIt: 0 },
      { kind: 'impact', id: 'w1', daysLeft: 0 },
    ]);
  });

  it.each([
    [-1, 30],
    [0, 30],
    [20, 10],
    [30, 0],
    [120, 0],
  ])('%i days after it has %i left', (days, daysLeft) => {
    const snapshot = { ...emptySnapshot(), impact: [recordOf('impact', { deletedAt: earlier })] };
    // Which day the deed belongs to depends on where the person is.
    const deletedOn = dayOfMoment(new Date(earlier));
    expect(trashList(snapshot, addDays(deletedOn, days))).toMatchObject([{ deletedOn, daysLeft }]);
  });

  it('gives a milestone back together with its goal, which it cannot stand without', () => {
    const ids = restoreWithOwners(aTrash(), 'milestone', 'm2').map(({ id }) => id);
    expect(ids.sort()).toEqual(['g1', 'm1', 'm2']);
    expect(restoreWithOwners(aTrash(), 'goal', 'g1').map(({ id }) => id)).toEqual(['g1', 'm1']);
    expect(restoreWithOwners(aTrash(), 'goal', 'nowhere')).toEqual([]);
  });

  it('takes a file that nothing names for one taken out; one that something in the trash names stays', () => {
    const attachment = ['a1', 'a2', 'a3'].map((id) => recordOf('attachment', { id }));
    const impact = [
      recordOf('impact', { attachmentIds: ['a1'] }),
      recordOf('impact', { attachmentIds: ['a2'], deletedAt: testNow }),
    ];
    expect(strayAttachmentIds({ ...emptySnapshot(), attachment, impact })).toEqual(['a3']);
  });
});
