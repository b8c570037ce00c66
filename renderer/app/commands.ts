import type { MenuItem } from '../../shared/bridge/bridge';
import { bridge } from '../host/hostBridge';
import { go } from '../navigation/paths';
import { currentPlan } from '../session/currentPlan';
import { startPresenting, stopPresenting } from '../session/presenting';
import { hideScreen } from '../session/quickHide';
import { isPresenting, openDialog } from '../session/session';
import { features } from './features';

/** A deed with a name: the native menu, the palette, the shortcuts and the buttons all read this. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: MenuItem['menu'];
  /** `CmdOrCtrl+N`, as the native menu writes it. */
  readonly accelerator?: string;
  /** Instead of it where a browser keeps the usual one for itself. */
  readonly browserAccelerator?: string;
  run(): void;
}

export const searchBoxId = 'search-everything';
export const mainId = 'main';

const goTo: readonly Command[] = features.map(({ place, label }, index) => ({
  id: `go.${place}`,
  label,
  menu: 'Go',
  accelerator: `CmdOrCtrl+${index + 1}`,
  run: () => {
    go(place);
    document.getElementById(mainId)?.focus();
  },
}));

export const commands: readonly Command[] = [
  {
    id: 'win.log',
    label: 'Log a win',
    menu: 'File',
    accelerator: 'CmdOrCtrl+N',
    browserAccelerator: 'Alt+N',
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
    id: 'person.add',
    label: 'Add person',
    menu: 'File',
    run: () => openDialog({ name: 'addPerson' }),
  },
  {
    id: 'ce.log',
    label: 'Log CE',
    menu: 'File',
    accelerator: 'CmdOrCtrl+Shift+E',
    run: () => openDialog({ name: 'logCe' }),
  },
  {
    id: 'ce.import',
    label: 'Import CE from a CSV…',
    menu: 'File',
    run: () => openDialog({ name: 'importCe' }),
  },
  {
    id: 'search',
    label: 'Search everything',
    menu: 'Edit',
    accelerator: 'CmdOrCtrl+K',
    run: () => {
      const box = document.getElementById(searchBoxId);
      if (!(box instanceof HTMLInputElement)) return;
      box.focus();
      box.select();
    },
  },
  ...goTo,
  { id: 'data.backUp', label: 'Back up now', menu: 'File', run: () => go('settings', 'backups') },
  { id: 'data.export', label: 'Export plan file', menu: 'File', run: () => go('settings', 'data') },
  {
    id: 'plan.switch',
    label: 'Switch plan…',
    menu: 'File',
    run: () => void import('../records/switchPlan').then(({ switchPlan }) => switchPlan()),
  },
  {
    id: 'plan.lock',
    label: 'Lock now',
    menu: 'File',
    accelerator: 'CmdOrCtrl+Shift+L',
    browserAccelerator: 'Alt+L',
    run: () => void import('../records/lockNow').then(({ lockNow }) => lockNow()),
  },
  {
    id: 'plan.add',
    label: 'Add a plan for someone else',
    menu: 'File',
    run: () => void import('../records/switchPlan').then(({ addPlan }) => addPlan()),
  },
  {
    id: 'view.hide',
    label: 'Hide the screen',
    menu: 'View',
    accelerator: 'CmdOrCtrl+Shift+H',
    run: hideScreen,
  },
  { id: 'view.present', label: 'Start presenting', menu: 'View', run: () => void startPresenting() },
  { id: 'view.stop', label: 'Stop presenting', menu: 'View', run: stopPresenting },
  {
    id: 'help.sample',
    label: 'Look around with a sample plan',
    menu: 'Help',
    run: () => void import('../features/firstRun/openSample').then(({ openSample }) => openSample()),
  },
  {
    id: 'help.keyboard',
    label: 'Keyboard shortcuts',
    menu: 'Help',
    accelerator: 'F1',
    run: () => openDialog({ name: 'keyboard' }),
  },
];

/** The commands whose deed this computer has no part for are left out, not greyed. */
export function availableCommands(): readonly Command[] {
  return commands.filter(({ id }) => {
    if (id === 'view.present' || id === 'view.stop') return isPresenting() === (id === 'view.stop');
    if (id === 'data.backUp') return bridge.capabilities.backupFolder || bridge.capabilities.pickedFolder;
    if (id === 'plan.lock') return currentPlan().database.seal !== null;
    // The sample leads back to one's own plan first.
    return !currentPlan().isSample || !['help.sample', 'plan.switch', 'plan.add'].includes(id);
  });
}

type Shortcut = Pick<Command, 'accelerator' | 'browserAccelerator'>;

const isMac = /Mac/.test(navigator.platform);

/** `Ctrl N`, or `⌘ N` on a Mac; empty for a command without a key. */
export function shortcutWords({ accelerator = '', browserAccelerator }: Shortcut): string {
  const shown = bridge.host === 'browser' ? (browserAccelerator ?? accelerator) : accelerator;
  return shown.replace('CmdOrCtrl', isMac ? '⌘' : 'Ctrl').replaceAll('+', ' ');
}

/** Whether a key press is this command's shortcut: in a browser either of its two, since some let the usual one through. */
export function matchesShortcut(
  event: KeyboardEvent,
  { accelerator, browserAccelerator }: Shortcut,
): boolean {
  const keys = bridge.host === 'browser' ? [accelerator, browserAccelerator] : [accelerator];
  return keys.some((key) => key !== undefined && matches(event, key));
}

function matches(event: KeyboardEvent, accelerator: string): boolean {
  const parts = accelerator.split('+');
  const key = parts[parts.length - 1] ?? '';
  const wantsCommand = parts.includes('CmdOrCtrl');
  const hasCommand = isMac ? event.metaKey : event.ctrlKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    hasCommand === wantsCommand &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  );
}

/** The shortcut's words of a command that a button shows. */
export function shortcutOf(id: string): string {
  return shortcutWords(commands.find((command) => command.id === id) ?? {});
}
