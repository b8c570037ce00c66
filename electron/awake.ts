import { BrowserWindow, powerMonitor } from 'electron';
import { tell } from './ipc';

/** A timer that was to fire while the computer slept is late, or counts on from where it stood. */
export function tellWhenAwake(): void {
  const say = (): void => {
    for (const { webContents } of BrowserWindow.getAllWindows()) tell(webContents, 'awake', {});
  };
  powerMonitor.on('resume', say);
  powerMonitor.on('unlock-screen', say);
}
