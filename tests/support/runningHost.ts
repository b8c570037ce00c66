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
  const page = await electronApp.firstWindow();
  await page.waitForLoadState();
  return {
    page,
    electronApp,
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
