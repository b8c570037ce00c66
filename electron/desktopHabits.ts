import { app, globalShortcut } from 'electron';
import { globalKey, type Habits } from '../shared/bridge/bridge';
import { startAtLogin, startsAtLogin } from './login';
import type { MachineState } from './machineState';
import { logWin } from './toPage';
import { keepTray } from './tray';

export interface DesktopHabits {
  read(): Habits;
  /** Settles when they hold; what the system refuses is answered as it is. */
  set(wish: Habits): Promise<Habits>;
}

/** What was chosen for this computer, made true at the start. Nothing of it happens unless it was chosen. */
export function beginHabits(state: MachineState, isInTray: boolean): DesktopHabits {
  const read = (): Habits => ({
    startsAtLogin: startsAtLogin(),
    staysInTray: state.read().staysInTray ?? false,
    hasGlobalKey: globalShortcut.isRegistered(globalKey),
  });
  const follow = (): void => keepTray(isInTray || read().staysInTray);
  if (state.read().hasGlobalKey === true) globalShortcut.register(globalKey, logWin);
  app.on('will-quit', () => globalShortcut.unregisterAll());
  follow();
  return {
    read,
    async set(wish) {
      if (wish.startsAtLogin !== startsAtLogin()) await startAtLogin(wish.startsAtLogin);
      if (!wish.hasGlobalKey) globalShortcut.unregister(globalKey);
      else if (!globalShortcut.isRegistered(globalKey)) globalShortcut.register(globalKey, logWin);
      const { staysInTray } = wish;
      await state.remember({ staysInTray, hasGlobalKey: globalShortcut.isRegistered(globalKey) });
      follow();
      return read();
    },
  };
}
