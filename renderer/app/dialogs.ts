import type { ComponentType } from 'react';
import type { OpenDialog } from '../session/session';
import { later } from '../ui/later';

type DialogOf<Name extends OpenDialog['name']> = ComponentType<
  Omit<Extract<OpenDialog, { name: Name }>, 'name'> & { onClose(): void }
>;

/** The dialogs that any screen may open, each loaded when it is first opened. */
export const dialogs: { readonly [Name in OpenDialog['name']]: DialogOf<Name> } = {
  logWin: later(() => import('../features/log/LogWinDialog').then((m) => m.LogWinDialog)),
  history: later(() => import('../records/HistoryDialog').then((m) => m.HistoryDialog)),
  newGoal: later(() => import('../features/plan/NewGoalDialog').then((m) => m.NewGoalDialog)),
  closeGoal: later(() => import('../features/plan/CloseGoalDialog').then((m) => m.CloseGoalDialog)),
  addCredential: later(() =>
    import('../features/credentials/AddCredentialDialog').then((m) => m.AddCredentialDialog),
  ),
  logCe: later(() => import('../features/credentials/LogCeDialog').then((m) => m.LogCeDialog)),
  importCe: later(() => import('../features/credentials/ImportCeDialog').then((m) => m.ImportCeDialog)),
  packEntry: later(() => import('../features/credentials/PackEntryDialog').then((m) => m.PackEntryDialog)),
  identifiers: later(() => import('../records/IdentifiersDialog').then((m) => m.IdentifiersDialog)),
  planLock: later(() => import('./lock/PlanLockDialog').then((m) => m.PlanLockDialog)),
  addPerson: later(() => import('../features/network/AddPersonDialog').then((m) => m.AddPersonDialog)),
  importPeople: later(() =>
    import('../features/network/ImportPeopleDialog').then((m) => m.ImportPeopleDialog),
  ),
  removePerson: later(() =>
    import('../features/network/RemovePersonDialog').then((m) => m.RemovePersonDialog),
  ),
  startMessage: later(() => import('../records/StartMessageDialog').then((m) => m.StartMessageDialog)),
  keyboard: later(() => import('./KeyboardDialog').then((m) => m.KeyboardDialog)),
};
