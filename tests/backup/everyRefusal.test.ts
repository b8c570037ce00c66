import { describe, expect, it } from 'vitest';
import { winsCsvTexts } from '../../shared/backup/csv';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { replayJournal } from '../../shared/backup/replayJournal';
import { unpackEntry } from '../../shared/backup/unpackEntry';
import { writeVersionedPlanFile } from '../../shared/backup/writePlanFile';
import { readZipDirectory } from '../../shared/backup/zipDirectory';
import { failureWords } from '../../shared/kernel/failure';
import { emptySnapshot } from '../../shared/model/index';
import { schemaVersion } from '../../shared/model/migrations';
import { recordOf } from '../support/records';
import { meta, sha256, somePlan, somePlanFile, today } from './somePlan';
import { type Loose, opened, packed, zipOf } from './zips';

const options = { name: 'plan.mortar', sha256, today };
const good = await somePlanFile();
const end = good.length - 22;
const directory = new DataView(good.buffer, good.byteOffset).getUint32(end + 16, true);

/** The file with four bytes of its own put elsewhere. */
function patched(at: number, value: number): Uint8Array {
  const copy = good.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

/** What the person is told, or what was taken. */
async function told(bytes: Uint8Array): Promise<string> {
  const read = await readPlanFile(bytes, options);
  return read.ok ? 'taken' : failureWords(read.failure);
}

/** The good file with one of its parts changed; digests and counts are right again. */
async function withPart(name: string, change: (part: Loose[]) => unknown): Promise<Uint8Array> {
  const parts = opened(good);
  parts.json[name] = change(parts.json[name] as Loose[]);
  return packed(parts);
}

describe('a zip whose own book-keeping was changed', () => {
  it.each([
    ['more disks than one', end + 4, 1],
    ['words that cannot be unpacked', 30 + 'mortar.json'.length, 0xffff_ffff],
    ['the directory elsewhere', end + 16, directory + 1],
    ['an entry without its mark', directory, 0],
    ['a name longer than the directory', directory + 28, 60_000],
    ['flags nobody sets', directory + 8, 0x0008_0001],
    ['a local header out of sight', directory + 42, good.length],
    ['a part that runs into the next', directory + 20, good.length],
  ])('%s: is damaged', async (_what, at, value) => {
    expect(await told(patched(at, value))).toContain('is damaged or was cut short');
  });

  it('with fewer entries than its directory is long: is damaged', () => {
    const view = new DataView(good.buffer, good.byteOffset);
    const fewer = view.getUint16(end + 8, true) - 1;
    expect(() => readZipDirectory(patched(end + 8, fewer | (fewer << 16)), 100)).toThrow('directory length');
  });

  it('that promises one file larger than any may be: is too big, before anything is unpacked', async () => {
    const bytes = good.slice();
    const [name = ''] = Object.keys(opened(good).raw);
    const size = Buffer.from(bytes).indexOf(name, directory) - 46 + 24;
    new DataView(bytes.buffer).setUint32(size, 40_000_000, true);
    expect(await told(bytes)).toContain('holds more than Mortar will unpack (1.0 GB)');
  });
});

describe('a part of a zip', () => {
  const text = new TextEncoder().encode('words '.repeat(50));
  const file = zipOf([['a.txt', text]]);
  const entries = readZipDirectory(file, 10);
  const [entry] = entries === 'tooMany' ? [] : entries;
  const unpack = (more: object) => {
    if (entry === undefined) throw new Error('one part expected');
    return unpackEntry(file, { ...entry, ...more }, async () => undefined);
  };

  it('comes out as it went in', async () => {
    expect(await unpack({})).toEqual(text);
  });

  it.each([
    ['packed in a way nobody knows', { method: 12 }],
    ['stored, of another size', { method: 0, size: 1 }],
    ['stored, of another checksum', { method: 0, size: entry?.packedSize }],
    ['packed, shorter than it said', { size: 1_000_000 }],
    ['packed, longer than it said', { size: 5 }],
    ['packed, of another checksum', { crc: 1 }],
  ])('%s: is refused', async (_what, more) => {
    await expect(unpack(more)).rejects.toThrow('a.txt');
  });
});

describe('a plan file that is a sound zip', () => {
  it.each([
    ['a part that the manifest does not name', 'digest', 'damaged'],
    ['a part of another digest', 'parts', 'damaged'],
    ['a kind that was counted and is not there', 'counts', 'damaged'],
  ])('with %s: is damaged', async (_what, field, word) => {
    // Packed anew, with digests that are right; then only the manifest is changed.
    const parts = opened(await packed(opened(good)));
    const manifest = parts.json['mortar.json'] as Loose;
    const digests = { ...(manifest.parts as Record<string, string>) };
    const changed = {
      digest: { ...manifest, parts: { ...digests, [`files/${'0'.repeat(64)}`]: '0'.repeat(64) } },
      parts: { ...manifest, parts: { ...digests, 'history.json': '0'.repeat(64) } },
      counts: { ...manifest, counts: { ...(manifest.counts as object), other: 0 } },
    }[field];
    const bytes = await packed(parts, { 'mortar.json': JSON.stringify(changed) });
    expect(await told(bytes)).toContain(word);
  });

  it('whose records are no list: says which part', async () => {
    expect(await told(await withPart('records/goal.json', () => [7]))).toContain(
      'This is not a list of entries.',
    );
  });

  it('whose history is none: says which row', async () => {
    expect(await told(await withPart('history.json', () => ({})))).toContain('history, row 1');
    const bytes = await withPart('history.json', ([first]) => [first, { ...first, seq: 'two' }]);
    expect(await told(bytes)).toContain('history, row 2');
  });

  it('with a profile that is not the one: says so', async () => {
    const bytes = await withPart('records/profile.json', ([one]) => [{ ...one, id: 'other' }]);
    expect(await told(bytes)).toContain('A plan has one profile, and this is not it.');
  });

  it('with a size noted wrong, and links to two goals that are nowhere: puts both right and says so', async () => {
    const sized = await withPart('records/attachment.json', ([one]) => [{ ...one, size: 5 }]);
    const read = await readPlanFile(sized, options);
    expect(read.ok && read.value.problems[0]?.words).toMatch(/Its size was noted wrong/);
    expect(read.ok && read.value.snapshot.attachment[0]?.size).toBe(somePlan().attachment[0]?.size);
    const torn = await withPart('records/impact.json', ([one, ...rest]) => [
      { ...one, goalIds: ['nowhere', 'neither'] },
      ...rest,
    ]);
    const repaired = await readPlanFile(torn, options);
    expect(repaired.ok && repaired.value.problems.map(({ words }) => words)).toEqual([
      'It points at 2 goals not in this file. The links were taken out.',
    ]);
  });

  it('with one milestone of a goal that is gone among others: leaves out that one', async () => {
    const bytes = await withPart('records/milestone.json', ([one]) => [
      one,
      { ...one, id: 'stray', goalId: 'gone' },
    ]);
    const read = await readPlanFile(bytes, options);
    expect(read.ok && read.value.snapshot.milestone.map(({ id }) => id)).toEqual(['mile-1']);
  });

  it('on a computer that cannot hash: is not called damaged', async () => {
    const broken = { ...options, sha256: () => Promise.reject(new Error('no hash here')) };
    await expect(readPlanFile(good, broken)).rejects.toThrow('no hash here');
  });
});

it('a journal with more records than one turn takes is replayed whole', async () => {
  const impact = Array.from({ length: 1_100 }, () => recordOf('impact', { what: 'Done' }));
  const replayed = await replayJournal(
    { snapshot: { ...emptySnapshot(), impact }, history: [], revision: 1 },
    [],
  );
  expect(replayed.ok && replayed.value.snapshot.impact).toHaveLength(1_100);
});

it('the texts of the table name the column and the day, and leave out what is empty or a number', () => {
  const win = recordOf('impact', { what: 'Counted', before: 3, goalIds: ['gone'] });
  const snapshot = { ...emptySnapshot(), impact: [win] };
  const texts = winsCsvTexts({ snapshot, includePrivate: false, categoryLabel: () => '' });
  expect(texts).toContainEqual({ place: `What I did, ${win.date}`, text: 'Counted' });
  expect(texts.every(({ text }) => text !== '')).toBe(true);
});

it('a store without some of its tables is written as a plan without such records', async () => {
  const empty = { snapshot: {}, schemaVersion, history: [], blobs: new Map(), meta, sha256 };
  const read = await readPlanFile(await writeVersionedPlanFile(empty), options);
  expect(read.ok && read.value.snapshot).toEqual(emptySnapshot());
});
