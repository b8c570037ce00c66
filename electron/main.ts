import { app, BrowserWindow, Menu } from 'electron';
import { registerAppScheme, serveApp } from './appProtocol';
import { holdUntilReady } from './closing';
import { doWithoutGraphicsDevice } from './graphics';
import { handlersFor } from './handlers';
import { registerCalls } from './ipc';
import { openMachineState } from './machineState';
import { keepOffTheNetwork, lockDown, restrictSession } from './security';
import { createMainWindow, showFirstWindow } from './window';

// Electron builds a default menu unless told not to; ours comes from the page, after the first paint.
Menu.setApplicationMenu(null);
registerAppScheme();
keepOffTheNetwork();
doWithoutGraphicsDevice();
lockDown();

// Two processes on one profile hang on the database's lock: the second gives way before anything is opened.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.exit(0);
}

function start(): void {
  const state = openMachineState();
  serveApp();
  restrictSession();
  const closing = holdUntilReady(state);
  registerCalls(handlersFor(state, closing));
  const open = (): void => closing.hold(createMainWindow(state));
  // macOS keeps a program without windows; its icon brings the window back.
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  open();
}
