import { app } from 'electron';

/**
 * Beside the profile, never in it: what empties, repairs or replaces the browser engine's profile must not be able to
 * reach the second copy. Like the origin, this name is never changed.
 */
export function recordRoot(): string {
  return `${app.getPath('userData')} record`;
}
