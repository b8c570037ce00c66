import type { MenuItem } from '../../shared/bridge/bridge';
import { bridge } from '../host/hostBridge';
import { go } from '../navigation/paths';
import { openDialog } from '../session/session';
import { features } from './features';

/** A deed with a name: the native menu, the palette, the shortcuts and the buttons all read this. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: MenuItem['menu'];
  /** `CmdOrCtrl+N`, as the native menu writes it. */
  readonly accelerator?: string;
  run(): void;
}

export const searchBoxId = 'search-everything';

const goTo: readonly Command[] = features.map(({ place, label }, index) => ({
  id: `go.${place}`,
  label,
  menu: 'Go',
  accelerator: `CmdOrCtrl+${index + 1}`,
  run: () => go(place),
}));

export const commands: readonly Command[] = [
  {
    id: 'win.log',
    label: 'Log a win',
    menu: 'File',
    accelerator: 'CmdOrCtrl+N',
    run: () => openDialog({ name: 'logWin' }),
  },
  {
    id: 'goal.new',
    label: 'New goal',
    menu: 'File',
    accelerator: 'CmdOrCtrl+Shift+G',
    run: () => openDialog({ name: 'newGoal' }),
  },
  {
    id: 'credential.add',
    label: 'Add credential',
    menu: 'File',
    run: () => openDialog({ name: 'addCredential' }),
  },
  {
    id: 'search',
    label: 'Search everything',
    menu: 'Edit',
    accelerator: 'CmdOrCtrl+K',
    run: () => document.getElementById(searchBoxId)?.focus(),
  },
  ...goTo,
  { id: 'data.backUp', label: 'Back up now', menu: 'File', run: () => go('settings', 'backups') },
  { id: 'data.export', label: 'Export plan file', menu: 'File', run: () => go('settings', 'data') },
  {
    id: 'help.keyboard',
    label: 'Keyboard',
    menu: 'Help',
    accelerator: 'F1',
    run: () => openDialog({ name: 'keyboard' }),
  },
];

/** The commands whose deed this computer has no part for are left out, not greyed. */
export function availableCommands(): readonly Command[] {
  return commands.filter(({ id }) => id !== 'data.backUp' || bridge.capabilities.backupFolder);
}

const isMac = /Mac/.test(navigator.platform);

/** `Ctrl N`, or `⌘ N` on a Mac. */
export function shortcutWords(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', isMac ? '⌘' : 'Ctrl').replaceAll('+', ' ');
}

/** Whether a key press is this command's shortcut. */
export function matchesShortcut(event: KeyboardEvent, accelerator: string): boolean {
  const parts = accelerator.split('+');
  const key = parts[parts.length - 1] ?? '';
  const wantsCommand = parts.includes('CmdOrCtrl');
  const hasCommand = isMac ? event.metaKey : event.ctrlKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    hasCommand === wantsCommand &&
    event.shiftKey === parts.includes('Shift') &&
    !event.altKey
  );
}
