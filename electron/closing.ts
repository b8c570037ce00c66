import { app, type BrowserWindow } from 'electron';
import { tell } from './ipc';
import type { MachineState } from './machineState';
import { rememberWindow } from './window';

const patience = 3000;

export interface Closing {
  /** Lets the window go only after its page has written what was waiting, or three seconds. */
  hold(window: BrowserWindow): void;
  /** The page's answer: everything is on disk. */
  release(): void;
}

/**
 * [Note: the page is asked before it closes] `beforeunload` cannot wait for the disk, and app.exit() loses the last
 * keystrokes; so the close is held, the page told, and the window destroyed when it answers.
 */
export function holdUntilReady(state: MachineState): Closing {
  let isQuitting = false;
  let released: () => void = () => undefined;
  app.on('before-quit', () => {
    isQuitting = true;
  });

  async function letGo(window: BrowserWindow): Promise<void> {
    await Promise.all([answerOrPatience(window), rememberWindow(window, state)]);
    if (!window.isDestroyed()) window.destroy();
    // Holding the close has cancelled the quit that asked for it.
    if (isQuitting) app.quit();
  }

  function answerOrPatience(window: BrowserWindow): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      released = () => {
        clearTimeout(timer);
        resolve();
      };
      // A page that crashed or never loaded will not answer.
      if (window.webContents.isCrashed() || window.webContents.getURL() === '') released();
      else tell(window.webContents, 'closing', {});
    });
  }

  return {
    hold(window) {
      let isAsked = false;
      window.on('close', (event) => {
        event.preventDefault();
        if (isAsked) return;
        isAsked = true;
        void letGo(window);
      });
    },
    release: () => released(),
  };
}
