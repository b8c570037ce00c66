import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * The script behind a package's command, run by this Node itself: no shell, no `npx`, the same on every system.
 * @param {string} packageName
 * @param {string} [command]
 */
export function commandOf(packageName, command = packageName) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a command to its end, its output shown as it comes; gives its exit code.
 * @param {readonly string[]} command
 * @param {{ env?: Record<string, string | undefined>, isQuiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run([file = process.execPath, ...args], { env = {}, isQuiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', 'inherit'],
    });
    child.once('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** @returns {Promise<number>} */
export function buildApp({ isQuiet = true } = {}) {
  const electronVite = commandOf('electron-vite');
  return run([process.execPath, electronVite, 'build', '-c', 'build/electron.vite.config.ts'], { isQuiet });
}
