import { frameOfBytes, readFrameBytes } from '../../../shared/backup/journalFrame';
import type { Bridge, BridgeCalls } from '../../../shared/bridge/bridge';
import type { KeptFile } from '../../../shared/bridge/safetyCalls';
import { failure } from '../../../shared/kernel/failure';
import { failed, ok, type Result } from '../../../shared/kernel/result';
import type { Keyring } from '../../../shared/sealed/keyring';
import { isSealed } from '../../../shared/sealed/mark';
import { seal as sealFile } from '../../../shared/sealed/seal';
import { unsealWithKey } from '../../../shared/sealed/unseal';
import { heldSeal } from '../../db/heldSeals';
import { nextTask } from '../../db/nextTask';
import type { Seal } from '../../db/sealedRows';
import { webCryptography } from '../../db/sealing/webCryptography';

/** A sealed entry is longer than an open one by a head of its own, an iv, and what proves it. */
const longerBy = 8 + 12 + 16;
/** Ends a journal that was read so that its reader says the same of it: torn, or damaged. */
const endings = { whole: [], torn: [0], damaged: [255, 255, 255, 255, 255, 255, 255, 255] } as const;

type SealedCalls = Pick<
  BridgeCalls,
  | 'appendJournal'
  | 'readJournal'
  | 'keepFile'
  | 'readKeptFile'
  | 'proveKeptFiles'
  | 'writeStatus'
  | 'writeSnapshot'
  | 'readSnapshot'
  | 'readSafety'
  | 'tidyRecord'
  | 'writeBackup'
  | 'readBackup'
>;

export interface DoorOptions {
  /** Read anew for each file: another window may have changed the passphrase. */
  keyring(): Promise<Keyring>;
  /** The lock is new: what was written before it lies as it was, until the record is drawn together. */
  readonly acceptsOpen: boolean;
}

/**
 * See [Note: one door]. Stands between the program and the computer for one locked plan: what is written beside the
 * store leaves sealed, and what comes back is opened. Nothing that was put there unsealed is taken for the plan's.
 */
export function sealedCalls(
  host: Bridge,
  planId: string,
  seal: Seal,
  { keyring, acceptsOpen }: DoorOptions,
): SealedCalls {
  const cryptography = webCryptography();
  const names = new Map<string, string>();
  let grown = new Map<number, number>();
  const isOther = (request: { readonly planId: string }) =>
    request.planId !== planId || heldSeal(planId) !== seal;
  const place = (what: string) => `${planId} ${what}`;

  async function nameOf(sha256: string): Promise<string> {
    const known = names.get(sha256) ?? (await seal.nameOf(sha256));
    names.set(sha256, known);
    return known;
  }

  async function closeFile(bytes: Uint8Array): Promise<Uint8Array> {
    const opened = { keyring: await keyring(), key: seal.key };
    return sealFile(bytes, opened, cryptography, { pause: nextTask });
  }

  async function openFile(
    read: Result<Uint8Array>,
    name: string,
    mayBeOpen: boolean,
  ): Promise<Result<Uint8Array>> {
    if (!read.ok || (mayBeOpen && !isSealed(read.value))) return read;
    const opened = await unsealWithKey(read.value, seal.key, cryptography, { name, pause: nextTask });
    // Of an earlier lock, whose words only its person knows.
    return opened.ok || !mayBeOpen ? opened : read;
  }

  async function openEntries(bytes: Uint8Array): Promise<Uint8Array> {
    const { frames, ending } = readFrameBytes(bytes);
    const opened: Uint8Array[] = [];
    for (const frame of frames) {
      const entry = await seal
        .open(place('journal'), frame)
        .catch(() => (acceptsOpen ? frameOfBytes(frame) : null));
      if (entry === null) return joined([...opened, Uint8Array.from(endings.damaged)]);
      opened.push(entry);
    }
    return joined([...opened, Uint8Array.from(endings[ending])]);
  }

  async function readKeptFile(request: KeptFile): Promise<Result<Uint8Array>> {
    if (isOther(request)) return host.readKeptFile(request);
    const name = await nameOf(request.sha256);
    const read = await host.readKeptFile({ planId, sha256: name, isSealed: true });
    // A file from before the lock lies under its hash until the record is drawn together.
    if (!read.ok) return acceptsOpen ? host.readKeptFile(request) : read;
    const bytes = await seal.open(place(`file ${name}`), read.value).catch(() => null);
    return bytes === null ? failed(failure('record.notRead')) : ok(bytes);
  }

  return {
    async appendJournal(request) {
      if (isOther(request)) return host.appendJournal(request);
      const bytes = frameOfBytes(await seal.close(place('journal'), request.bytes));
      grown.set(request.segment, (grown.get(request.segment) ?? 0) + longerBy);
      return host.appendJournal({ ...request, bytes });
    },
    async readJournal(request) {
      const read = await host.readJournal(request);
      return isOther(request) || !read.ok ? read : ok(await openEntries(read.value));
    },
    async keepFile(request) {
      if (isOther(request)) return host.keepFile(request);
      const name = await nameOf(request.sha256);
      const bytes = await seal.close(place(`file ${name}`), request.bytes);
      return host.keepFile({ planId, sha256: name, bytes, isSealed: true });
    },
    readKeptFile,
    async proveKeptFiles(request) {
      if (isOther(request)) return host.proveKeptFiles(request);
      const sound: string[] = [];
      // What is sealed proves itself when it is opened, which only this page can do.
      for (const sha256 of request.files) {
        if ((await readKeptFile({ planId, sha256 })).ok) sound.push(sha256);
      }
      return ok({ sound });
    },
    async writeStatus(request) {
      if (isOther(request)) return host.writeStatus(request);
      const { status } = request;
      const size = status.size + (grown.get(status.segment) ?? 0);
      return host.writeStatus({ planId, status: { ...status, size } });
    },
    async writeSnapshot(request) {
      if (isOther(request)) return host.writeSnapshot(request);
      return host.writeSnapshot({ ...request, bytes: await closeFile(request.bytes) });
    },
    async readSnapshot(request) {
      const read = await host.readSnapshot(request);
      return isOther(request) ? read : openFile(read, 'The safety copy', acceptsOpen);
    },
    async readSafety(request) {
      // Sizes are counted on from what lies on the disk now.
      if (!isOther(request)) grown = new Map();
      return host.readSafety(request);
    },
    async tidyRecord(request) {
      if (isOther(request)) return host.tidyRecord(request);
      return host.tidyRecord({ ...request, files: await Promise.all(request.files.map(nameOf)) });
    },
    async writeBackup(request) {
      if (isOther(request)) return host.writeBackup(request);
      return host.writeBackup({ ...request, bytes: await closeFile(request.bytes) });
    },
    async readBackup(request) {
      const read = await host.readBackup(request);
      // Backups from before the lock may have been kept; restoring one is looked at by the person first.
      return isOther(request) ? read : openFile(read, request.name, true);
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
