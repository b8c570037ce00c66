import type { Snapshot } from '../../../shared/model/index';
import { sha256 as hashOf } from '../../db/files';
import type { Plan } from '../../db/openPlan';
import { storedBytes } from '../../db/sealedRows';
import { bridge } from '../../host/hostBridge';

/** What is known of a plan's attached files after each was read and held against its hash. */
export interface KeptFiles {
  /** Hashes of those that lie sound in the record. */
  readonly inRecord: ReadonlySet<string>;
  /** Hashes of those that the record lacks and what is left of the store holds. */
  readonly inStore: ReadonlySet<string>;
  /** Names of those that are sound nowhere. */
  readonly missing: readonly string[];
}

/** Proves the files in the record where they lie; one that is not sound there may still be in what is left of the store. */
export async function proveKeptFiles(
  planId: string,
  { attachment }: Snapshot,
  left: Plan | null,
): Promise<KeptFiles> {
  const files = [...new Set(attachment.map(({ sha256 }) => sha256))];
  const proven = files.length === 0 ? null : await bridge.proveKeptFiles({ planId, files });
  const inRecord = new Set(proven?.ok === true ? proven.value.sound : []);
  const inStore = new Set<string>();
  const isReadable = await left?.loaded.then(
    () => true,
    () => false,
  );
  for (const hash of files) {
    if (left === null || isReadable === false || inRecord.has(hash)) continue;
    if (await isSoundIn(left, hash)) inStore.add(hash);
  }
  const isMissing = ({ sha256 }: { readonly sha256: string }) =>
    !inRecord.has(sha256) && !inStore.has(sha256);
  return { inRecord, inStore, missing: attachment.filter(isMissing).map(({ name }) => name) };
}

async function isSoundIn({ database }: Plan, hash: string): Promise<boolean> {
  const bytes = await storedBytes(database, hash).catch(() => undefined);
  return bytes !== undefined && (await hashOf(bytes)) === hash;
}
