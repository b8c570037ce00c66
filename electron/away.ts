import { BrowserWindow, powerMonitor } from 'electron';
import { tell } from './ipc';

/** Tells every window that its person goes away: the screen is locked, or the computer sleeps. */
export function tellWhenAway(): void {
  const tellAll = (): void => {
    for (const window of BrowserWindow.getAllWindows()) tell(window.webContents, 'away', {});
  };
  powerMonitor.on('lock-screen', tellAll);
  powerMonitor.on('suspend', tellAll);
}
