import type { ZipEntry } from './zipDirectory';

export const manifestPart = 'mortar.json';
export const historyPart = 'history.json';

export function recordsPart(kind: string): string {
  return `records/${kind}.json`;
}

export function attachmentPart(sha256: string): string {
  return `attachments/${sha256}`;
}

const recordsShape = /^records\/([a-z][A-Za-z]{0,40})\.json$/;
const attachmentShape = /^attachments\/([0-9a-f]{64})$/;

/** The kind whose records the part holds, or null for another part. */
export function kindOfPart(name: string): string | null {
  return recordsShape.exec(name)?.[1] ?? null;
}

/** The hash of the file that the part holds, or null for another part. */
export function hashOfPart(name: string): string | null {
  return attachmentShape.exec(name)?.[1] ?? null;
}

export function isKnownPart(name: string): boolean {
  return (
    name === manifestPart || name === historyPart || kindOfPart(name) !== null || hashOfPart(name) !== null
  );
}

/** Names every later Mortar may use too; what is not among them was made to climb out, to hide or to collide. */
const harmless =
  /^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9]+)*(\/[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9]+)*)*$/;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * True when no name could do harm even to a program that did use it as a path. Mortar never does: parts are chosen by
 * exact name, files by their hash.
 */
export function areSafeNames(entries: readonly ZipEntry[]): boolean {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const folded = name.toLowerCase();
    if (name.length > 120 || !harmless.test(name) || seen.has(folded)) return false;
    if (name.split('/').some((step) => devices.test(step))) return false;
    seen.add(folded);
  }
  return true;
}
