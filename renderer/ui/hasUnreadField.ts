import { flushSync } from 'react-dom';

/**
 * True when a field of the form holds words it could not read, as `Feb 30` in a date; the focus goes there. A field
 * says so only when it is left, so the one being typed in is left first.
 */
export function hasUnreadField(form: HTMLFormElement): boolean {
  const { activeElement } = document;
  flushSync(() => {
    if (activeElement instanceof HTMLElement && form.contains(activeElement)) activeElement.blur();
  });
  const unread = form.querySelector<HTMLElement>(
    '.datefield [aria-invalid], [inputmode="decimal"][aria-invalid]',
  );
  if (unread !== null) unread.focus();
  else if (activeElement instanceof HTMLElement) activeElement.focus();
  return unread !== null;
}
