import type { ChildProcess } from 'node:child_process';
import { renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchBrowser } from './launchBrowser';
import { launchElectron } from './launchElectron';

/** One start of the program, until it is closed. */
export interface Running {
  readonly page: Page;
  readonly electronApp: ElectronApplication | undefined;
  close(): Promise<void>;
  /** What the whole program has asked for so far, from wherever in it. */
  requests(): Promise<readonly string[]>;
  answerSaveWith(path: string): Promise<void>;
}

export async function runInBrowser(profileDir: string, address: string): Promise<Running> {
  const context = await launchBrowser(profileDir);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  let answer: string | undefined;
  page.on('download', async (download) => {
    if (answer === undefined) return;
    const path = answer;
    // Whole before it has its name, as in the program.
    await download.saveAs(`${path}.part`);
    renameSync(`${path}.part`, path);
  });
  return {
    page,
    electronApp: undefined,
    // The page's own are noted as they come.
    requests: async () => [],
    close: async () => {
      // A person closes the tab, which tells the page that it is hidden; then the browser goes.
      const closed = page.isClosed() ? undefined : page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
      await context.close();
    },
    answerSaveWith: async (path) => {
      await rm(path, { force: true });
      answer = path;
    },
  };
}

export async function runInElectron(host: 'electron' | 'packaged', profileDir: string): Promise<Running> {
  const electronApp = await launchElectron(host, profileDir);
  const machine = electronApp.process();
  await noteRequests(electronApp);
  const page = await electronApp.firstWindow();
  await page.waitForLoadState();
  return {
    page,
    electronApp,
    requests: async () => {
      if (machine.exitCode !== null || machine.signalCode !== null) return [];
      // It may be on its way out.
      return electronApp.evaluate(({ app }) => Reflect.get(app, 'requests') as string[]).catch(() => []);
    },
    close: async () => {
      await closeWindow(electronApp, machine);
    },
    answerSaveWith: async (path) => {
      await rm(path, { force: true });
      // The dialog belongs to the system; everything behind it is the program's own.
      await electronApp.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
    },
  };
}

/** The page's requests are seen from outside; those of the program beside it are not. */
function noteRequests(electronApp: ElectronApplication): Promise<void> {
  return electronApp.evaluate(async ({ app, session }) => {
    const requests: string[] = [];
    Object.assign(app, { requests });
    await app.whenReady();
    const { webRequest } = session.defaultSession;
    webRequest.onCompleted(({ url }) => void requests.push(url));
    // The program cancels what leads outside: that it was tried is what counts.
    webRequest.onErrorOccurred(({ url }) => void requests.push(url));
  });
}

/** Closes the window by its own close button's way, so that the page is asked first; then the program ends itself. */
async function closeWindow(electronApp: ElectronApplication, machine: ChildProcess): Promise<void> {
  // The journey may have ended it itself.
  if (machine.exitCode !== null || machine.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => machine.once('exit', () => resolve()));
  await electronApp
    .evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    })
    // The program may be gone before it has answered.
    .catch(() => undefined);
  await ended;
}
