import { Notification } from 'electron';
import * as z from 'zod/mini';
import { failure } from '../../shared/kernel/failure';
import { failed, ok } from '../../shared/kernel/result';
import { type Handler, tell } from '../ipc';
import { showFirstWindow } from '../window';

const notice = z.strictObject({
  words: z.string().check(z.minLength(1), z.maxLength(400)),
  path: z.string().check(z.regex(/^\/[a-z]{1,20}(?:\/[\w.%-]{1,200})?$/)),
});

// One that nothing holds is collected, and pressing it then does nothing.
const shown = new Set<Notification>();
const held = 20;

/** Main's own, so the page needs no permission and has none. */
export const notify: Handler<'notify'> = {
  request: z.strictObject({ notices: z.array(notice).check(z.maxLength(5)) }),
  answer: async ({ notices }, window) => {
    if (!Notification.isSupported()) return failed(failure('host.failed'));
    for (const { words, path } of notices) {
      const notification = new Notification({ title: 'Mortar', body: words });
      notification.on('click', () => {
        shown.delete(notification);
        if (window.isDestroyed()) return;
        showFirstWindow();
        tell(window.webContents, 'noticeChosen', { path });
      });
      notification.on('close', () => shown.delete(notification));
      shown.add(notification);
      notification.show();
    }
    for (const old of [...shown].slice(0, -held)) shown.delete(old);
    return ok(undefined);
  },
};
