import { describe, expect, it } from 'vitest';
import { overdueInTrash, purgeWrites, restoreWrites, trashWrites } from '../../shared/domain/trash';
import { type IsoInstant, isoDate } from '../../shared/kernel/dates';
import { emptySnapshot } from '../../shared/model/index';
import { recordOf, testNow } from '../support/records';

const earlier = '2026-10-01T12:00:00.000Z' as IsoInstant;

function planWithGoal(deletedAt: IsoInstant | null) {
  const goal = recordOf('goal', { id: 'g1', title: 'Own the carousel', deletedAt });
  const milestones = [
    recordOf('milestone', { id: 'm1', goalId: 'g1', deletedAt }),
    recordOf('milestone', { id: 'm2', goalId: 'g1', deletedAt: earlier }),
    recordOf('milestone', { id: 'm3', goalId: 'g2' }),
  ];
  const wins = [recordOf('impact', { id: 'w1', goalIds: ['g1', 'g2'] }), recordOf('impact', { id: 'w2' })];
  return { ...emptySnapshot(), goal: [goal], milestone: milestones, impact: wins };
}

describe('the trash', () => {
  it('takes a goal with its milestones, and not those already there', () => {
    const writes = trashWrites(planWithGoal(null), 'goal', 'g1', testNow);
    expect(writes.map(({ id }) => id)).toEqual(['g1', 'm1']);
    expect(writes.every((write) => write.action === 'edit' && write.fields.deletedAt === testNow)).toBe(true);
  });

  it('gives back what went there together', () => {
    expect(restoreWrites(planWithGoal(testNow), 'goal', 'g1').map(({ id }) => id)).toEqual(['g1', 'm1']);
  });

  it('clears the pointers of what stays when something goes for good', () => {
    const writes = purgeWrites(planWithGoal(testNow), [{ kind: 'goal', id: 'g1' }]);
    expect(writes).toEqual([
      { action: 'edit', kind: 'impact', id: 'w1', fields: { goalIds: ['g2'] } },
      { action: 'purge', kind: 'goal', id: 'g1' },
      { action: 'purge', kind: 'milestone', id: 'm1' },
      { action: 'purge', kind: 'milestone', id: 'm2' },
    ]);
  });

  it('lets go after thirty days, not before', () => {
    const plan = planWithGoal(null);
    expect(overdueInTrash(plan, isoDate('2026-10-29'))).toEqual([]);
    expect(overdueInTrash(plan, isoDate('2026-11-03'))).toEqual([{ kind: 'milestone', id: 'm2' }]);
  });
});
