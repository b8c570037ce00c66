import * as z from 'zod/mini';
import { failure } from '../../shared/kernel/failure';
import { failed, ok } from '../../shared/kernel/result';
import type { Handler } from '../ipc';
import { openOutside } from '../security';

export const openExternal: Handler<'openExternal'> = {
  request: z.strictObject({ url: z.string() }),
  answer: async ({ url }) =>
    (await openOutside(url)) ? ok(undefined) : failed(failure('link.refused', { url: url.slice(0, 200) })),
};
