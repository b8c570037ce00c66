import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { addContextMenu } from './contextMenu';
import type { MachineState } from './machineState';
import { appOrigin } from './origin';
import { checksSpelling } from './security';
import { smallestWindow, windowBounds } from './windowBounds';

// The page's own ground (theme.css), so that the moment before its first paint has the same color.
const ground = { light: '#FBF9F4', dark: '#1A1B18' } as const;
const crashesInARow = 3;

export function createMainWindow(state: MachineState, isHidden = false): BrowserWindow {
  const { window: saved } = state.read();
  const [first, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    ({ workArea }) => workArea,
  );
  const window = new BrowserWindow({
    ...windowBounds(saved, [first ?? screen.getPrimaryDisplay().workArea, ...others]),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Mortar',
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
      spellcheck: checksSpelling,
    },
  });
  // Maximizing shows a window.
  if (saved?.isMaximized === true && !isHidden) window.maximize();
  if (!isHidden) window.once('ready-to-show', () => window.show());
  addContextMenu(window.webContents);
  reopenAfterCrash(window);
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** Where it stands unmaximized, so that un-maximizing goes back there next time too. */
export function rememberWindow(window: BrowserWindow, state: MachineState): Promise<void> {
  const { x, y, width, height } = window.getNormalBounds();
  return state.remember({ window: { x, y, width, height, isMaximized: window.isMaximized() } });
}

export function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A page that died is loaded again; one that dies at every start is left, rather than flicker for ever. */
function reopenAfterCrash(window: BrowserWindow): void {
  let crashes = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || crashes >= crashesInARow) return;
    crashes += 1;
    window.webContents.reload();
  });
}
