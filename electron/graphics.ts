import { existsSync } from 'node:fs';
import { app } from 'electron';

/**
 * Before `ready`. On a Linux machine without a graphics device (a virtual machine, a remote desktop) Chromium starts a
 * process for it that dies again and again, and then gives up and ends the program: there it is told to paint without.
 */
export function doWithoutGraphicsDevice(): void {
  if (process.platform === 'linux' && !existsSync('/dev/dri')) app.commandLine.appendSwitch('disable-gpu');
}
