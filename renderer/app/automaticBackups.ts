import { isOfStore } from '../../shared/bridge/backupName';
import type { BackupFile } from '../../shared/bridge/bridge';
import { isIsoInstant } from '../../shared/kernel/dates';
import { entityNames } from '../../shared/model/index';
import { onCommitted } from '../db/commit';
import { frozenOf } from '../db/freeze';
import type { Plan } from '../db/openPlan';
import { firstPlanId } from '../db/planRegistry';
import { countOnFrom, revisionOf } from '../db/wholeStore';
import { bridge } from '../host/hostBridge';
import { recallLastPlanFile } from '../records/lastPlanFile';
import { plansHere } from '../records/plansHere';
import { storeInNames } from '../records/storeInNames';
import { canBackUp, lookAtFolder, useBackups } from '../session/backups';
import { now } from '../session/clock';
import { beforeClosing } from '../session/closing';
import { allWritten } from '../session/perform';

/** A change is in a backup within five minutes: four to wait for what follows it, one to write. */
const wait = 4 * 60_000;

/**
 * Backs up the plan after changes and at closing, where the host has a folder for it. At rest nothing runs: the one
 * timer stands only while a change waits. The sample is not backed up.
 * The returned function stops it.
 */
export function startAutomaticBackups(plan: Plan): () => void {
  if (plan.isSample) return () => undefined;
  if (!bridge.capabilities.backupFolder && !bridge.capabilities.pickedFolder) {
    void plan.loaded.then(() => recallLastPlanFile(plan));
    return () => undefined;
  }
  let timer: ReturnType<typeof setTimeout> | null = null;

  function backUpSoon() {
    timer ??= setTimeout(() => void backUp(), wait);
  }

  async function backUp() {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // Until the folder is chosen, or allowed again, the rail says how old the last copy is.
    if (!canBackUp()) return;
    // What is on the disk cannot be read now; the plan is backed up once it can.
    if (frozenOf(plan) !== null) return backUpSoon();
    if ((await revisionOf(plan)) === useBackups.getState().lastRevision || isEmpty(plan)) return;
    const { writeBackupNow } = await import('../records/writeBackupNow');
    const written = await writeBackupNow(plan);
    // A stick that was pulled out may come back; until then the rail says what is the matter.
    if (!written.ok) backUpSoon();
  }

  const stopHearing = onCommitted(backUpSoon);
  const stopFlushing = beforeClosing(async () => {
    // The other last writes were begun in this same turn; they belong in the backup.
    await Promise.resolve();
    await allWritten();
    if (timer !== null) await backUp();
  });
  async function look() {
    if (!canBackUp()) return recallLastPlanFile(plan);
    const [listed, store, isAlone] = await Promise.all([
      bridge.listBackups({ planId: null }),
      storeInNames(plan).catch(() => null),
      isOnlyPlan(plan),
    ]);
    if (!listed.ok) {
      useBackups.setState({ isKnown: true, failure: listed.failure });
      return;
    }
    // Another computer may write into the same folder, and has a count of its own.
    const ofPlan = listed.value.filter(({ planId }) => planId === plan.id);
    const newest = ofPlan.find((backup) => isOfStore(backup, store));
    const holding = ({ recordCount }: BackupFile) => recordCount > 0;
    const found = ofPlan.find(holding) ?? (isAlone ? latest(listed.value.filter(holding)) : undefined);
    const revision = await revisionOf(plan);
    useBackups.setState({
      isKnown: true,
      lastAt: isIsoInstant(newest?.writtenAt) ? newest.writtenAt : null,
      lastRevision: newest?.revision ?? null,
      earlier: (isEmpty(plan) && found) || null,
      isOnlyPlan: isAlone,
    });
    if (newest !== undefined && revision < newest.revision) await countOnFrom(plan, newest.revision, now());
    // The window may have gone before its last backup was whole.
    if (revision !== (newest?.revision ?? 0)) backUpSoon();
  }

  // Chosen or allowed in answer to a click.
  const stopWatching = useBackups.subscribe(({ folder }, before) => {
    if (folder.state === 'ready' && folder !== before.folder) void look().then(backUp);
  });
  void plan.loaded.then(async () => {
    await lookAtFolder();
    // A folder that is ready now was heard of above.
    if (bridge.capabilities.backupFolder || !canBackUp()) await look();
  });
  return () => {
    stopHearing();
    stopFlushing();
    stopWatching();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Counts of several plans say nothing about which is newer. */
function latest(backups: readonly BackupFile[]): BackupFile | undefined {
  return [...backups].sort((a, b) => b.writtenAt.localeCompare(a.writtenAt))[0];
}

/** On a computer that is new every plan of the folder may be the person's; on one with others' plans they are theirs. */
async function isOnlyPlan({ id }: Plan): Promise<boolean> {
  if (id !== firstPlanId) return false;
  const plans = await plansHere().catch(() => null);
  return plans?.every((plan) => plan.id === id) ?? false;
}

/** Nothing was ever begun here. */
function isEmpty({ pool }: Plan): boolean {
  return entityNames.every((kind) => pool.live(kind).length === 0);
}
