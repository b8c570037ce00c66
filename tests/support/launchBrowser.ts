import { join } from 'node:path';
import { type BrowserContext, chromium, type ViewportSize } from '@playwright/test';
import { browserExecutable } from '../../build/browserExecutable.mjs';

/** A profile on disk: Playwright's own contexts keep IndexedDB in memory, where nothing can survive a restart. */
export async function launchBrowser(
  profileDir: string,
  { viewport = { width: 1440, height: 900 } }: { viewport?: ViewportSize } = {},
): Promise<BrowserContext> {
  const { executablePath, args } = await browserExecutable();
  const context = await chromium.launchPersistentContext(join(profileDir, 'browser'), {
    executablePath,
    args: [...args, '--disable-gpu'],
    viewport,
    locale: 'en-US',
    acceptDownloads: true,
  });
  // No picker can be answered by a script; without it a file goes the way of downloads, which can.
  await context.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
  return context;
}
