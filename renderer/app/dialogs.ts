import { type ComponentType, lazy } from 'react';
import type { OpenDialog } from '../session/session';

type DialogOf<Name extends OpenDialog['name']> = ComponentType<
  Omit<Extract<OpenDialog, { name: Name }>, 'name'> & { onClose(): void }
>;

/** The dialogs that any screen may open, each loaded when it is first opened. */
export const dialogs: { readonly [Name in OpenDialog['name']]: DialogOf<Name> } = {
  logWin: lazy(() => import('../features/log/LogWinDialog').then((m) => ({ default: m.LogWinDialog }))),
  history: lazy(() => import('../records/HistoryDialog').then((m) => ({ default: m.HistoryDialog }))),
  newGoal: lazy(() => import('../features/plan/NewGoalDialog').then((m) => ({ default: m.NewGoalDialog }))),
  closeGoal: lazy(() =>
    import('../features/plan/CloseGoalDialog').then((m) => ({ default: m.CloseGoalDialog })),
  ),
  addCredential: lazy(() =>
    import('../features/credentials/AddCredentialDialog').then((m) => ({ default: m.AddCredentialDialog })),
  ),
  keyboard: lazy(() => import('./KeyboardDialog').then((m) => ({ default: m.KeyboardDialog }))),
};
