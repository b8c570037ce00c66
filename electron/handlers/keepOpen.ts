import * as z from 'zod/mini';
import { ok } from '../../shared/kernel/result';
import type { Closing } from '../closing';
import type { Handler } from '../ipc';

export function keepOpen(closing: Closing): Handler<'keepOpen'> {
  return {
    request: z.strictObject({ isKept: z.boolean() }),
    answer: async ({ isKept }) => {
      closing.keep(isKept);
      return ok(undefined);
    },
  };
}
