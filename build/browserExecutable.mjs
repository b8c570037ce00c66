import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? 'C:/Program Files (x86)', 'Google/Chrome/Application/chrome.exe'),
  join(process.env.LOCALAPPDATA ?? 'C:/', 'Google/Chrome/Application/chrome.exe'),
];

/**
 * A Chromium for the tests: an installed Chrome or Chromium, else the one that @sparticuz/chromium carries (Linux).
 * `undefined` in `executablePath` never comes back: without any browser this throws, in words.
 * @returns {Promise<{ executablePath: string, args: readonly string[] }>}
 */
export async function browserExecutable() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...(process.platform === 'win32' ? [] : onPath), ...applications].find((path) =>
    existsSync(path),
  );
  // Chromium's sandbox refuses to run for root on Linux.
  const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (installed) return { executablePath: installed, args: rootArgs };
  if (process.platform !== 'linux') throw new Error('No Chrome or Chromium was found on this computer.');
  const { default: carried } = await import('@sparticuz/chromium');
  return {
    executablePath: await carried.executablePath(),
    args: [...new Set([...carried.args, ...rootArgs])],
  };
}
