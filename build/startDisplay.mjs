import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasDisplay } from './electronRuntime.mjs';

const patience = 5000;

/**
 * Gives this process a screen that nobody sees, where it has none and Xvfb is installed: one for the whole run.
 * @returns {Promise<() => void>} ends it
 */
export async function startDisplay() {
  const nothingToEnd = () => undefined;
  const isInstalled = (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'Xvfb')));
  if (hasDisplay() || !isInstalled) return nothingToEnd;
  // It chooses a free number itself and writes it to the fourth stream.
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve) => {
    screen.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    screen.once('exit', () => resolve(undefined));
    setTimeout(() => resolve(undefined), patience).unref();
  });
  if (number === undefined) return nothingToEnd;
  process.env.DISPLAY = `:${number}`;
  return () => screen.kill();
}
