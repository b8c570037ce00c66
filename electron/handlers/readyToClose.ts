import { ok } from '../../shared/kernel/result';
import type { Closing } from '../closing';
import type { Handler } from '../ipc';
import { nothing } from './requests';

export function readyToClose(closing: Closing): Handler<'readyToClose'> {
  return {
    request: nothing,
    answer: async () => {
      closing.release();
      return ok(undefined);
    },
  };
}
