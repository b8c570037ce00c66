import { compareStore, type StoreFacts } from '../../../shared/backup/compareStore';
import { type Safety, spaceFloor } from '../../../shared/bridge/safetyCalls';
import { type Failure, failure } from '../../../shared/kernel/failure';
import type { Result } from '../../../shared/kernel/result';
import { entityNames } from '../../../shared/model/index';
import { schemaVersion } from '../../../shared/model/migrations';
import { databaseName } from '../../db/database';
import { type BeforeUpgrade, openChosenPlan, type Plan } from '../../db/openPlan';
import { type ChosenPlan, planAtStart } from '../../db/planAtStart';
import { firstPlanId } from '../../db/planRegistry';
import { changesAfter, storeFacts } from '../../db/storeFacts';
import { storeFailure } from '../../db/storeFailure';
import { bridge } from '../../host/hostBridge';
import type { Content } from './checkContent';
import { type LockedPlan, lockedPlan } from './lockedPlan';
import { newerRecord, type ReadRecord, type Recorded, readRecord } from './readRecord';
import { type RecordNet, recordNet } from './recordNet';

/** What was saved and is not there. */
export interface LostStore {
  readonly planId: string;
  /** null when the store could not even be opened. */
  readonly plan: Plan | null;
  readonly found: StoreFacts | null;
  readonly recorded: Recorded;
  readonly safety: Safety;
  readonly record: ReadRecord;
  /** Entries that are not as they were saved, though none is missing; null where only that is known, not how many. */
  readonly changed?: number | null;
}

/** What came of telling the record what it lacks, and of holding the content of the store against it. */
export type Begun =
  | null
  /** Nothing more may be written before this is put right. */
  | { readonly is: 'refused'; readonly failure: Failure }
  | { readonly is: 'lost'; readonly lost: LostStore }
  /** To be said, no more: it was put right. */
  | { readonly is: 'told'; readonly failure: Failure };

/** What a start comes to. */
export type CheckedStore =
  | {
      readonly is: 'open';
      readonly plan: Plan;
      /** null where the host keeps no record, and for the sample. */
      readonly net: RecordNet | null;
      /** Once the window stands; needs all records in memory. */
      readonly begin: () => Promise<Begun>;
    }
  | { readonly is: 'lost'; readonly lost: LostStore }
  /** There are several plans, and nothing says whose start this is. */
  | { readonly is: 'choose' }
  /** Nothing of it can be read before its passphrase is typed. */
  | { readonly is: 'locked'; readonly locked: LockedPlan }
  | { readonly is: 'closed'; readonly failure: Failure };

const nothingToDo = async () => null;

/**
 * Opens the plan, and holds the store against the record beside it before anything is shown. A store that is empty or
 * smaller than what was saved is never taken for a new person's.
 */
export async function checkStore(): Promise<CheckedStore> {
  if (!bridge.capabilities.journal) return checkChosen(await planAtStart());
  // Nearly every start is of this plan: its record is asked for while the store opens.
  const reading = bridge.readSafety({ planId: firstPlanId });
  const [listed, isFull] = await Promise.all([bridge.listRecords({}), diskIsFull()]);
  if (isFull) return closed(null, failure('store.noRoom'));
  return checkChosen(await planAtStart(listed.ok ? listed.value.planIds : []), reading);
}

async function checkChosen(
  chosen: Result<ChosenPlan | null>,
  reading?: Promise<Result<Safety>>,
): Promise<CheckedStore> {
  if (!chosen.ok) return closed(null, chosen.failure);
  return chosen.value === null ? { is: 'choose' } : checkPlan(chosen.value, reading);
}

/** The same for one plan; `reading` is its record, where somebody has asked for it already. */
export async function checkPlan(
  chosen: ChosenPlan,
  reading?: Promise<Result<Safety>>,
): Promise<CheckedStore> {
  const { planId } = chosen;
  let wasOlder = false;
  const readSafety = () =>
    reading !== undefined && planId === firstPlanId && !wasOlder ? reading : bridge.readSafety({ planId });
  const prepare: BeforeUpgrade = async (planId, from) => {
    wasOlder = true;
    const { beforeUpgrade } = await import('./beforeUpgrade');
    return beforeUpgrade(planId, from);
  };
  const { journal } = bridge.capabilities;
  const locked = await lockedPlan(chosen, async () => {
    const read = journal ? await readSafety() : null;
    return read?.ok === true ? read.value : null;
  });
  if (locked !== null) return { is: 'locked', locked };
  if (!journal) return opened(await openChosenPlan(chosen, prepare));
  const before = await readSafety();
  const isNewEngine = before.ok && before.value.engine !== 'same';
  if (isNewEngine) {
    const { beforeNewEngine } = await import('./engineChange');
    const trouble = await beforeNewEngine(planId, before.value);
    if (trouble !== null) return closed(null, trouble);
  }
  if (before.ok && !isInstalled(chosen)) {
    // Opening would make an empty store for what is not to be touched.
    const newer = newerRecord(before.value, await readRecord(planId, before.value));
    if (newer !== null) return closed(null, newer);
  }
  const opening = await openChosenPlan(chosen, prepare);
  if (opening.ok && opening.value.isSample) return opened(opening);
  if (!opening.ok && opening.failure.code !== 'store.failed') return opened(opening);
  const plan = opening.ok ? opening.value : null;
  const safety = wasOlder ? await bridge.readSafety({ planId }) : before;
  if (!safety.ok) return closed(plan, failure('record.unusable'));
  const record = await readRecord(planId, safety.value);
  const newer = newerRecord(safety.value, record);
  if (newer !== null) return closed(plan, newer);
  if (plan === null) return lostStore(planId, safety.value, record) ?? opened(opening);
  try {
    return await held(plan, safety.value, record);
  } catch (error) {
    return lostStore(planId, safety.value, record) ?? closed(plan, storeFailure(error));
  }
}

/** A store that opened and then could not be read to its end: the way back, where there is one. */
export async function checkUnreadable(planId: string, cause: Failure): Promise<CheckedStore> {
  const safety = bridge.capabilities.journal ? await bridge.readSafety({ planId }) : null;
  if (safety?.ok !== true) return closed(null, cause);
  return lostStore(planId, safety.value, await readRecord(planId, safety.value)) ?? closed(null, cause);
}

/** A store that cannot be read at all; null where nothing was recorded of it either. */
function lostStore(planId: string, safety: Safety, record: ReadRecord): CheckedStore | null {
  const { recorded } = record;
  if (recorded === null) return null;
  return { is: 'lost', lost: { planId, plan: null, found: null, recorded, safety, record } };
}

function closed(plan: Plan | null, cause: Failure): CheckedStore {
  // What was still being read is of no use to anybody now.
  plan?.loaded.catch(() => undefined);
  plan?.database.close();
  return { is: 'closed', failure: cause };
}

function opened(opening: Result<Plan>): CheckedStore {
  return opening.ok
    ? { is: 'open', plan: opening.value, net: null, begin: nothingToDo }
    : { is: 'closed', failure: opening.failure };
}

function isInstalled({ planId, databases }: ChosenPlan): boolean {
  return databases.some(({ name }) => name === databaseName(planId));
}

/** Only opening a store on a full disk can cost it. */
async function diskIsFull(): Promise<boolean> {
  const space = await bridge.freeSpace({});
  return space.ok && space.value.bytes < spaceFloor / 8;
}

async function held(plan: Plan, safety: Safety, record: ReadRecord): Promise<CheckedStore> {
  const found = await storeFacts(plan);
  const { recorded } = record;
  if (recorded === null) return adopted(plan, safety, record, found);
  const later = found.revision > recorded.revision ? await changesAfter(plan, recorded.revision) : [];
  const wasReplaced = recorded.isReplacing && found.revision > recorded.revision;
  const compared = compareStore(recorded, found, later);
  const state = wasReplaced && compared !== 'other' ? 'ahead' : compared;
  if (state === 'behind' || state === 'other') {
    // It may be unreadable further on; whoever puts things back looks again.
    plan.loaded.catch(() => undefined);
    return { is: 'lost', lost: { planId: plan.id, plan, found, recorded, safety, record } };
  }
  const net = recordNet(plan, safety, record, {
    ...(state === 'ahead' && !wasReplaced ? recorded : found),
    storeId: found.storeId ?? null,
    // An upgrade, and whatever the record does not know of yet, is content of another digest.
    digest: state === 'same' && recorded.schemaVersion === schemaVersion ? (recorded.digest ?? null) : null,
  });
  const isLong = journalBytes(safety) > 4_000_000;
  const hasNoBase = safety.snapshots.length === 0 && !safety.segments.some(({ segment }) => segment === 1);
  // The store was brought up to date since: what is recorded from now on rests on a snapshot of today.
  const isOlder = recorded.schemaVersion < schemaVersion;
  const begin = async () => {
    if (state === 'ahead' && !wasReplaced) {
      const trouble = await net.catchUp(plan);
      if (trouble !== null) return { is: 'refused', failure: trouble } as const;
    }
    let drawn: Failure | null = null;
    // Before anything is drawn together: what is drawn from a damaged store would take the sound one's place.
    const content = await contentOf(plan, net, safety.engine !== 'same');
    if (content.is === 'lost') return content;
    if (wasReplaced || isLong || hasNoBase || isOlder || safety.engine !== 'same' || record.isDamaged)
      drawn = await net.checkpoint();
    if (content.is !== 'unproven') return null;
    const code = drawn === null ? 'record.drawnAnew' : 'record.notWhole';
    return { is: 'told', failure: failure(code) } as const;
  };
  return { is: 'open', plan, net, begin };
}

/** The digest says in a moment whether all is as it was saved. Only where it is not, or where the engine is another, all is read. */
async function contentOf(plan: Plan, net: RecordNet, isNewEngine: boolean): Promise<Content> {
  const digest = await net.proves(isNewEngine ? 'only' : undefined);
  if (digest !== 'other' && !isNewEngine) return { is: 'same' };
  const { checkContent } = await import('./checkContent');
  const content = await checkContent(plan, net, digest);
  if (digest !== 'same' && (content.is === 'same' || content.is === 'unproven')) {
    net.countAnew();
    await net.proves();
  }
  return content;
}

/** Nothing was recorded yet: a new plan, whose journal begins with it, or one from before there was a journal. */
function adopted(plan: Plan, safety: Safety, record: ReadRecord, found: StoreFacts): CheckedStore {
  const isNew = found.revision === 0 && entityNames.every((kind) => found.counts[kind] === 0);
  // Only a journal that begins with the plan has the number 1: it needs no snapshot under it.
  const next = isNew ? record.next : { segment: Math.max(2, record.next.segment), size: 0 };
  const net = recordNet(plan, safety, { ...record, next }, found);
  const begin = async () => {
    await net.proves();
    if (!isNew) await net.checkpoint();
    return null;
  };
  return { is: 'open', plan, net, begin };
}

function journalBytes({ segments, snapshots }: Safety): number {
  const from = snapshots[0]?.segment ?? 0;
  return segments.reduce((sum, { segment, size }) => (segment < from ? sum : sum + size), 0);
}
