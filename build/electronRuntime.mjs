import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const downloadLimit = 180_000;

/**
 * The Electron executable that this machine has, or why it has none. Electron's package downloads its binary when it
 * is first needed; `mayDownload` lets it try, for three minutes at most.
 * @param {{ mayDownload: boolean }} options
 * @returns {{ path: string } | { missing: string }}
 */
export function electronRuntime({ mayDownload }) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    const path = join(given, executableName());
    return existsSync(path)
      ? { path }
      : { missing: `ELECTRON_OVERRIDE_DIST_PATH has no ${executableName()} in it` };
  }
  const installed = installedPath();
  if (installed) return { path: installed };
  if (!mayDownload) return { missing: "Electron's binary has not been downloaded" };
  const { status } = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: downloadLimit,
    killSignal: 'SIGKILL',
  });
  const downloaded = status === 0 ? installedPath() : undefined;
  return downloaded ? { path: downloaded } : { missing: "Electron's binary could not be downloaded" };
}

/** Whether a window can open at all; macOS and Windows always have a screen. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium's sandbox refuses to run for root on Linux. Nobody else ever starts without it. */
export const sandboxSwitches =
  process.getuid?.() === 0 && process.platform === 'linux' ? ['--no-sandbox'] : [];

function installedPath() {
  const note = join(packageFolder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const path = join(packageFolder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(path) ? path : undefined;
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
