import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../electron/menuTemplate';
import type { MenuItem } from '../../shared/bridge/bridge';

const items: readonly MenuItem[] = [
  { id: 'log-win', label: 'Log a win', menu: 'File', accelerator: 'CmdOrCtrl+N' },
  { id: 'go-plan', label: 'Plan', menu: 'Go' },
];

function submenu(menus: MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions[] {
  const found = menus.find((menu) => menu.label === label)?.submenu;
  return Array.isArray(found) ? found : [];
}

const roles = (menu: MenuItemConstructorOptions[]): unknown[] => menu.map(({ role }) => role).filter(Boolean);

describe('menuTemplate', () => {
  const packaged = menuTemplate(items, () => undefined, { isPackaged: true, isMac: false });

  it('shows menus that have something in them, in their usual order', () => {
    expect(packaged.map(({ label }) => label)).toEqual(['File', 'Edit', 'Go', 'View']);
  });

  it('sends back the id that the page gave', () => {
    const chosen: string[] = [];
    const [logWin] = submenu(
      menuTemplate(items, (id) => chosen.push(id), { isPackaged: true, isMac: false }),
      'File',
    );
    // The click takes Electron's own objects, which this one does not look at.
    (logWin?.click as (() => void) | undefined)?.();
    expect(logWin).toMatchObject({ label: 'Log a win', accelerator: 'CmdOrCtrl+N' });
    expect(chosen).toEqual(['log-win']);
  });

  it('has the editing commands of every program', () => {
    expect(roles(submenu(packaged, 'Edit'))).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
  });

  it.each([
    [true, false],
    [false, true],
  ])('isPackaged %s: developer tools in the menu: %s', (isPackaged, hasTools) => {
    const view = submenu(
      menuTemplate(items, () => undefined, { isPackaged, isMac: false }),
      'View',
    );
    expect(roles(view).includes('toggleDevTools')).toBe(hasTools);
  });

  it('adds the menus that macOS expects', () => {
    const mac = menuTemplate(items, () => undefined, { isPackaged: true, isMac: true });
    expect([mac[0]?.role, mac.at(-1)?.role]).toEqual(['appMenu', 'windowMenu']);
  });
});
