import { url as inspectorAddress } from 'node:inspector';
import { app, BrowserWindow, dialog, Menu } from 'electron';
import { registerAppScheme, serveApp } from './appProtocol';
import { tellWhenAwake } from './awake';
import { tellWhenAway } from './away';
import { holdUntilReady } from './closing';
import { beginHabits } from './desktopHabits';
import { copyBeforeNewEngine } from './engineCopy';
import { doWithoutGraphicsDevice } from './graphics';
import { handlersFor } from './handlers';
import { registerCalls } from './ipc';
import { inTraySwitch, startedInTray } from './login';
import { openMachineState } from './machineState';
import { recordRoot } from './recordRoot';
import { keepOffTheNetwork, lockDown, restrictSession } from './security';
import { refusedSwitch } from './startSwitches';
import { createMainWindow, showFirstWindow } from './window';

// As sysexits.h calls it.
const usageError = 64;

const refused = mayBeDebugged()
  ? undefined
  : refusedSwitch(process.argv.slice(1), { platform: process.platform, isRoot: process.getuid?.() === 0 });
if (refused === undefined) begin();
else giveUp(refused);

/**
 * [Note: one fuse apart] The package that the tests drive is the released one with the inspector's fuse left on. There
 * an inspector can listen; in a release nothing makes it, so what is asked for beside it is refused there alone.
 */
function mayBeDebugged(): boolean {
  return !app.isPackaged || inspectorAddress() !== undefined;
}

function giveUp(name: string): void {
  dialog.showErrorBox('Mortar was not started', `It does not take the switch --${name}. Start it without.`);
  app.exit(usageError);
}

function begin(): void {
  // Electron builds a default menu unless told not to; ours comes from the page, after the first paint.
  Menu.setApplicationMenu(null);
  // Windows shows notifications of a program by this name, the installer's.
  if (process.platform === 'win32') app.setAppUserModelId('app.mortar.desktop');
  registerAppScheme();
  keepOffTheNetwork();
  doWithoutGraphicsDevice();
  lockDown();
  // Two processes on one profile hang on the database's lock: the second gives way before anything is opened.
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', (_event, argv) => {
      if (!argv.includes(inTraySwitch)) showFirstWindow();
    });
    app.on('window-all-closed', () => app.quit());
    void app.whenReady().then(start);
  } else {
    app.exit(0);
  }
}

async function start(): Promise<void> {
  const state = openMachineState();
  const engine = {
    electron: process.versions.electron ?? '',
    chromium: process.versions.chrome ?? '',
  };
  // Before the first window: its page opens the databases.
  const copy = await copyBeforeNewEngine(
    app.getPath('userData'),
    recordRoot(),
    engine,
    new Date().toISOString(),
  );
  serveApp();
  restrictSession();
  const isInTray = startedInTray();
  const habits = beginHabits(state, isInTray);
  const closing = holdUntilReady(state, () => habits.read().staysInTray);
  registerCalls(handlersFor(state, closing, copy, habits));
  tellWhenAway();
  tellWhenAwake();
  const open = (isHidden = false): void => closing.hold(createMainWindow(state, isHidden));
  // macOS keeps a program without windows; its icon brings the window back.
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
    else showFirstWindow();
  });
  open(isInTray);
}
