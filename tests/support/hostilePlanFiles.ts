import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Loose, opened, packed, zipOf } from '../backup/zips';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the person is told. */
  readonly words: RegExp;
}

/** Files that no plan may be taken from, each made of a good one by one change. */
export async function hostilePlanFiles(good: Uint8Array): Promise<HostileFile[]> {
  const parts = opened(good);
  const manifest = parts.json['mortar.json'] as Loose;
  const newer = JSON.stringify({ ...manifest, schemaVersion: 99 });
  const wins = JSON.stringify(parts.json['records/impact.json']);
  const poisoned = wins.replace('{', '{"__proto__":{"isAdmin":true},');
  const asZip = [...Object.entries(parts.json)].map(
    ([name, value]) => [name, strToU8(JSON.stringify(value))] as const,
  );
  const damaged = /is damaged or was cut short, so none of it was taken\. Nothing was changed\./;
  return [
    {
      name: 'notes.mortar',
      bytes: strToU8('Dear diary,\n'),
      words: /is not a Mortar plan file\. Nothing was changed\./,
    },
    { name: 'empty.mortar', bytes: new Uint8Array(), words: /is empty\. Nothing was changed\./ },
    {
      name: 'other.mortar',
      bytes: zipOf([['word/document.xml', strToU8('<a/>')]]),
      words: /is not a Mortar plan file/,
    },
    { name: 'half.mortar', bytes: good.slice(0, good.length / 2), words: damaged },
    {
      name: 'newer.mortar',
      bytes: await packed(parts, { 'mortar.json': newer }),
      words:
        /was made by a newer Mortar \(data version 99\)\. Update Mortar to open it\. Nothing was changed\./,
    },
    {
      name: 'poisoned.mortar',
      bytes: await packed(parts, { 'records/impact.json': poisoned }),
      words: /has an entry that does not fit .*Nothing was changed\./,
    },
    {
      name: 'climbing.mortar',
      bytes: zipOf([...asZip, ['../../evil.txt', strToU8('out')]]),
      words: /contains names that a plan file never has, so none of it was taken\. Nothing was changed\./,
    },
    {
      name: 'bomb.mortar',
      bytes: bomb(strToU8(JSON.stringify(manifest))),
      words: /holds more than Mortar will unpack .*Nothing was changed\./,
    },
  ];
}

const mebibyte = 1_048_576;

/** Half a megabyte of file, more than a gigabyte of zeros in it. */
function bomb(manifest: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const add = (name: string, bytes: Uint8Array, times: number) => {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    for (let at = 1; at <= times; at += 1) part.push(bytes, at === times);
  };
  add('mortar.json', manifest, 1);
  add('records/impact.json', new Uint8Array(8 * mebibyte), 130);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** A good file in which a win names a goal, and a milestone its goal, that are nowhere. */
export function withDanglingIds(good: Uint8Array): Promise<Uint8Array> {
  const parts = opened(good);
  const wins = parts.json['records/impact.json'] as Loose[];
  parts.json['records/impact.json'] = wins.map((win) => ({ ...win, goalIds: ['nowhere'] }));
  return packed(parts);
}

/** What was written by hand and by name: every list of records and every file, without the moments of the writing. */
export function contentOf(file: Uint8Array): Record<string, unknown> {
  const { json, raw } = opened(file);
  const lists = Object.entries(json).filter(([name]) => name.startsWith('records/'));
  const files = Object.entries(raw).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  return Object.fromEntries([...lists, ...files]);
}

export function historyOf(file: Uint8Array): unknown[] {
  return opened(file).json['history.json'] as unknown[];
}
