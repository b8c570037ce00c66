import type { ComponentType } from 'react';
import { closeDialog, useSession } from '../session/session';
import { dialogs } from './dialogs';

export function DialogHost() {
  const dialog = useSession((session) => session.dialog);
  if (dialog === null) return null;
  const { name, ...props } = dialog;
  // Each dialog takes exactly what its own entry of OpenDialog carries; the union hides that from the compiler.
  const Chosen = dialogs[name] as ComponentType<Record<string, unknown>>;
  return <Chosen {...props} onClose={closeDialog} />;
}
