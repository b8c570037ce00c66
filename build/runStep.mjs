import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
// Vite announces that it will read its configuration differently one day.
const quietTools = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

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
 * Runs a command to its end and gives its exit code. Its output is shown as it comes, or, if it is to be quiet, only
 * when it failed.
 * @param {readonly string[]} command
 * @param {{ env?: Record<string, string | undefined>, isQuiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run([file = process.execPath, ...args], { env = {}, isQuiet = false } = {}) {
  return new Promise((resolve) => {
    const output = isQuiet ? 'pipe' : 'inherit';
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...quietTools, ...env },
      stdio: ['ignore', output, output],
    });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.stderr?.on('data', (chunk) => said.push(chunk));
    child.once('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** @returns {Promise<number>} */
export function buildApp({ isQuiet = true } = {}) {
  const electronVite = commandOf('electron-vite');
  return run([process.execPath, electronVite, 'build', '-c', 'build/electron.vite.config.ts'], { isQuiet });
}
