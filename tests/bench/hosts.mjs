import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { browserExecutable } from '../../build/browserExecutable.mjs';
import { electronRuntime, sandboxSwitches } from '../../build/electronRuntime.mjs';
import { freePort } from './freePort.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
export const barePage = join(here, 'bare/page');
export const builtPage = join(root, 'out/renderer');
const shared = ['--disable-gpu', '--lang=en-US', '--remote-debugging-pipe'];

/**
 * A runtime in which both pages are started alike: Mortar, and the bare page or a page of the benchmark's own.
 * @typedef {object} Host
 * @property {string} name
 * @property {(profile: string, at: string) => Command} mortar
 * @property {(profile: string, page?: string) => Command} bare
 * @property {string} origin what the addresses of both begin with
 * @property {() => Promise<void>} end
 * @typedef {{ path: string, args: string[], env?: Record<string, string> }} Command
 */

/** @returns {Host} */
export function electronHost() {
  const runtime = electronRuntime({ mayDownload: true });
  if ('missing' in runtime) throw new Error(runtime.missing);
  const command = (/** @type {string} */ app, /** @type {string} */ profile, /** @type {object} */ env) => ({
    path: runtime.path,
    args: [...sandboxSwitches, ...shared, '-r', join(here, 'openAt.cjs'), app],
    env: { ...home(profile), ...env },
  });
  return {
    name: 'Electron',
    origin: 'app://mortar/',
    mortar: (profile, at) => command(root, profile, { MORTAR_BENCH_AT: at }),
    bare: (profile, page = barePage) => command(join(here, 'bare'), profile, { MORTAR_BENCH_PAGE: page }),
    end: async () => undefined,
  };
}

/** @returns {Promise<Host>} */
export async function browserHost() {
  const { executablePath, args } = await browserExecutable();
  const { module } = await runnerImport(join(root, 'build/browserServer.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const port = await freePort();
  const mortar = await module.serveBuild(builtPage, port);
  const pages = await servePages();
  const hidden = process.env.DISPLAY || process.platform !== 'linux' ? [] : ['--headless=new'];
  const command = (/** @type {string} */ profile, /** @type {string} */ url) => ({
    path: executablePath,
    args: [
      ...args,
      ...shared,
      ...hidden,
      `--user-data-dir=${join(profile, 'browser')}`,
      ...['--no-first-run', '--no-default-browser-check', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-extensions', '--window-size=1280,800'],
      url,
    ],
    env: home(profile),
  });
  return {
    name: 'Chromium',
    origin: 'http://127.0.0.1:',
    mortar: (profile, at) => command(profile, `http://127.0.0.1:${port}/${at}`),
    bare: (profile, page = barePage) => command(profile, pages.addressOf(page)),
    end: async () => {
      await mortar.close();
      pages.close();
    },
  };
}

/** Home and settings in the profile, so that no run sees another's or this person's. @param {string} profile */
function home(profile) {
  const folders = { HOME: join(profile, 'home'), XDG_CONFIG_HOME: join(profile, 'config') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return { ...folders, APPDATA: folders.XDG_CONFIG_HOME };
}

async function servePages() {
  const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const port = await freePort();
  let folder = barePage;
  const server = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const bytes = await readFile(join(folder, path)).catch(() => null);
    const type = /** @type {Record<string, string>} */ (types)[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(bytes === null ? 404 : 200, { 'Content-Type': type });
    response.end(bytes ?? undefined);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return {
    addressOf: (/** @type {string} */ page) => {
      folder = page;
      return `http://127.0.0.1:${port}/`;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
