import * as z from 'zod/mini';
import { ok } from '../../shared/kernel/result';
import type { DesktopHabits } from '../desktopHabits';
import type { Handler } from '../ipc';
import { nothing } from './requests';

const habits = z.strictObject({
  startsAtLogin: z.boolean(),
  staysInTray: z.boolean(),
  hasGlobalKey: z.boolean(),
});

export function habitHandlers(desktop: DesktopHabits): {
  readonly readHabits: Handler<'readHabits'>;
  readonly setHabits: Handler<'setHabits'>;
} {
  return {
    readHabits: { request: nothing, answer: async () => ok(desktop.read()) },
    setHabits: { request: habits, answer: async (wish) => ok(await desktop.set(wish)) },
  };
}
