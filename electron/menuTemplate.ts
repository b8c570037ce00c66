import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../shared/bridge/bridge';

type MenuName = MenuItem['menu'];

const inOrder: readonly MenuName[] = ['File', 'Edit', 'Go', 'View', 'Help'];

/**
 * The app's commands, and beside them what every program has. A command's key reaches the page first: it answers it
 * and prevents the default, so that the menu shows the key without running the command twice.
 */
export function menuTemplate(
  items: readonly MenuItem[],
  choose: (id: string) => void,
  { isPackaged, isMac }: { readonly isPackaged: boolean; readonly isMac: boolean },
): MenuItemConstructorOptions[] {
  const standard: Record<MenuName, readonly MenuItemConstructorOptions[]> = {
    File: [{ role: isMac ? 'close' : 'quit' }],
    Edit: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
    Go: [],
    View: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(isPackaged ? [] : [{ type: 'separator' as const }, { role: 'toggleDevTools' as const }]),
    ],
    Help: [],
  };
  const menus = inOrder.flatMap((label): MenuItemConstructorOptions[] => {
    const ours = items.filter(({ menu }) => menu === label).map((item) => commandItem(item, choose));
    const both = joined(ours, standard[label]);
    return both.length === 0 ? [] : [{ label, submenu: both }];
  });
  return isMac ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

function commandItem(item: MenuItem, choose: (id: string) => void): MenuItemConstructorOptions {
  const { id, label, accelerator } = item;
  return { id, label, click: () => choose(id), ...(accelerator === undefined ? {} : { accelerator }) };
}

function joined(
  ours: readonly MenuItemConstructorOptions[],
  standard: readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  const between: MenuItemConstructorOptions[] =
    ours.length > 0 && standard.length > 0 ? [{ type: 'separator' }] : [];
  return [...ours, ...between, ...standard];
}
