import { dirname } from 'node:path';
import { atomicWrite } from '../../electron/atomicWrite';
import { type PowerLossDisk, powerLossDisk } from '../support/powerLossDisk';
import { anotherComputer, computer, log, settle, startedWithNet } from '../support/programWithRecord';
import { testNow } from '../support/records';
import { chance } from './chance';
import type { Drill, Reached } from './drill';

const { buildRecovery } = await import('../../renderer/app/safety/recovery');
const { proveKeptFiles } = await import('../../renderer/app/safety/keptFiles');
const { readRecord } = await import('../../renderer/app/safety/readRecord');
const { commit } = await import('../../renderer/db/commit');
const { sha256 } = await import('../../renderer/db/files');
const { create } = await import('../../shared/model/changeSet');

/** Nothing of what was not synced, all of it, and `runs` times something in between. */
function lucks(runs: number, seed: number): (() => number)[] {
  return [() => 0, () => 1, ...Array.from({ length: runs }, (_, run) => chance(seed + run))];
}

/** An evening's work: wins, an attached file, snapshots and the tidying after them, the status, an export. */
async function work(): Promise<PowerLossDisk> {
  await anotherComputer();
  const disk = await diskWith(dirname(computer.state.root));
  computer.use(disk.disk);
  const { plan, net } = await startedWithNet();
  const logged = async (id: string) => {
    await log(plan, id);
    disk.say(id);
  };
  for (const id of ['a', 'b', 'c']) await logged(id);
  const bytes = new TextEncoder().encode('a certificate');
  const hash = await sha256(bytes);
  const attachment = { name: 'c.pdf', mediaType: 'application/pdf', size: bytes.length, sha256: hash };
  const writes = [create('attachment', 'file', attachment)];
  await commit(plan, { label: 'Attach', writes, files: [{ sha256: hash, bytes }] }, testNow);
  disk.say('file');
  await settle();
  await logged('d');
  await net.checkpoint();
  await logged('e');
  await net.checkpoint();
  await logged('f');
  await net.checkpoint();
  await logged('g');
  await settle();
  return disk;
}

/** A disk on which this folder has been for long. */
async function diskWith(folder: string): Promise<PowerLossDisk> {
  const disk = powerLossDisk();
  await disk.disk.mkdir(folder, { recursive: true, mode: 0o700 });
  return disk.after(disk.length(), () => 1);
}

/** What comes back from the record alone, the store being gone. */
async function recovered(disk: PowerLossDisk): Promise<readonly string[]> {
  computer.use(disk.disk);
  const safety = await computer.bridge.readSafety({ planId: 'main' });
  if (!safety.ok) throw new Error('the record cannot be read');
  const { recorded } = await readRecord('main', safety.value);
  if (recorded === null) return [];
  const recovery = await buildRecovery('main', safety.value, recorded);
  const files = recovery && (await proveKeptFiles('main', recovery.whole.snapshot, null));
  if (recovery?.isComplete !== true || files?.missing.length !== 0)
    throw new Error('what was recorded is not whole');
  const { impact, attachment } = recovery.whole.snapshot;
  return [...impact, ...attachment].map(({ id }) => id);
}

async function recordReplayed(runs: number): Promise<{ tries: number; losses: string[] }> {
  const disk = await work();
  const losses: string[] = [];
  let tries = 0;
  for (let calls = 0; calls <= disk.length(); calls += 1) {
    for (const luck of lucks(runs, calls * 1_000)) {
      tries += 1;
      const said = disk.saidBefore(calls);
      const left = await recovered(disk.after(calls, luck)).catch((error: Error) => error.message);
      const lost = typeof left === 'string' ? left : said.filter((id) => !left.includes(id)).join(' ');
      if (lost !== '') losses.push(`after call ${calls}: ${lost}`);
    }
  }
  return { tries, losses };
}

/** An export over an older one: the whole old file, or the whole new one, and the new one as soon as it was said. */
async function exportReplayed(runs: number): Promise<{ tries: number; losses: string[] }> {
  const path = '/home/plan.mortar';
  const [older, newer] = ['what was there', 'what is written now, and longer'];
  const write = (disk: PowerLossDisk, text: string) =>
    atomicWrite(path, new TextEncoder().encode(text), disk.disk);
  const first = await diskWith('/home');
  await write(first, older);
  const disk = first.after(first.length(), () => 1);
  await write(disk, newer);
  disk.say('written');
  const losses: string[] = [];
  let tries = 0;
  for (let calls = 0; calls <= disk.length(); calls += 1) {
    for (const luck of lucks(10 * runs, calls * 1_000)) {
      tries += 1;
      const bytes = await disk
        .after(calls, luck)
        .disk.readFile(path)
        .catch(() => undefined);
      const text = new TextDecoder().decode(bytes);
      const isSaid = disk.saidBefore(calls).length > 0;
      if (text !== newer && (isSaid || text !== older)) losses.push(`export, after call ${calls}: “${text}”`);
    }
  }
  return { tries, losses };
}

export const powerLoss: Drill = {
  name: 'powerLoss',
  goal: 'Power lost after every call of journal, snapshot, status, kept files and export',
  wanted: '0 lost, 0 unreadable',
  runs: 40,
  runsInCi: 10,
  async run(runs): Promise<Reached> {
    const record = await recordReplayed(runs);
    const exported = await exportReplayed(runs);
    const losses = [...record.losses, ...exported.losses];
    const tries = record.tries + exported.tries;
    return {
      isReached: losses.length === 0,
      words: `${losses.length} of ${tries} power cuts lost anything${losses
        .slice(0, 3)
        .map((loss) => `; ${loss}`)
        .join('')}`,
    };
  },
};
