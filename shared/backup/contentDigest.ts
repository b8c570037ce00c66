import { type EntityName, entityNames, type Snapshot } from '../model/index';

/**
 * 64 bits over all records of a plan, whatever their order: each record has a hash over its fields, and the digest is all
 * of them put together by exclusive or, so a deed takes out what was and puts in what is. It finds damage, not malice;
 * a locked plan mixes a secret in, or the status file would tell whoever guesses the words whether they are right.
 */
export interface DigestKey {
  /** The first half of a digest's text. Digests of different keys, or of another way of counting, say nothing of each other. */
  readonly mark: string;
  readonly start: Halves;
}

type Halves = readonly [number, number];

/** What a deed does to one record. */
export interface Touched {
  readonly kind: EntityName;
  readonly before: object | null;
  readonly after: object | null;
}

const form = 'mortar content 1';
const recordsPerTurn = 50;

/** `secret` is empty for a plan without a lock. */
export function digestKey(secret: string): DigestKey {
  const start = mixed([0xdeadbeef, 0x41c6ce57], `${form} ${secret}`);
  return { mark: hex(finished(mixed(start, 'mark'))).slice(0, 8), start };
}

/** The digest of a whole plan, in pieces that keep nobody waiting. */
export async function digestOf(
  key: DigestKey,
  snapshot: Snapshot,
  pause: () => Promise<void>,
): Promise<string> {
  let sum: Halves = [0, 0];
  for (const kind of entityNames) {
    for (const [index, record] of snapshot[kind].entries()) {
      if (index % recordsPerTurn === recordsPerTurn - 1) await pause();
      sum = either(sum, hashOf(key, kind, record));
    }
  }
  return textOf(key, sum);
}

/** The digest after a deed; null where there was none, or it was counted under another key. */
export function digestAfter(
  key: DigestKey,
  digest: string | null,
  touched: readonly Touched[],
): string | null {
  if (!isOfKey(key, digest)) return null;
  let sum: Halves = [Number.parseInt(digest.slice(8, 16), 16), Number.parseInt(digest.slice(16), 16)];
  for (const { kind, before, after } of touched) {
    if (before !== null) sum = either(sum, hashOf(key, kind, before));
    if (after !== null) sum = either(sum, hashOf(key, kind, after));
  }
  return textOf(key, sum);
}

export function isOfKey({ mark }: DigestKey, digest: string | null): digest is string {
  return digest?.startsWith(mark) === true;
}

/** A record as one text, whatever the order of its fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const field: unknown = Reflect.get(value, name);
    if (field !== undefined) fields.push(`${JSON.stringify(name)}:${canonical(field)}`);
  }
  return `{${fields.join()}}`;
}

function hashOf({ start }: DigestKey, kind: EntityName, record: object): Halves {
  return finished(mixed(start, `${kind} ${canonical(record)}`));
}

function either([a, b]: Halves, [c, d]: Halves): Halves {
  return [(a ^ c) >>> 0, (b ^ d) >>> 0];
}

// Two multiplying hashes side by side, each stirred by the other at the end: as cyrb53 does, with all 64 bits kept.
function mixed([a, b]: Halves, text: string): Halves {
  let [one, other] = [a, b];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  return [one, other];
}

function finished([a, b]: Halves): Halves {
  const one = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const other = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, other >>> 0];
}

function textOf({ mark }: DigestKey, sum: Halves): string {
  return `${mark}${hex(sum)}`;
}

function hex(halves: Halves): string {
  return halves.map((half) => half.toString(16).padStart(8, '0')).join('');
}
