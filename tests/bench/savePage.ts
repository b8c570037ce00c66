import { commit } from '../../renderer/db/commit';
import { openPlan } from '../../renderer/db/openPlan';
import { instantOf, isoDate } from '../../shared/kernel/dates';
import { create } from '../../shared/model/changeSet';
import { impact } from '../../shared/model/impact';

/** Saves through the product's own commit and, in turn, one raw strict put of the same record, in the same page. */
async function compareSaves(turns: number) {
  const plan = await openPlan('bench');
  await plan.loaded;
  const raw = await rawStore();
  const ours: number[] = [];
  const floor: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const id = crypto.randomUUID();
    const fields = { ...impact.blank(isoDate('2026-11-22')), what: 'words '.repeat(100) };
    const at = instantOf(new Date());
    let from = performance.now();
    const saved = await commit(plan, { label: 'Log a win', writes: [create('impact', id, fields)] }, at);
    ours.push(performance.now() - from);
    if (!saved.ok) throw new Error(saved.failure.code);
    from = performance.now();
    await rawPut(raw, { ...fields, id, createdAt: at, updatedAt: at, deletedAt: null });
    floor.push(performance.now() - from);
  }
  return { ours, floor };
}

/** Only ours, so that what reaches the disk can be counted from outside. */
async function save(times: number) {
  const plan = await openPlan('bench');
  await plan.loaded;
  for (let turn = 0; turn < times; turn += 1) {
    const fields = { ...impact.blank(isoDate('2026-11-22')), what: 'words '.repeat(100) };
    const write = create('impact', crypto.randomUUID(), fields);
    const saved = await commit(plan, { label: 'Log a win', writes: [write] }, instantOf(new Date()));
    if (!saved.ok) throw new Error(saved.failure.code);
  }
}

function rawStore(): Promise<IDBDatabase> {
  const opening = indexedDB.open('raw', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('impact', { keyPath: 'id' }).createIndex('date', 'date');
  };
  return new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function rawPut(database: IDBDatabase, record: object): Promise<void> {
  const writing = database.transaction('impact', 'readwrite', { durability: 'strict' });
  writing.objectStore('impact').put(record);
  return new Promise((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  });
}

Object.assign(window, { compareSaves, save });
