// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import type { RecordNet } from '../../renderer/app/safety/recordNet';
import type { Plan } from '../../renderer/db/openPlan';
import { create } from '../../shared/model/changeSet';
import { emptySnapshot, entities } from '../../shared/model/index';
import { computerWithRecord } from './computerWithRecord';
import { testNow, testToday } from './records';

// Node paints nothing: the first frame has come as soon as it is asked for.
globalThis.requestAnimationFrame = (show) => Number(setTimeout(() => show(0)));

export const computer = computerWithRecord();
// The one seam: the page finds its computer here.
Object.assign(globalThis, { window: { mortarBridge: computer.bridge } });

const { checkStore } = await import('../../renderer/app/safety/checkStore');
const { proveKeptFiles } = await import('../../renderer/app/safety/keptFiles');
const { buildRecovery } = await import('../../renderer/app/safety/recovery');
const { commit } = await import('../../renderer/db/commit');
const { setSafetyNet } = await import('../../renderer/db/safetyNet');
const { databaseName } = await import('../../renderer/db/database');

let open: Plan | null = null;
let net: RecordNet | null = null;

export const folder = () => join(computer.state.root, 'main');
export const journalFiles = () => readdirSync(folder()).filter((name) => name.startsWith('journal-'));
export const snapshotFiles = () => readdirSync(folder()).filter((name) => name.startsWith('snapshot-'));
export const settle = async () => net?.settle();

/** What a start comes to, before anything is shown. */
export async function check() {
  open?.database.close();
  net?.stop();
  setSafetyNet(null);
  computer.restarted();
  const checked = await checkStore();
  if (checked.is === 'open') {
    net = checked.net;
    open = checked.plan;
  }
  return checked;
}

/** Starts the program: the plan that is shown, and its net. */
export async function startedWithNet() {
  const checked = await check();
  if (checked.is !== 'open' || checked.net === null) throw new Error(checked.is);
  setSafetyNet(checked.net);
  const begun = await checked.begin();
  if (begun !== null) throw new Error(JSON.stringify(begun.is));
  await checked.plan.loaded;
  return { plan: checked.plan, net: checked.net };
}

export async function started(): Promise<Plan> {
  return (await startedWithNet()).plan;
}

/** A start that finds the store damaged, and the way back it would offer. */
export async function lost() {
  const checked = await check();
  if (checked.is !== 'lost') throw new Error(`not lost but ${checked.is}`);
  const { safety, recorded, plan } = checked.lost;
  const recovery = await buildRecovery('main', safety, recorded);
  const files = await proveKeptFiles('main', recovery?.whole.snapshot ?? emptySnapshot(), plan);
  open = checked.lost.plan;
  return { lost: checked.lost, recovery, files };
}

export async function log(plan: Plan, id: string, more = {}) {
  const fields = { ...entities.impact.blank(testToday), what: id };
  const deed = { label: 'Log a win', writes: [create('impact', id, fields)], ...more };
  const result = await commit(plan, deed, testNow);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

export function ids(plan: Plan): readonly string[] {
  const wins = plan.pool.live('impact').map(({ id }) => id);
  return wins.sort();
}

/** As a cleaning program, or the engine itself, does it. */
export async function emptyTheStore(plan: Plan): Promise<void> {
  plan.database.close();
  await Dexie.delete(databaseName('main'));
}

/** Another computer with nothing on it. */
export async function anotherComputer(): Promise<void> {
  net?.stop();
  open?.database.close();
  computer.anew();
  await Dexie.delete(databaseName('main'));
}
