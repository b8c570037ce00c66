import { failure } from '../../shared/kernel/failure';
import { failed, ok } from '../../shared/kernel/result';
import { attempt } from '../session/perform';
import { showToast } from '../session/session';
import { mayLeave } from './mayLeave';

/** Puts words on the clipboard, once the guard has read them; `place` is how the person knows them. */
export async function copyWords(text: string, place: string): Promise<void> {
  if (!(await mayLeave(() => [{ place, text }], 'Copy'))) return;
  const copied = await attempt(async () => {
    try {
      await navigator.clipboard.writeText(text);
      return ok(undefined);
    } catch {
      return failed(failure('clipboard.denied'));
    }
  });
  if (copied.ok) showToast({ words: 'The text is copied', kind: 'done' });
}
