import { failure } from '../../shared/kernel/failure';
import type { EntityName } from '../../shared/model/index';
import { frozenOf, onFrozen, setFrozen } from './freeze';
import type { Plan } from './openPlan';
import { openedRow } from './sealedRows';

interface Announcement {
  readonly planId: string;
  /** Records to read again; an empty list means all of them. */
  readonly refs: readonly Ref[];
}

interface Ref {
  readonly kind: EntityName;
  readonly id: string;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('mortar-commits');

/** Tells other windows of the same plan what was just written; they read it again from the disk. */
export function announce(planId: string, refs: Announcement['refs']): void {
  if (refs.length === 0) return;
  channel?.postMessage({ planId, refs: refs.map(({ kind, id }) => ({ kind, id })) } satisfies Announcement);
}

/** Tells other windows that the whole plan was replaced: they start again. */
export function announceReplaced(planId: string): void {
  channel?.postMessage({ planId, refs: [] } satisfies Announcement);
}

/**
 * Keeps this window true to what others write. `startAgain` is called when the whole plan was replaced. A window that
 * keeps deeds in memory, because the disk takes none, does neither before they are written: starting again would lose
 * them.
 */
export function followOtherWindows(plan: Plan, startAgain: () => void): void {
  const missed: Ref[] = [];
  let isReplaced = false;
  onFrozen(() => {
    if (frozenOf(plan) !== null) return;
    if (isReplaced) startAgain();
    else void readAgain(plan, missed.splice(0));
  });
  channel?.addEventListener('message', ({ data }: MessageEvent<Announcement>) => {
    if (data.planId !== plan.id) return;
    const frozen = frozenOf(plan);
    if (data.refs.length > 0) {
      if (frozen === null) void readAgain(plan, data.refs);
      else missed.push(...data.refs);
    } else if (frozen === null) startAgain();
    else {
      isReplaced = true;
      setFrozen(plan, { ...frozen, failure: failure('plan.replacedElsewhere') });
    }
  });
}

/** Takes these records from the disk into memory, as another window left them. */
export async function readAgain({ database, pool }: Plan, refs: Announcement['refs']): Promise<void> {
  for (const { kind, id } of refs) {
    const record = await openedRow(database, kind, await database.table(kind).get(id));
    if (record === undefined) pool.remove(kind, [id]);
    else pool.put(kind, [record]);
  }
}
