import { type App, expect } from './journey';
import { exported } from './steps';

/** In the program a file; in a browser what its print dialog would be given. */
export async function exportedPdf(app: App): Promise<Buffer> {
  if (app.electronApp !== undefined) return exported(app, 'Export PDF', 'case.pdf');
  const { page } = app;
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printTitle = document.title;
    };
  });
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-print-title', /Summary of work/);
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
}
