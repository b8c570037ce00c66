import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { sha256 } from './somePlan';

/** A zip of any names, twice the same included. */
export function zipOf(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of parts) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

export type Loose = Record<string, unknown>;

/** The parts of a plan file as parsed JSON, by name. */
export function opened(file: Uint8Array): { json: Record<string, unknown>; raw: Record<string, Uint8Array> } {
  const json: Record<string, unknown> = {};
  const raw: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    if (name.endsWith('.json')) json[name] = JSON.parse(strFromU8(bytes));
    else raw[name] = bytes;
  }
  return { json, raw };
}

/** Packs changed parts with digests and counts that are right again, so that only the change itself is judged. */
export async function packed({ json, raw }: ReturnType<typeof opened>, texts: Record<string, string> = {}) {
  const parts: [string, Uint8Array][] = Object.entries(json)
    .filter(([name]) => name !== 'mortar.json')
    .map(([name, value]) => [name, strToU8(texts[name] ?? JSON.stringify(value))]);
  parts.push(...Object.entries(raw));
  const digests: Record<string, string> = {};
  for (const [name, bytes] of parts) digests[name] = await sha256(bytes);
  const counts: Record<string, number> = {};
  for (const [name, value] of Object.entries(json))
    if (name.startsWith('records/')) counts[name.slice(8, -5)] = Array.isArray(value) ? value.length : 0;
  const manifest = json['mortar.json'] as Loose;
  const changes = Array.isArray(json['history.json']) ? json['history.json'].length : 0;
  const text = texts['mortar.json'] ?? JSON.stringify({ ...manifest, counts, changes, parts: digests });
  return zipOf([['mortar.json', strToU8(text)], ...parts]);
}
