import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Goes on with Tab until the focus is on it, as a person without a mouse does. Every stop on the way must show where
 * the focus is, and be in sight.
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const most = 120;
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const problem = await page.evaluate(focusProblem);
    expect(problem, 'focus that cannot be seen').toBeNull();
    if (await isFocused(target)) return;
  }
  throw new Error(`${most} presses of ${key} did not lead to ${target}`);
}

export async function isFocused(target: Locator): Promise<boolean> {
  return (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement);
}

/** What hides the focus, in words; null when it shows. Runs in the page. */
function focusProblem(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const name = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 40)}`;
  const isMarked = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const hasOutline =
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/,\s*0\)$/.test(outlineColor);
    return hasOutline || boxShadow !== 'none';
  };
  // A radio button hidden in its chip, or the search box in its frame, is marked by what holds it.
  const holders = [focused, focused.parentElement].filter((element) => element !== null);
  if (!holders.some(isMarked)) return `${name}: nothing marks it`;
  const box = (focused.closest('label') ?? focused).getBoundingClientRect();
  const isInSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return isInSight ? null : `${name}: out of sight at ${box.left}, ${box.top}`;
}

/** Types over what is in the focused field. */
export async function typeOver(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(words);
}
