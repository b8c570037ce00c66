import { constants } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { RecordDisk } from '../../electron/recordFolder';

type Node = { readonly entries: Map<string, number> } | { bytes: Uint8Array };

/** What was asked of the disk. Folders are nodes like files: their entries are what a sync of them keeps. */
type Op =
  | { readonly is: 'link'; readonly node: number; readonly name: string; readonly child: number }
  | { readonly is: 'unlink'; readonly node: number; readonly name: string }
  | {
      readonly is: 'rename';
      readonly node: number;
      readonly from: string;
      readonly to: string;
      readonly child: number;
    }
  | { readonly is: 'write'; readonly node: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly is: 'sync'; readonly node: number }
  | { readonly is: 'said'; readonly what: string };

export interface PowerLossDisk {
  readonly disk: RecordDisk;
  /** Notes that something was promised here. */
  say(what: string): void;
  /** How many calls there were. */
  length(): number;
  saidBefore(calls: number): readonly string[];
  /** The disk after the power went before this call. What was not synced is left to `luck`: how much of it, from 0 to 1. */
  after(calls: number, luck: () => number): PowerLossDisk;
}

/**
 * A disk as bad as the standards allow: what was not synced may be there, or not, or in part, in any order, and a file
 * whose bytes were synced is nowhere until its folder was. It notes all that was asked, so that the power can be taken
 * away after every single call.
 */
export function powerLossDisk(start: ReadonlyMap<number, Node> = emptyDisk()): PowerLossDisk {
  const nodes = copied(start);
  let next = Math.max(...nodes.keys()) + 1;
  const ops: Op[] = [];

  function did(op: Op): void {
    apply(nodes, op);
    ops.push(op);
  }

  function find(path: string): number | undefined {
    let at: number | undefined = 0;
    for (const name of path.split('/').filter(Boolean)) {
      const node: Node | undefined = at === undefined ? undefined : nodes.get(at);
      at = node && 'entries' in node ? node.entries.get(name) : undefined;
    }
    return at;
  }

  function found(path: string): number {
    const id = find(path);
    if (id === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
    return id;
  }

  function bytesOf(id: number): Uint8Array {
    const node = nodes.get(id);
    if (node === undefined || 'entries' in node)
      throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    return node.bytes;
  }

  function make(path: string, node: Node): number {
    const child = next;
    next += 1;
    nodes.set(child, node);
    did({ is: 'link', node: found(dirname(path)), name: basename(path), child });
    return child;
  }

  const disk: RecordDisk = {
    async open(path, flags) {
      const known = find(path);
      if (known !== undefined && flags & constants.O_EXCL)
        throw Object.assign(new Error(`${path} is there`), { code: 'EEXIST' });
      const id = known ?? (flags & constants.O_CREAT ? make(path, { bytes: new Uint8Array() }) : found(path));
      const sync = async () => did({ is: 'sync', node: id });
      const add = async (bytes: Uint8Array) =>
        did({ is: 'write', node: id, at: bytesOf(id).length, bytes: bytes.slice() });
      return { writeFile: add, appendFile: add, sync, datasync: sync, close: async () => undefined };
    },
    readFile: async (path) => bytesOf(found(path)).slice(),
    async rename(from, to) {
      const child = found(from);
      // Ours never leave their folder; then a rename is one entry of one folder's journal.
      if (dirname(from) !== dirname(to)) throw new Error('a rename between folders');
      did({ is: 'rename', node: found(dirname(from)), from: basename(from), to: basename(to), child });
    },
    async unlink(path) {
      found(path);
      did({ is: 'unlink', node: found(dirname(path)), name: basename(path) });
    },
    async mkdir(path) {
      const parts = path.split('/').filter(Boolean);
      for (const index of parts.keys()) {
        const step = `/${parts.slice(0, index + 1).join('/')}`;
        if (find(step) === undefined) make(step, { entries: new Map() });
      }
    },
    async readdir(path) {
      const node = nodes.get(found(path));
      return node && 'entries' in node ? [...node.entries.keys()] : [];
    },
    stat: async (path) => ({ size: bytesOf(found(path)).length, mtimeMs: Date.now() }),
  };

  return {
    disk,
    say: (what) => did({ is: 'said', what }),
    length: () => ops.length,
    saidBefore: (calls) => ops.slice(0, calls).flatMap((op) => (op.is === 'said' ? [op.what] : [])),
    after(calls, luck) {
      const done = ops.slice(0, calls);
      const synced = new Map<number, number>();
      for (const [index, op] of done.entries()) if (op.is === 'sync') synced.set(op.node, index);
      const left = copied(start);
      for (const [id, node] of nodes)
        if (!left.has(id))
          left.set(id, 'entries' in node ? { entries: new Map() } : { bytes: new Uint8Array() });
      for (const [index, op] of done.entries()) {
        if (op.is === 'said' || op.is === 'sync') continue;
        const share = (synced.get(op.node) ?? -1) > index ? 1 : luck();
        if (op.is === 'write') {
          const bytes = op.bytes.subarray(0, Math.floor(op.bytes.length * share));
          if (bytes.length > 0) apply(left, { ...op, bytes });
        } else if (share >= 0.5) apply(left, op);
      }
      return powerLossDisk(left);
    },
  };
}

function emptyDisk(): Map<number, Node> {
  return new Map([[0, { entries: new Map() }]]);
}

function copied(nodes: ReadonlyMap<number, Node>): Map<number, Node> {
  return new Map(
    Array.from(nodes, ([id, node]) => [
      id,
      'entries' in node ? { entries: new Map(node.entries) } : { bytes: node.bytes },
    ]),
  );
}

function apply(nodes: Map<number, Node>, op: Op): void {
  if (op.is === 'said' || op.is === 'sync') return;
  const node = nodes.get(op.node);
  if (node === undefined) throw new Error('a node that never was');
  if (op.is === 'write') {
    if ('entries' in node) throw new Error('bytes into a folder');
    const bytes = new Uint8Array(Math.max(node.bytes.length, op.at + op.bytes.length));
    bytes.set(node.bytes);
    bytes.set(op.bytes, op.at);
    node.bytes = bytes;
    return;
  }
  if (!('entries' in node)) throw new Error('an entry in a file');
  if (op.is === 'link') node.entries.set(op.name, op.child);
  else if (op.is === 'unlink') node.entries.delete(op.name);
  else {
    // The new name may reach the disk although the making of the old one never did.
    node.entries.delete(op.from);
    node.entries.set(op.to, op.child);
  }
}
