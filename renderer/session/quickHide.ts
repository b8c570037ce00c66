const attribute = 'data-covered';

let cameFrom: { readonly focus: Element | null; readonly title: string } | null = null;

let lock: (() => void) | null = null;

/** A plan with a lock is locked when its screen is hidden: the passphrase is asked for, not a click. */
export function whenHidden(lockPlan: () => void): void {
  lock = lockPlan;
}

/**
 * One key covers the whole window at once: nothing of the page is drawn or told to a screen reader until it is shown again.
 * Made by hand, not by React: it must not wait for anything, and what stands behind it stays as it is, half-typed words included.
 */
export function hideScreen(): void {
  if (cameFrom !== null) return;
  cameFrom = { focus: document.activeElement, title: document.title };
  document.title = 'Mortar';
  document.documentElement.setAttribute(attribute, '');
  const cover = makeCover();
  document.body.append(cover);
  cover.querySelector('button')?.focus();
  window.addEventListener('keydown', holdKeys, { capture: true });
  lock?.();
}

export function isScreenHidden(): boolean {
  return cameFrom !== null;
}

export function showScreen(): void {
  if (cameFrom === null) return;
  const { focus, title } = cameFrom;
  cameFrom = null;
  window.removeEventListener('keydown', holdKeys, { capture: true });
  for (const cover of document.querySelectorAll('.cover')) cover.remove();
  document.documentElement.removeAttribute(attribute);
  document.title = title;
  if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
}

function makeCover(): HTMLElement {
  const cover = document.createElement('main');
  cover.className = 'cover';
  // A dialog hides from screen readers whatever is added beside it; this is above it.
  cover.setAttribute('data-react-aria-top-layer', 'true');
  const heading = document.createElement('h1');
  heading.textContent = 'This screen is covered';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = 'Show again';
  button.addEventListener('click', showScreen);
  cover.append(heading, button);
  return cover;
}

/** No shortcut of the page, and no Tab into it; Enter and Space press the button. */
function holdKeys(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') return;
  event.stopImmediatePropagation();
  if (event.key === 'Tab') event.preventDefault();
}
