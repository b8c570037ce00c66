import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe over what stands in the window: every rule in light, and in dark what colour can change. */
export async function expectAccessible(
  page: Page,
  place: string,
  themes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(standards)
      : axe.withRules(['color-contrast'])
    ).analyze();
    for (const { id, help, nodes } of violations) {
      const where = nodes
        .slice(0, 3)
        .map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
      found.push(`${place}, ${colorScheme}: ${id}: ${help}: ${where.join('; ')}`);
    }
  }
  expect.soft(found, place).toEqual([]);
}

/** Nothing scrolls sideways and no control stands, even in part, outside the window. */
export async function expectFits(page: Page, place: string): Promise<void> {
  const found = await page.evaluate(() => {
    const wide = [document.documentElement, document.querySelector('main'), document.querySelector('.dialog')]
      .filter((element) => element !== null)
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName} is ${element.scrollWidth} wide in ${element.clientWidth}`);
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary'),
    ];
    const cut = controls
      .filter((control) => {
        if (!control.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
        // Outside on purpose: words for screen readers, the skip link and the rail until they are called, true paper.
        if (control.closest('.sr, .skip, .rail:not(.is-open), .scaled, .finds')) return false;
        const { left, right, width, height } = control.getBoundingClientRect();
        return width > 1 && height > 1 && (left < -1 || right > document.documentElement.clientWidth + 1);
      })
      .map(
        (control) =>
          `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent?.slice(0, 40)} is cut off`,
      );
    return [...wide, ...cut];
  });
  expect.soft(found, place).toEqual([]);
}
