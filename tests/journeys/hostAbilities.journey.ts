import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bridge } from '../../shared/bridge/bridge';
import { expect, savedBytes, test } from '../support/journey';

const tag = ['@electron', '@packaged'];

declare global {
  interface Window {
    readonly bridgeUnderTest: Bridge;
  }
}

test.beforeEach(async ({ app }) => {
  await app.page.evaluate(() => {
    Object.defineProperty(window, 'bridgeUnderTest', { value: Reflect.get(window, 'mortarBridge') });
  });
});

test('a file is written whole where the person said, and cancel writes nothing', { tag }, async ({ app }) => {
  const path = await app.saveTo('notes.md');
  const save = () =>
    app.page.evaluate(() =>
      window.bridgeUnderTest.saveFile({
        suggestedName: 'notes.md',
        extension: 'md',
        mediaType: 'text/markdown',
        bytes: new TextEncoder().encode('# Mine\n'),
      }),
    );
  expect(await save()).toEqual({ ok: true, value: { path } });
  expect((await savedBytes(path)).toString()).toBe('# Mine\n');
  expect(readdirSync(join(app.profileDir, 'saved'))).toEqual(['notes.md']);
  await app.electronApp?.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
  expect(await save()).toEqual({ ok: true, value: { cancelled: true } });
});

test('no file is written into the profile, where it could harm the plan', { tag }, async ({ app }) => {
  const inside = join(app.profileDir, 'config/Mortar/machine.md');
  await app.electronApp?.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, inside);
  const answer = await app.page.evaluate(() =>
    window.bridgeUnderTest.saveFile({
      suggestedName: 'x',
      extension: 'md',
      mediaType: 'text/markdown',
      bytes: new Uint8Array([1]),
    }),
  );
  expect(answer).toEqual({ ok: false, failure: { code: 'file.notWritten', facts: { name: 'machine.md' } } });
  expect(existsSync(inside)).toBe(false);
});

test('the page goes to a PDF file', { tag }, async ({ app }) => {
  const path = await app.saveTo('page.pdf');
  const answer = await app.page.evaluate(() =>
    window.bridgeUnderTest.exportPdf({ suggestedName: 'page', paper: 'letter' }),
  );
  expect(answer).toEqual({ ok: true, value: { path } });
  expect((await savedBytes(path)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('backups stand in a folder the person can see, and come back the same', { tag }, async ({ app }) => {
  const { written, listed, read } = await app.page.evaluate(async () => {
    const bridge = window.bridgeUnderTest;
    const bytes = new Uint8Array([5, 4, 3]);
    const planId = 'backup-journey';
    const written = await bridge.writeBackup({ planId, store: null, revision: 12, recordCount: 3, bytes });
    const listed = await bridge.listBackups({ planId });
    const name = listed.ok ? (listed.value[0]?.name ?? '') : '';
    const read = await bridge.readBackup({ planId, name });
    return { written, listed, read: read.ok ? [...read.value] : [] };
  });
  expect(written).toMatchObject({ ok: true, value: { revision: 12, recordCount: 3, size: 3 } });
  expect(read).toEqual([5, 4, 3]);
  const path = listed.ok ? (listed.value[0]?.path ?? '') : '';
  expect(path.startsWith(join(app.profileDir, 'home'))).toBe(true);
  expect(path).toContain('Mortar backups');
  expect([...readFileSync(path)]).toEqual([5, 4, 3]);
});

test('the window comes back where it was, and the page keeps its data', { tag }, async ({ app }) => {
  await app.electronApp?.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 900, height: 700 });
  });
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('probe', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
          writing.objectStore('kept').put('still here', 1);
          writing.oncomplete = () => resolve();
          writing.onerror = () => reject(writing.error);
        };
      }),
  );
  const page = await app.relaunch();
  const bounds = await app.electronApp?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ x: 40, y: 50, width: 900, height: 700 });
  const kept = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('probe', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').get(1);
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(kept).toBe('still here');
});

test('closing asks the page first, and does not wait for ever', { tag }, async ({ app }) => {
  const { electronApp } = app;
  if (electronApp === undefined) throw new Error('only in Electron');
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  const answered = join(app.profileDir, 'answered');
  // Main takes no answer from a page whose calls are gone, as if it had hung; that it did answer is written down.
  await electronApp.evaluate(({ ipcMain }, note) => {
    const disk = process.mainModule?.require('node:fs');
    ipcMain.removeHandler('readyToClose');
    ipcMain.handle('readyToClose', () => disk.writeFileSync(note, ''));
  }, answered);
  const ended = electronApp.waitForEvent('close');
  const started = Date.now();
  await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  expect(existsSync(answered)).toBe(true);
  expect(Date.now() - started).toBeGreaterThan(2500);
});
