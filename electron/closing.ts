import { app, type BrowserWindow } from 'electron';
import { tell } from './ipc';
import type { MachineState } from './machineState';
import { rememberWindow } from './window';

const patience = 3000;

export interface Closing {
  /** Lets the window go only when its page has written what was waiting, or after three seconds. */
  hold(window: BrowserWindow): void;
  /** The page has changes that the disk has not taken: then its answer is waited for, however long it takes. */
  keep(isKept: boolean): void;
  /** The page's answer: everything is on disk, or the person lets it go. */
  release(): void;
}

/**
 * [Note: the page is asked before it closes] `beforeunload` cannot wait for the disk, and app.exit() loses the last
 * keystrokes; so the close is held, the page told, and the window destroyed when it answers.
 */
export function holdUntilReady(state: MachineState, staysInTray: () => boolean): Closing {
  let isQuitting = false;
  let isKept = false;
  let isLeaving = false;
  let letGo: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  app.on('before-quit', () => {
    isQuitting = true;
  });

  function ask(window: BrowserWindow): void {
    // Holding the close cancels the quit that asked for it.
    const quits = isQuitting;
    isQuitting = false;
    letGo = () => void leave(window, quits);
    const { webContents } = window;
    // A page that crashed or never loaded will not answer.
    if (webContents.isCrashed() || webContents.getURL() === '') {
      letGo();
      return;
    }
    tell(webContents, 'closing', {});
    if (!isKept) timer ??= setTimeout(() => letGo(), patience);
  }

  async function leave(window: BrowserWindow, quits: boolean): Promise<void> {
    letGo = () => undefined;
    isLeaving = true;
    stopWaiting();
    await rememberWindow(window, state);
    if (!window.isDestroyed()) {
      // Everything is written; the page lives on without a window, and its reminders with it.
      if (!quits && staysInTray()) window.hide();
      else window.destroy();
    }
    isLeaving = false;
    if (quits) app.quit();
  }

  function stopWaiting(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    hold(window) {
      window.on('close', (event) => {
        event.preventDefault();
        if (!isLeaving) ask(window);
      });
      // The page that comes after it has nothing unsaved.
      window.webContents.on('render-process-gone', () => {
        isKept = false;
      });
    },
    keep(wish) {
      isKept = wish;
      if (isKept) stopWaiting();
    },
    release: () => letGo(),
  };
}
