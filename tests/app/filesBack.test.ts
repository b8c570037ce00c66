// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../renderer/db/openPlan';
import { create } from '../../shared/model/changeSet';
import {
  anotherComputer,
  computer,
  emptyTheStore,
  folder,
  ids,
  log,
  lost,
  started,
  startedWithNet,
} from '../support/programWithRecord';
import { testNow } from '../support/records';

const { bringFilesBack } = await import('../../renderer/app/safety/bringFilesBack');
const { putBack } = await import('../../renderer/app/safety/putBack');
const { commit } = await import('../../renderer/db/commit');
const { fileBytes, sha256 } = await import('../../renderer/db/files');
const { frozenOf } = await import('../../renderer/db/freeze');
const { readWholePlan } = await import('../../renderer/db/wholeStore');

beforeEach(anotherComputer);

/** The kept files come from the disk as Node gives them. */
async function bytesOf(plan: Pick<Plan, 'id' | 'database'>, name: string): Promise<Uint8Array | undefined> {
  const bytes = await fileBytes(plan, await hashOf(name));
  return bytes && Uint8Array.from(bytes);
}
const textOf = (name: string) => new TextEncoder().encode(`the bytes of ${name}`);
const hashOf = (name: string) => sha256(textOf(name));
const inStore = ({ database }: Plan) => database.file.toCollection().primaryKeys();

async function planWithFiles(...names: readonly string[]): Promise<Plan> {
  const plan = await started();
  await log(plan, 'a');
  for (const name of names) {
    const bytes = textOf(name);
    const hash = await sha256(bytes);
    const attachment = { name, mediaType: 'application/pdf', size: bytes.length, sha256: hash };
    const writes = [create('attachment', name, attachment)];
    await commit(plan, { label: 'Attach', writes, files: [{ sha256: hash, bytes }] }, testNow);
  }
  return plan;
}

/** The store loses a record behind the program's back, so that it counts as damaged; its files are as they were. */
async function loseARecord({ database }: Plan): Promise<void> {
  await database.table('impact').clear();
}

async function putEverythingBack(): Promise<void> {
  const { lost: found, recovery, files } = await lost();
  if (recovery === null) throw new Error('nothing was recovered');
  expect(await putBack(found, recovery, files)).toEqual({ ok: true, value: undefined });
}

describe('attached files of a plan that was put back', () => {
  it('are at home in the record until they are in the store again, and nobody notices', async () => {
    await emptyTheStore(await planWithFiles('x', 'y'));
    await putEverythingBack();
    const { plan, net } = await startedWithNet();
    expect(ids(plan)).toEqual(['a']);
    expect(await inStore(plan)).toEqual([]);
    expect(await bytesOf(plan, 'x')).toEqual(textOf('x'));
    // A plan file made in this moment holds them too.
    expect((await readWholePlan(plan)).files.map(({ bytes }) => Uint8Array.from(bytes))).toEqual([
      textOf('x'),
      textOf('y'),
    ]);
    await bringFilesBack(plan, net);
    expect((await inStore(plan)).sort()).toEqual([await hashOf('x'), await hashOf('y')].sort());
    rmSync(join(folder(), 'files'), { recursive: true });
    expect(await bytesOf(plan, 'y')).toEqual(textOf('y'));
  });

  it('go on coming back at the next start when this one ended half-way', async () => {
    await emptyTheStore(await planWithFiles('x', 'y', 'z'));
    await putEverythingBack();
    const { plan, net } = await startedWithNet();
    let read = 0;
    const ended = {
      ...net,
      keptFile: async (hash: string) => (read++ === 0 ? net.keptFile(hash) : undefined),
    };
    await bringFilesBack(plan, ended);
    expect(await inStore(plan)).toEqual([await hashOf('x')]);
    const next = await startedWithNet();
    const asked: string[] = [];
    const counting = {
      ...next.net,
      keptFile: (hash: string) => {
        asked.push(hash);
        return next.net.keptFile(hash);
      },
    };
    await bringFilesBack(next.plan, counting);
    expect(asked).toEqual([await hashOf('y'), await hashOf('z')]);
    expect(await inStore(next.plan)).toHaveLength(3);
  });

  it('are taken from what is left of the store where the record lacks them, and kept in the record again', async () => {
    const plan = await planWithFiles('x', 'y', 'z');
    await loseARecord(plan);
    writeFileSync(join(folder(), 'files', await hashOf('x')), 'damaged');
    rmSync(join(folder(), 'files', await hashOf('y')));
    await plan.database.file.put({ sha256: await hashOf('y'), bytes: textOf('not y') });
    const { files } = await lost();
    expect(files).toEqual({
      inRecord: new Set([await hashOf('z')]),
      inStore: new Set([await hashOf('x')]),
      missing: ['y'],
    });
    await putEverythingBack();
    const { plan: again, net } = await startedWithNet();
    // Bytes that nobody could prove are in neither place.
    expect(await inStore(again)).toEqual([await hashOf('x')]);
    expect(await bytesOf(again, 'y')).toBeUndefined();
    const kept = await net.keptFile(await hashOf('x'));
    expect(Uint8Array.from(kept ?? [])).toEqual(textOf('x'));
  });

  it('are read from the record where the engine has lost its own file of them', async () => {
    const plan = await planWithFiles('x');
    const gone = Object.assign(Object.create(plan.database), {
      file: { get: () => Promise.reject(new DOMException('gone', 'NotFoundError')) },
    });
    expect(await bytesOf({ id: plan.id, database: gone }, 'x')).toEqual(textOf('x'));
    computer.state.fails.add('readKeptFile');
    await expect(bytesOf({ id: plan.id, database: gone }, 'x')).rejects.toThrow('gone');
  });

  it('wait where there is no room, and while the store is frozen', async () => {
    await emptyTheStore(await planWithFiles('x', 'y'));
    await putEverythingBack();
    const { plan, net } = await startedWithNet();
    computer.state.freeBytes = 1_000;
    await bringFilesBack(plan, net);
    expect(await inStore(plan)).toEqual([]);
    computer.state.freeBytes = 5e9;
    const full = Object.assign(Object.create(plan.database), {
      table: () => ({ put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }),
    });
    const onFullDisk = { ...plan, database: full };
    await bringFilesBack(onFullDisk, net);
    expect(frozenOf(onFullDisk)).not.toBeNull();
    let asked = 0;
    const counting = {
      ...net,
      keptFile: async () => {
        asked += 1;
        return undefined;
      },
    };
    await bringFilesBack(onFullDisk, counting);
    expect(asked).toBe(0);
    await bringFilesBack(plan, null);
    expect(await inStore(plan).catch(() => [])).toEqual([]);
  });
});
