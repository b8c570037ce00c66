import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { sandboxSwitches } from '../../build/electronRuntime.mjs';
import { profileEnvironment } from './launchElectron';

const longest = 10_000;

export function releasePath(): string {
  const path = process.env.MORTAR_RELEASE;
  if (!path)
    throw new Error('MORTAR_RELEASE must name the released executable: node build/test.mjs sets it.');
  return path;
}

interface Start {
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Started {
  readonly process: ChildProcess;
  /** All that it has said so far, on both of its outputs. */
  said(): string;
  /** Its exit code or the signal that ended it. One that hangs is ended, and the test fails by its answer. */
  ended: Promise<number | string>;
}

/** Starts the released program as a person or another program would, from outside: nothing can attach to it. */
export function startRelease(profileDir: string, { switches = [], env = {} }: Start): Started {
  const child = spawn(releasePath(), [...sandboxSwitches, '--disable-gpu', ...switches], {
    env: { ...profileEnvironment(profileDir), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8');
    output.on('data', (text) => {
      said += text;
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), longest);
    child.once('close', (code, signal) => {
      clearTimeout(limit);
      resolve(code ?? signal ?? 'lost');
    });
  });
  return { process: child, said: () => said, ended };
}

/** The TCP ports on which a process or one it started listens, by the system's own account (Linux). */
export function listeningPorts(pid: number): readonly number[] {
  const sockets = new Set(withChildren(pid).flatMap(socketsOf));
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode = '']) => state === '0A' && sockets.has(inode))
      .map(([, local = '']) => Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16)),
  );
}

function withChildren(pid: number): readonly number[] {
  const children = ended(() =>
    readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(/\s+/).filter(Boolean),
    ),
  );
  return [pid, ...children.flatMap((child) => withChildren(Number(child)))];
}

function socketsOf(pid: number): readonly string[] {
  return ended(() =>
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const [, inode] =
        /^socket:\[(\d+)\]$/.exec(ended(() => [readlinkSync(`/proc/${pid}/fd/${fd}`)])[0] ?? '') ?? [];
      return inode === undefined ? [] : [inode];
    }),
  );
}

/** Processes and their files may go while they are looked at. */
function ended(read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
