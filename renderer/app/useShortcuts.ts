import { useEffect } from 'react';
import { bridge } from '../host/hostBridge';
import { isScreenHidden } from '../session/quickHide';
import { availableCommands, matchesShortcut } from './commands';

/** The commands' keys and the native menu, which are one list. */
export function useShortcuts(): void {
  useEffect(() => {
    const commands = availableCommands();
    function onKeyDown(event: KeyboardEvent) {
      const command = commands.find((known) => matchesShortcut(event, known));
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    }
    window.addEventListener('keydown', onKeyDown);
    void bridge.setMenu({
      items: commands.map(({ id, label, menu, accelerator }) => ({
        id,
        label,
        menu,
        ...(accelerator === undefined ? {} : { accelerator }),
      })),
    });
    // Behind the cover nothing is done, whoever chooses it from the menu.
    const stop = bridge.on('menuCommand', ({ id }) => {
      if (!isScreenHidden()) commands.find((command) => command.id === id)?.run();
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, []);
}
