// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, wasCancelled } from '../../../shared/kernel/result';
import { create, edit } from '../../../shared/model/changeSet';
import { entities } from '../../../shared/model/index';
import { somePlanFile } from '../../backup/somePlan';
import { anEmptyPlan, storeOf, written } from '../../db/planForTests';
import { bridge, computer } from '../../support/computerWithBackups';
import { testNow, testToday } from '../../support/records';

// There are no threads of a browser here.
vi.mock('../../../renderer/db/sealing/scryptInThread', () => ({
  scryptInThread: async (secret: Uint8Array, salt: Uint8Array) =>
    Uint8Array.from(createHash('sha256').update(secret).update(salt).digest()),
}));
vi.mock('../../../renderer/features/settings/mergeInThread', async () => {
  const { mergedRecords } = await import('../../../renderer/features/settings/mergedRecords');
  return { mergedInThread: async (...of: Parameters<typeof mergedRecords>) => mergedRecords(...of) };
});
// The one seam: the page finds its computer here.
Object.assign(globalThis, { window: { mortarBridge: bridge } });

const { readIncoming } = await import('../../../renderer/features/settings/incomingPlan');
const { takeOver } = await import('../../../renderer/features/settings/takeOver');
const { conflictKey } = await import('../../../renderer/features/settings/mergedRecords');
const { mergedWhole } = await import('../../../renderer/features/settings/mergeIncoming');
const { mergePlans } = await import('../../../shared/backup/mergePlans');
const { readWholePlan } = await import('../../../renderer/db/wholeStore');
const { keepDraft, readDraft } = await import('../../../renderer/db/drafts');
const { setCurrentPlan } = await import('../../../renderer/session/currentPlan');
const { useBackups } = await import('../../../renderer/session/backups');
const { findBefore } = await import('../../../renderer/db/planBefore');
const { revisionOf } = await import('../../../renderer/db/wholeStore');
const { quietWork } = await import('../../../renderer/db/work');

const name = 'other.mortar';
const fileOf = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);
/** No plan file of these tests is protected. */
const nobody = { ask: () => Promise.reject(new Error('asked')), settled: () => undefined };
const text = (words: string) => new TextEncoder().encode(words);

async function myPlan() {
  const plan = await anEmptyPlan();
  const win = { ...entities.impact.blank(testToday), what: 'Mine' };
  await written(plan, { label: 'x', writes: [create('impact', 'mine', win)] });
  await written(plan, { label: 'x', writes: [edit('impact', 'mine', { why: 'Twice touched' })] });
  setCurrentPlan(plan);
  return plan;
}

async function incoming(file: File) {
  const read = await readIncoming({ from: 'file', file }, quietWork(), nobody);
  if (!read.ok || wasCancelled(read.value)) throw new Error('not read');
  return read.value;
}

beforeEach(() => {
  computer.backups = [];
  computer.isFolderGone = false;
  useBackups.setState({ lastRevision: null, failure: null });
});

const good = await somePlanFile();

describe('a file that cannot be taken', () => {
  const flipped = new Uint8Array(good);
  // Inside the packed manifest, which comes first.
  flipped[80] = (flipped[80] ?? 0) ^ 255;
  const large = Object.defineProperty(fileOf(text('PK\u0003\u0004 something else')), 'size', { value: 2e8 });

  it.each([
    ['nothing in it', fileOf(new Uint8Array()), 'file.empty'],
    ['text', fileOf(text('What I did this year')), 'planFile.notOne'],
    ['a picture', fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), 'planFile.notOne'],
    ['200 MB of another zip', large, 'planFile.notOne'],
    ['a plan file cut short', fileOf(good.slice(0, -40)), 'planFile.damaged'],
    ['a plan file with a bit turned', fileOf(flipped), 'planFile.damaged'],
  ])('%s is refused with its sentence, and the store is what it was', async (_what, file, code) => {
    const plan = await myPlan();
    const before = await storeOf(plan.id);
    expect(await readIncoming({ from: 'file', file }, quietWork(), nobody)).toMatchObject({
      ok: false,
      failure: { code, facts: { name } },
    });
    expect(await storeOf(plan.id)).toEqual(before);
  });

  it('can be stopped while it is read', async () => {
    await myPlan();
    const stopped = new AbortController();
    stopped.abort();
    const work = { onShare: () => undefined, signal: stopped.signal };
    expect(await readIncoming({ from: 'file', file: fileOf(good) }, work, nobody)).toEqual(
      ok({ cancelled: true }),
    );
  });
});

describe('a protected plan', () => {
  const passphrase = 'four odd words together';
  const question = { ask: async () => passphrase, settled: () => undefined };

  it('is read from a file and from the folder of backups, once its passphrase was asked for', async () => {
    await myPlan();
    const { protect } = await import('../../../renderer/records/protect');
    const made = await protect(good, passphrase, quietWork());
    if (!made.ok || wasCancelled(made.value)) throw new Error('not sealed');
    computer.kept = made.value;
    const counts = { revision: 1, recordCount: 2, size: 1 };
    const backup = { name, planId: 'main', store: null, path: `/b/${name}`, ...counts, writtenAt: testNow };
    const plain = await incoming(fileOf(good));
    for (const source of [
      { from: 'file', file: fileOf(made.value) },
      { from: 'backup', backup },
    ] as const) {
      expect(await readIncoming(source, quietWork(), question)).toEqual(ok({ ...plain, wasSealed: true }));
      const gaveUp = { ...question, ask: async () => null };
      expect(await readIncoming(source, quietWork(), gaveUp)).toEqual(ok({ cancelled: true }));
    }
  });

  it('that holds something else than a plan file is refused with the usual sentence', async () => {
    const { protect } = await import('../../../renderer/records/protect');
    const made = await protect(text('What I did this year'), passphrase, quietWork());
    if (!made.ok || wasCancelled(made.value)) throw new Error('not sealed');
    expect(
      await readIncoming({ from: 'file', file: fileOf(made.value) }, quietWork(), question),
    ).toMatchObject({
      failure: { code: 'planFile.notOne', facts: { name } },
    });
  });
});

describe('taking a plan file over', () => {
  it('backs up and keeps the plan first, and goes back to it entry by entry', async () => {
    const plan = await myPlan();
    const mine = await storeOf(plan.id);
    const file = fileOf(await somePlanFile());
    expect(await takeOver(await incoming(file), { from: 'file', file }, name, quietWork())).toMatchObject({
      ok: true,
    });
    expect(computer.backups).toMatchObject([{ planId: plan.id, revision: 2, recordCount: 1 }]);
    expect(
      plan.pool
        .live('impact')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['win-1', 'win-2']);
    expect(await revisionOf(plan)).toBe(3);

    const found = await findBefore(plan);
    if (!found.ok || found.value === null) throw new Error('no way back');
    const source = { from: 'before', note: found.value } as const;
    const former = await readIncoming(source, quietWork(), nobody);
    if (!former.ok || wasCancelled(former.value)) throw new Error('not read');
    expect(await takeOver(former.value, source, 'what was there before', quietWork())).toMatchObject({
      ok: true,
    });
    const { change, draft: _, ...records } = await storeOf(plan.id);
    const { change: mineChanges, draft: __, ...mineRecords } = mine;
    expect(records).toEqual(mineRecords);
    expect(change?.slice(0, 2)).toEqual(mineChanges);
    expect(await revisionOf(plan)).toBe(4);
  });

  it('can be stopped at any step, and nothing has changed', async () => {
    const plan = await myPlan();
    const file = fileOf(await somePlanFile());
    const chosen = await incoming(file);
    const before = await storeOf(plan.id);
    let isDone = false;
    let steps = 0;
    while (!isDone) {
      steps += 1;
      const controller = new AbortController();
      let left = steps;
      const onShare = () => {
        left -= 1;
        if (left === 0) controller.abort();
      };
      const work = { signal: controller.signal, onShare };
      const taken = await takeOver(chosen, { from: 'file', file }, name, work);
      if (!taken.ok) throw new Error(taken.failure.code);
      isDone = taken.value === undefined;
      if (isDone) continue;
      expect(await storeOf(plan.id)).toEqual(before);
      expect(await findBefore(plan)).toEqual(ok(null));
    }
    // Backing up, keeping and replacing each have several steps.
    expect(steps).toBeGreaterThan(10);
    expect(plan.pool.find('impact', 'mine')).toBeUndefined();
  });

  it('changes nothing when the backup cannot be written', async () => {
    const plan = await myPlan();
    const before = await storeOf(plan.id);
    computer.isFolderGone = true;
    const file = fileOf(await somePlanFile());
    const taken = await takeOver(await incoming(file), { from: 'file', file }, name, quietWork());
    expect(taken).toMatchObject({ ok: false, failure: { code: 'backup.failed' } });
    expect(await storeOf(plan.id)).toEqual(before);
    expect(await findBefore(plan)).toEqual(ok(null));
  });

  it('does not back up again what the last backup holds', async () => {
    const plan = await myPlan();
    useBackups.setState({ lastRevision: await revisionOf(plan) });
    const file = fileOf(await somePlanFile());
    await takeOver(await incoming(file), { from: 'file', file }, name, quietWork());
    expect(computer.backups).toEqual([]);
  });
});

describe('merging a plan file into the plan', () => {
  it('keeps what is in either, takes the chosen value, and leaves what is being typed', async () => {
    const plan = await myPlan();
    await keepDraft(plan, 'logWin', { what: 'being typed' });
    const former = await readWholePlan(plan);
    const [mine] = former.snapshot.impact;
    const came = await incoming(fileOf(good));
    if (mine === undefined) throw new Error('no win');
    const theirs = { ...mine, why: 'A', createdAt: testNow };
    const whole = {
      ...came.whole,
      snapshot: { ...came.whole.snapshot, impact: [...came.whole.snapshot.impact, theirs] },
    };
    const row = {
      seq: 3,
      at: testNow,
      label: 'x',
      kind: 'impact',
      recordId: 'mine',
      action: 'edit',
    } as const;
    const told = {
      ...whole,
      history: [...whole.history, { ...row, fields: { why: { from: '', to: 'A' } } }],
    };
    const [conflict] = mergePlans(former, told).conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    const other = conflict.winner === 'here' ? 'there' : 'here';
    const choices = new Map([[conflictKey(conflict), other]] as const);
    const source = { from: 'file', file: fileOf(good) } as const;
    const merged = await takeOver({ ...came, whole: told }, source, name, quietWork(), (now) =>
      mergedWhole(now, told, { choices, at: testNow, name }),
    );
    expect(merged).toEqual(ok(undefined));
    expect(plan.pool.find('impact', 'mine')?.why).toBe(conflict[other].value);
    expect(
      plan.pool
        .live('impact')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['mine', 'win-1', 'win-2']);
    expect(await readDraft(plan, 'logWin')).toEqual({ what: 'being typed' });
    const { change, file } = await storeOf(plan.id);
    const labels = change?.map((each) => Reflect.get(Object(each), 'label'));
    expect(labels?.slice(-2)).toEqual(['Chosen when merging', `Merged: ${name}`]);
    expect(file).toHaveLength(1);
    expect(await findBefore(plan)).toMatchObject({
      value: { replacedBy: `what merging with ${name} made of it` },
    });
  });

  it('changes nothing when the two would not fit together', async () => {
    const plan = await myPlan();
    const before = await storeOf(plan.id);
    const came = await incoming(fileOf(good));
    const former = await readWholePlan(plan);
    const tags = (letter: string) => Array.from({ length: 40 }, (_, index) => `${letter}${index}`);
    const [mine] = former.snapshot.impact;
    if (mine === undefined) throw new Error('no win');
    const full = (letter: string) => ({
      ...former,
      snapshot: { ...former.snapshot, impact: [{ ...mine, tags: tags(letter) }] },
    });
    const source = { from: 'file', file: fileOf(good) } as const;
    const taken = await takeOver(came, source, name, quietWork(), () =>
      mergedWhole(full('a'), full('b'), { choices: new Map(), at: testNow, name }),
    );
    expect(taken).toMatchObject({ ok: false, failure: { code: 'merge.doesNotFit' } });
    expect(await storeOf(plan.id)).toEqual(before);
  });
});
