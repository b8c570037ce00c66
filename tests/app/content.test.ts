// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { failure } from '../../shared/kernel/failure';
import { edit, purge } from '../../shared/model/changeSet';
import {
  anotherComputer,
  check,
  computer,
  folder,
  ids,
  journalFiles,
  log,
  settle,
  snapshotFiles,
  started,
  startedWithNet,
} from '../support/programWithRecord';
import { testNow } from '../support/records';

const { checkContent, withLatest } = await import('../../renderer/app/safety/checkContent');
const { proveKeptFiles } = await import('../../renderer/app/safety/keptFiles');
const { buildRecovery } = await import('../../renderer/app/safety/recovery');
const { putBack, goOnWithout } = await import('../../renderer/app/safety/putBack');
const { commit } = await import('../../renderer/db/commit');
const { nextTask } = await import('../../renderer/db/nextTask');
const { freeze } = await import('../../renderer/db/freeze');
const { setSafetyNet } = await import('../../renderer/db/safetyNet');
const { digestKey, digestOf } = await import('../../shared/backup/contentDigest');

beforeEach(anotherComputer);

type Plan = Awaited<ReturnType<typeof started>>;

const status = () => JSON.parse(readFileSync(join(folder(), 'state.json'), 'utf8'));
const putStatus = (more: object) =>
  writeFileSync(join(folder(), 'state.json'), JSON.stringify({ ...status(), ...more }));

/** Three wins and a fourth, one edited and one removed for good: the digest has seen each kind of deed. */
async function aPlan(): Promise<Plan> {
  const plan = await started();
  for (const id of ['a', 'b', 'c', 'd']) await log(plan, id);
  await commit(plan, { label: 'x', writes: [edit('impact', 'b', { why: 'as saved' })] }, testNow);
  await commit(plan, { label: 'x', writes: [purge('impact', 'd')] }, testNow);
  await settle();
  return plan;
}

/** As a flipped byte does it: nothing but the words of one record is another. */
async function damage({ database }: Plan, id = 'b'): Promise<void> {
  await database.table('impact').update(id, { why: 'as saveD' });
}

async function begun() {
  const checked = await check();
  if (checked.is !== 'open' || checked.net === null) throw new Error(checked.is);
  setSafetyNet(checked.net);
  return { ...checked, net: checked.net, what: await checked.begin() };
}

async function lostOf(what: Awaited<ReturnType<typeof begun>>['what']) {
  if (what?.is !== 'lost') throw new Error(`not lost but ${what?.is}`);
  const lost = await withLatest(what.lost);
  return { lost, recovery: await buildRecovery('main', lost.safety, lost.recorded) };
}

describe('the content of the store', () => {
  it('is counted deed by deed, beside it and in the journal', async () => {
    const plan = await aPlan();
    expect(status().digest).toBe(await digestOf(digestKey(''), plan.pool.snapshot(), nextTask));
    // Killed before the status was written: the journal says it.
    const former = status();
    await log(plan, 'e');
    await settle();
    const latest = status().digest;
    expect(latest).not.toBe(former.digest);
    putStatus(former);
    const { what, net } = await begun();
    expect(what).toBeNull();
    expect(net.facts().digest).toBe(latest);
  });

  it('is noticed at the next start where one word changed and nothing is missing, and comes back', async () => {
    await damage(await aPlan());
    expect((await begun()).what?.is).toBe('lost');
    // Whoever closes the window over it is asked again.
    const { lost, recovery } = await lostOf((await begun()).what);
    expect(lost).toMatchObject({ changed: 1, found: { counts: { impact: 3 } } });
    expect(recovery).toMatchObject({ isComplete: true });
    if (recovery === null) throw new Error('nothing was recovered');
    const files = await proveKeptFiles('main', recovery.whole.snapshot, lost.plan);
    expect(await putBack(lost, recovery, files)).toMatchObject({ ok: true });
    const { plan, what } = await begun();
    expect(what).toBeNull();
    expect(plan.pool.find('impact', 'b')?.why).toBe('as saved');
    expect((await begun()).what).toBeNull();
  });

  it('that is damaged is not drawn together in place of the sound copy', async () => {
    const plan = await aPlan();
    computer.state.engine = 'kept';
    await damage(plan);
    const before = snapshotFiles();
    expect((await begun()).what).toMatchObject({ is: 'lost', lost: { changed: 1 } });
    expect(snapshotFiles()).toEqual(before);
  });

  it('is said to be damaged though the second copy is damaged too; going on with it asks once', async () => {
    await damage(await aPlan());
    for (const name of journalFiles()) writeFileSync(join(folder(), name), 'x'.repeat(status().size));
    const { lost } = await lostOf((await begun()).what);
    expect(lost.changed).toBeNull();
    expect(await goOnWithout(lost)).toMatchObject({ ok: true });
    expect((await begun()).what).toBeNull();
    expect((await begun()).plan.pool.find('impact', 'b')?.why).toBe('as saveD');
  });

  it('brings back what was typed before it was noticed', async () => {
    await damage(await aPlan());
    const { what, plan } = await begun();
    await log(plan, 'typed');
    const { lost, recovery } = await lostOf(what);
    expect(lost.recorded.counts.impact).toBe(4);
    expect(recovery?.whole.snapshot.impact.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'typed']);
    computer.state.fails.add('readSafety');
    expect(await withLatest(lost)).toBe(lost);
  });

  it('is believed where only the digest is wrong, after every entry was looked at', async () => {
    await aPlan();
    const { digest } = status();
    putStatus({ digest: `${digest.slice(0, 8)}0000000000000000` });
    expect((await begun()).what).toBeNull();
    await settle();
    expect(status().digest).toBe(digest);
  });

  it.each([
    ['there is none yet', undefined],
    ['it was counted with another key, before a lock', `${'0'.repeat(24)}`],
  ])('is counted anew where %s', async (_why, former) => {
    const plan = await aPlan();
    const { digest } = status();
    await plan.loaded;
    putStatus({ digest: former });
    expect((await begun()).what).toBeNull();
    await settle();
    expect(status().digest).toBe(digest);
  });

  it('is held against what was saved while deeds go on', async () => {
    await aPlan();
    putStatus({ digest: undefined });
    const checked = await check();
    if (checked.is !== 'open' || checked.net === null) throw new Error(checked.is);
    setSafetyNet(checked.net);
    const beginning = checked.begin();
    for (let number = 0; number < 8; number += 1) await log(checked.plan, `more-${number}`);
    expect(await beginning).toBeNull();
    await settle();
    expect(status().digest).toBe(await digestOf(digestKey(''), checked.plan.pool.snapshot(), nextTask));
    expect((await begun()).what).toBeNull();
  });

  it('is not asked of a store that takes no more', async () => {
    const { plan, net } = await startedWithNet();
    await log(plan, 'a');
    freeze(plan, failure('store.full'));
    expect(await net.proves()).toBe('unknown');
    // What cannot be read now is looked at by the next start.
    expect(await checkContent(plan, net, 'other')).toEqual({ is: 'later' });
  });

  it('is looked at later where the record cannot be read, or somebody writes all the time', async () => {
    const plan = await aPlan();
    const { net } = await startedWithNet();
    computer.state.fails.add('readSafety');
    expect(await checkContent(plan, net, 'other')).toEqual({ is: 'later' });
    computer.state.fails.clear();
    const ahead = { ...net, facts: () => ({ ...net.facts(), revision: 99 }) };
    const { plan: now } = await begun();
    expect(await checkContent(now, ahead, 'other')).toEqual({ is: 'later' });
  });
});

describe('under another engine', () => {
  it('every entry is held against the second copy, though no digest speaks against it', async () => {
    const plan = await aPlan();
    computer.state.engine = 'kept';
    await damage(plan);
    await plan.database.table('impact').delete('c');
    await plan.database.table('impact').put({ ...plan.pool.find('impact', 'a'), id: 'z' });
    putStatus({ digest: undefined });
    expect((await begun()).what).toMatchObject({ is: 'lost', lost: { changed: 3 } });
  });

  it('a second copy that cannot be read whole is drawn anew, and that is said', async () => {
    await aPlan();
    computer.state.engine = 'kept';
    for (const name of journalFiles()) writeFileSync(join(folder(), name), 'x'.repeat(status().size));
    expect((await begun()).what).toMatchObject({ is: 'told', failure: { code: 'record.drawnAnew' } });
    expect(snapshotFiles()).toHaveLength(1);
    expect((await begun()).what).toBeNull();
  });

  it('says so where no new one can be made either', async () => {
    await aPlan();
    computer.state.engine = 'kept';
    putStatus({ digest: undefined });
    for (const name of journalFiles()) writeFileSync(join(folder(), name), 'x'.repeat(status().size));
    computer.state.fails.add('writeSnapshot');
    const { what, plan } = await begun();
    expect(what).toMatchObject({ is: 'told', failure: { code: 'record.notWhole' } });
    expect(ids(plan)).toEqual(['a', 'b', 'c']);
  });
});
