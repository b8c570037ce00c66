import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { BrowserServer } from '../../build/browserServer';
import { type Running, runInBrowser, runInElectron } from './runningHost';
import { serveBuiltPage } from './serveBuild';

export { expect };

export type Host = 'browser' | 'electron' | 'packaged';

export interface HostOptions {
  readonly host: Host;
  /** For journeys that provoke refusals on purpose; every other one fails on an error in the page. */
  readonly provokesErrors: boolean;
}

/** The program as a person has it before them, the same in every host. */
export interface App {
  /** The present page; another one after `relaunch`. */
  readonly page: Page;
  readonly host: Host;
  /** Holds the profile, the home folder and what is saved; gone after the journey. */
  readonly profileDir: string;
  readonly electronApp: ElectronApplication | undefined;
  /** Closes the window as a person does, and opens the program again on the same profile. */
  relaunch(): Promise<Page>;
  /** As on another computer: closes the program and opens it with an empty profile; saved files and the home stay. */
  startAnew(): Promise<Page>;
  /** Answers the next save dialogs with this name, and says where the file will be: then `savedBytes(path)`. */
  saveTo(name: string): Promise<string>;
}

interface WorkerFixtures {
  readonly server: BrowserServer | undefined;
}

export const test = base.extend<
  HostOptions & { readonly app: App; readonly profileDir: string },
  WorkerFixtures
>({
  host: ['browser', { option: true }],
  provokesErrors: [false, { option: true }],

  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures out of this pattern.
    async ({}, use, info) => {
      const server = info.project.name === 'chromium' ? await serveBuiltPage() : undefined;
      await use(server);
      await server?.close();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  profileDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'mortar-journey-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  app: async ({ host, server, profileDir, provokesErrors }, use) => {
    const open = (): Promise<Running> =>
      host === 'browser' ? runInBrowser(profileDir, server?.address ?? '') : runInElectron(host, profileDir);
    const trouble: string[] = [];
    const watched = async (): Promise<Running> => {
      const running = await open();
      watch(running, server?.address ?? 'app://mortar/', trouble);
      return running;
    };
    /** Requests of the program that leave it (H17). */
    const finish = async (): Promise<void> => {
      const asked = await running.requests();
      const outside = asked.filter((url) => !/^(?:app:\/\/mortar\/|blob:|data:|devtools:)/.test(url));
      trouble.push(...outside.map((url) => `request to ${url}`));
      await running.close();
    };
    let running = await watched();
    await use({
      get page() {
        return running.page;
      },
      get electronApp() {
        return running.electronApp;
      },
      host,
      profileDir,
      relaunch: async () => {
        await finish();
        running = await watched();
        return running.page;
      },
      startAnew: async () => {
        await finish();
        for (const profile of ['browser', 'config'])
          rmSync(join(profileDir, profile), { recursive: true, force: true, maxRetries: 5 });
        running = await watched();
        return running.page;
      },
      saveTo: async (name) => {
        const path = join(profileDir, 'saved', name);
        mkdirSync(dirname(path), { recursive: true });
        await running.answerSaveWith(path);
        return path;
      },
    });
    await finish();
    if (!provokesErrors)
      expect(trouble, 'errors in the page, or requests that leave the program').toEqual([]);
  },
});

/** The file once it is there whole: the program writes beside it and renames, and so does the browser's twin here. */
export async function savedBytes(path: string): Promise<Buffer> {
  await expect.poll(() => existsSync(path), { message: `${path} was saved` }).toBe(true);
  return readFileSync(path);
}

/** Notes every error that reaches the page and every request that is not for the program's own files. */
function watch({ page }: Running, origin: string, trouble: string[]): void {
  page.on('pageerror', (error) => trouble.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    // Dexie mends a schema that was changed without a number, and only warns.
    if (message.type() === 'error' || message.text().includes('SchemaDiff')) trouble.push(message.text());
  });
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:blob|data):/.test(url)) trouble.push(`request to ${url}`);
  });
}
