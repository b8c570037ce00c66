import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { atomicWrite } from './atomicWrite';
import { autostartEntry } from './autostartEntry';

/** Whoever starts the program at login says this: no window, the tray. */
export const inTraySwitch = '--in-tray';

export function startedInTray(): boolean {
  return (
    process.argv.includes(inTraySwitch) ||
    (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
  );
}

export function startsAtLogin(): boolean {
  if (process.platform === 'linux') return existsSync(autostartFile());
  return app.getLoginItemSettings(loginItem()).openAtLogin;
}

/** Asks the system to start the program at login, or no longer. */
export async function startAtLogin(isWanted: boolean): Promise<void> {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ ...loginItem(), openAtLogin: isWanted });
    return;
  }
  const file = autostartFile();
  if (!isWanted) return rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  const { path, args } = loginItem();
  await atomicWrite(file, new TextEncoder().encode(autostartEntry([path, ...args])));
}

/** Electron has no call for it on Linux; every desktop reads this folder (XDG Autostart). */
function autostartFile(): string {
  return join(app.getPath('appData'), 'autostart', 'mortar.desktop');
}

/** An AppImage and a portable program run from a folder that is gone after the run; they say where they are themselves. */
function loginItem(): { readonly path: string; readonly args: string[] } {
  const { APPIMAGE, PORTABLE_EXECUTABLE_FILE } = process.env;
  const path = (app.isPackaged ? (APPIMAGE ?? PORTABLE_EXECUTABLE_FILE) : undefined) ?? process.execPath;
  return { path, args: [...(app.isPackaged ? [] : [app.getAppPath()]), inTraySwitch] };
}
