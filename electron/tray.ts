import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';
import { logWin } from './toPage';
import { showFirstWindow } from './window';

// Held here: a tray that nothing holds is collected, and its icon vanishes.
let tray: Tray | null = null;

/** The icon beside the clock, only where it was asked for. */
export function keepTray(isWanted: boolean): void {
  if (isWanted === (tray !== null)) return;
  tray?.destroy();
  tray = isWanted ? makeTray() : null;
}

function makeTray(): Tray {
  const isMac = process.platform === 'darwin';
  const icon = nativeImage.createFromPath(join(__dirname, `../renderer/tray${isMac ? 'Template' : ''}.png`));
  const made = new Tray(icon);
  made.setToolTip('Mortar');
  made.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open Mortar', click: showFirstWindow },
      { label: 'Log a win', click: logWin },
      { type: 'separator' },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
  // On macOS a press opens the menu.
  if (!isMac) made.on('click', showFirstWindow);
  return made;
}
