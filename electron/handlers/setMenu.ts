import * as z from 'zod/mini';
import { ok } from '../../shared/kernel/result';
import type { Handler } from '../ipc';
import { setMenu as showMenu } from '../menu';

const item = z.strictObject({
  id: z.string(),
  label: z.string(),
  menu: z.enum(['File', 'Edit', 'Go', 'View', 'Help']),
  accelerator: z.exactOptional(z.string().check(z.regex(/^[\x21-\x7e]{1,60}$/))),
});

export const setMenu: Handler<'setMenu'> = {
  request: z.strictObject({ items: z.array(item).check(z.maxLength(200)) }),
  answer: async ({ items }, window) => {
    showMenu(items, window.webContents);
    return ok(undefined);
  },
};
