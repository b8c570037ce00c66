import { canonical } from '../../../shared/backup/contentDigest';
import { entityNames, type Snapshot } from '../../../shared/model/index';
import { nextTask } from '../../db/nextTask';
import type { Plan } from '../../db/openPlan';
import { storedRecords, storeFacts } from '../../db/storeFacts';
import { bridge } from '../../host/hostBridge';
import type { LostStore } from './checkStore';
import { readRecord } from './readRecord';
import type { Proof, RecordNet } from './recordNet';
import { buildRecovery } from './recovery';

/** What a store came to that was held against the record, entry by entry. */
export type Content =
  | { readonly is: 'same' }
  | { readonly is: 'lost'; readonly lost: LostStore }
  /** Nothing can be said against the store; the record beside it is what cannot be read whole. */
  | { readonly is: 'unproven' }
  /** It could not be done now. The next start does it. */
  | { readonly is: 'later' };

/** Deeds done meanwhile begin it anew. */
const turns = 5;

/**
 * Builds the whole plan from the record beside the store and holds every entry in the store against it. Done where the
 * digest says that something is not as it was saved, before anybody is told so; and after another engine ran.
 */
export async function checkContent(plan: Plan, net: RecordNet, digest: Proof): Promise<Content> {
  try {
    return await contentOf(plan, net, digest);
  } catch {
    return { is: 'later' };
  }
}

async function contentOf(plan: Plan, net: RecordNet, digest: Proof): Promise<Content> {
  const planId = plan.id;
  for (let turn = 0; turn < turns; turn += 1) {
    const safety = await bridge.readSafety({ planId });
    if (!safety.ok) break;
    const record = await readRecord(planId, safety.value);
    const { recorded } = record;
    if (recorded === null) break;
    const built = await buildRecovery(planId, safety.value, recorded).catch(() => null);
    const records = await storedRecords(plan);
    const found = await storeFacts(plan);
    if (found.revision !== recorded.revision || net.facts().revision !== found.revision) continue;
    const isWhole = built?.isComplete === true;
    const changed = isWhole ? await differing(built.whole.snapshot, records) : null;
    if (changed === 0) return { is: 'same' };
    // What is as the digest says is as it was saved, whatever the record holds now; and a record that cannot be read
    // whole says nothing against the store.
    if (digest === 'same' || (digest === 'unknown' && changed === null)) return { is: 'unproven' };
    return { is: 'lost', lost: { planId, plan, found, recorded, safety: safety.value, record, changed } };
  }
  return { is: 'later' };
}

/** How many entries are not in both as the same words. */
async function differing(meant: Snapshot, found: Snapshot): Promise<number> {
  let count = 0;
  for (const kind of entityNames) {
    const here = new Map<string, object>(found[kind].map((record) => [record.id, record]));
    for (const record of meant[kind]) {
      const there = here.get(record.id);
      if (there === undefined || canonical(there) !== canonical(record)) count += 1;
      here.delete(record.id);
    }
    count += here.size;
    await nextTask();
  }
  return count;
}

/** With the deeds that were written after it was found. */
export async function withLatest(lost: LostStore): Promise<LostStore> {
  const safety = await bridge.readSafety({ planId: lost.planId });
  if (!safety.ok || lost.plan === null) return lost;
  const record = await readRecord(lost.planId, safety.value);
  const recorded = record.recorded ?? lost.recorded;
  return { ...lost, safety: safety.value, record, recorded, found: await storeFacts(lost.plan) };
}
