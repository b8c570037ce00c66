import type { ElectronApplication } from '@playwright/test';

export interface Navigations {
  /** Where a page wanted to go, and whether it was stopped. */
  readonly wanted: readonly { readonly url: string; readonly isStopped: boolean }[];
  /** Where it went. */
  readonly gone: readonly string[];
}

/** Writes down, from now on, every wish of the window's page to go elsewhere, after the program has answered it. */
export function noteNavigations(electronApp: ElectronApplication): Promise<void> {
  return electronApp.evaluate(({ app, BrowserWindow }) => {
    const wanted: { url: string; isStopped: boolean }[] = [];
    const gone: string[] = [];
    Object.assign(app, { navigations: { wanted, gone } });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron asks with one of them or, if the first does not stop it, with both.
    for (const question of ['will-frame-navigate', 'will-navigate'] as const)
      contents?.on(question as 'will-navigate', (event) => {
        wanted.push({ url: event.url, isStopped: event.defaultPrevented });
      });
    contents?.on('did-navigate', (_event, url) => void gone.push(url));
    contents?.on('did-navigate-in-page', (_event, url) => void gone.push(url));
  });
}

export function navigations(electronApp: ElectronApplication): Promise<Navigations> {
  return electronApp.evaluate(({ app }) => Reflect.get(app, 'navigations') as Navigations);
}
