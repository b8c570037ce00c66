import { BrowserWindow } from 'electron';
import { tell } from './ipc';
import { showFirstWindow } from './window';

/** Brings the window to the front and has its page begin a win, as its own menu would. */
export function logWin(): void {
  showFirstWindow();
  const [window] = BrowserWindow.getAllWindows();
  if (window !== undefined) tell(window.webContents, 'menuCommand', { id: 'win.log' });
}
