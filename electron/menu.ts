import { app, Menu, type WebContents } from 'electron';
import type { MenuItem } from '../shared/bridge/bridge';
import { tell } from './ipc';
import { menuTemplate } from './menuTemplate';

export function setMenu(items: readonly MenuItem[], contents: WebContents): void {
  const choose = (id: string): void => tell(contents, 'menuCommand', { id });
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(items, choose, { isPackaged: app.isPackaged, isMac })),
  );
}
