import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { electronCommand } from './launchElectron';

// -D keeps the program itself the child of who starts it; the filter stops it at these calls alone.
const watching = '-D -f --seccomp-bpf -qq -s 0 -e trace=connect,sendto,sendmsg,sendmmsg';

export function canWatch(): boolean {
  return process.platform === 'linux' && spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
}

/** An executable that starts the packaged program and writes every attempt to reach an address to a file. */
export function watchedProgram(starter: string, calls: string): string {
  const { path } = electronCommand('packaged');
  writeFileSync(starter, `#!/bin/sh\nexec strace ${watching} -o '${calls}' '${path}' "$@"\n`, {
    mode: 0o700,
  });
  return starter;
}

/** Of the calls noted there, those that name an address of the internet protocol, this computer's own included. */
export function outsideCalls(calls: string): { readonly all: number; readonly outside: readonly string[] } {
  const lines = readFileSync(calls, 'utf8').split('\n').filter(Boolean);
  return { all: lines.length, outside: lines.filter((line) => /\bAF_INET6?\b/.test(line)) };
}
