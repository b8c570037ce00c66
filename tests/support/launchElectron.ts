import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from '@playwright/test';
import { electronRuntime, sandboxSwitches } from '../../build/electronRuntime.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const launchLimit = 12_000;
const attachAttempts = 3;

/** What a second start needs to find the same profile: the program has no switch for it, the system has. */
export function profileEnvironment(profileDir: string): Record<string, string> {
  const home = join(profileDir, 'home');
  const config = join(profileDir, 'config');
  for (const folder of [home, config]) mkdirSync(folder, { recursive: true });
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: config,
    APPDATA: config,
    LANG: 'en_US.UTF-8',
  };
}

/** The executable and its arguments, for the built program or, with MORTAR_PACKAGED, for the packaged one. */
export function electronCommand(host: 'electron' | 'packaged'): { path: string; args: string[] } {
  const switches = [...sandboxSwitches, '--disable-gpu', '--lang=en-US'];
  if (host === 'packaged') {
    const path = process.env.MORTAR_PACKAGED;
    if (!path)
      throw new Error('MORTAR_PACKAGED must name the packaged executable: node build/test.mjs sets it.');
    return { path, args: switches };
  }
  const runtime = electronRuntime({ mayDownload: false });
  if ('missing' in runtime) throw new Error(runtime.missing);
  return { path: runtime.path, args: [...switches, root] };
}

/** `starter`, an executable that starts the program with the arguments it is given, stands in for it. */
export async function launchElectron(
  host: 'electron' | 'packaged',
  profileDir: string,
  starter?: string,
): Promise<ElectronApplication> {
  const { path, args } = electronCommand(host);
  const options = { args, cwd: root, env: profileEnvironment(profileDir), timeout: launchLimit };
  // Found by itself, Electron is held back until the test is attached; a packaged program cannot be.
  if (host === 'electron') return _electron.launch(options);
  return attach(() => _electron.launch({ ...options, executablePath: starter ?? path }), attachAttempts);
}

/**
 * A program that is not held back may open its window in the very moment the test attaches, and then the attaching
 * (never the program, whose page has painted by then) hangs: about once in thirty starts. So it is started again.
 */
async function attach(
  start: () => Promise<ElectronApplication>,
  attempts: number,
): Promise<ElectronApplication> {
  try {
    return await start();
  } catch (error) {
    if (attempts <= 1 || !(error instanceof Error && error.name === 'TimeoutError')) throw error;
    console.log('The test could not attach to the program in time; starting it again.');
    return attach(start, attempts - 1);
  }
}
