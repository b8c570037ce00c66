import { existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from './journey';

/** Where the browser engine keeps the databases of this profile. */
export function engineFolder({ profileDir }: Pick<App, 'profileDir'>): string {
  return join(profileDir, 'config/Mortar/IndexedDB');
}

/** Where the second copy of every change lies: beside the profile, never in it. */
export function recordFolder({ profileDir }: Pick<App, 'profileDir'>): string {
  return join(profileDir, 'config/Mortar record');
}

/** As a cleaning program does it. */
export function removeDatabases(app: Pick<App, 'profileDir'>): void {
  rmSync(engineFolder(app), { recursive: true });
}

/** The engine's own log cut in half: measured to lose half of the rows without any sign. Says how many logs there were. */
export function halveTheLog(app: Pick<App, 'profileDir'>): number {
  const [database] = readdirSync(engineFolder(app)).filter((name) => name.endsWith('.leveldb'));
  const folder = join(engineFolder(app), database ?? '');
  const logs = readdirSync(folder).filter(
    (name) => /^\d+\.log$/.test(name) && statSync(join(folder, name)).size > 0,
  );
  for (const name of logs)
    truncateSync(join(folder, name), Math.floor(statSync(join(folder, name)).size / 2));
  return logs.length;
}

/** Ends the program and everything it started, as a power cut would: nobody is asked. */
export async function killTree({ electronApp }: Pick<App, 'electronApp'>): Promise<void> {
  const machine = electronApp?.process();
  if (machine?.pid === undefined) throw new Error('only in Electron');
  const ended = new Promise((resolve) => machine.once('exit', resolve));
  // Playwright starts it as the head of its own group.
  process.kill(-machine.pid, 'SIGKILL');
  await ended;
}

export function keptAside(app: Pick<App, 'profileDir'>): readonly string[] {
  const folder = join(recordFolder(app), 'kept aside');
  return existsSync(folder) ? readdirSync(folder) : [];
}
