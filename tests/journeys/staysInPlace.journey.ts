import { type App, expect, test } from '../support/journey';
import { navigations, noteNavigations } from '../support/navigations';

const tag = ['@electron', '@packaged'];

test.use({ provokesErrors: true });

function electronOf(app: App): NonNullable<App['electronApp']> {
  if (app.electronApp === undefined) throw new Error('only in Electron');
  return app.electronApp;
}

const elsewhere = 'https://example.com/';

test('the page stays where it is, whatever is tried (H10)', { tag }, async ({ app }) => {
  const electronApp = electronOf(app);
  const { page } = app;
  const url = page.url();
  await noteNavigations(electronApp);
  // Each of these reaches main; the next is tried when it has been answered.
  const answered = (address: string) =>
    expect
      .poll(async () => (await navigations(electronApp)).wanted.map((wish) => wish.url))
      .toContain(address);
  await page.evaluate((address) => {
    location.href = `${address}place`;
  }, elsewhere);
  await answered(`${elsewhere}place`);
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = `${address}link`;
    document.body.append(link);
    link.click();
  }, elsewhere);
  await answered(`${elsewhere}link`);
  await page.evaluate((address) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${address}refresh`;
    document.head.append(meta);
  }, elsewhere);
  await answered(`${elsewhere}refresh`);

  // The engine refuses these itself.
  const refused = await page.evaluate((address) => {
    const form = document.createElement('form');
    form.action = address;
    document.body.append(form);
    form.submit();
    location.href = 'file:///etc/passwd';
    history.back();
    history.go(-5);
    try {
      history.pushState(null, '', address);
      return 'taken';
    } catch (error) {
      return error instanceof Error ? error.name : 'error';
    }
  }, elsewhere);
  expect(refused).toBe('SecurityError');
  const devtools = await page.context().newCDPSession(page);
  const items = [{ mimeType: 'text/uri-list', data: elsewhere }];
  for (const data of [
    { items, dragOperationsMask: 1 },
    { items: [], files: [app.profileDir], dragOperationsMask: 1 },
  ])
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 200, data });

  // Comes after all of that, and is allowed: when main has seen it, it has seen the others.
  await page.evaluate(() => {
    location.hash = '#/last';
  });
  await expect.poll(async () => (await navigations(electronApp)).gone.at(-1)).toMatch(/#\/last$/);
  const { wanted, gone } = await navigations(electronApp);
  expect(wanted.filter(({ isStopped }) => !isStopped)).toEqual([]);
  expect(gone.filter((place) => !place.startsWith('app://mortar/'))).toEqual([]);
  expect(page.url().replace(/#.*/, '')).toBe(url.replace(/#.*/, ''));
});

test('a new window never opens; a checked web address goes to the computer instead (H11, H13)', {
  tag,
}, async ({ app }) => {
  const electronApp = electronOf(app);
  const { page } = app;
  await electronApp.evaluate(({ shell, app: machine }) => {
    const opened: string[] = [];
    Object.assign(machine, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await page.evaluate((address) => {
    for (const url of [address, 'file:///etc/passwd', 'javascript:1', 'app://mortar/', 'smb://x/y']) {
      window.open(url);
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
    }
    const link = document.createElement('a');
    link.href = `${address}pressed`;
    link.textContent = 'Away';
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
    document.body.append(link);
  }, elsewhere);
  const away = page.getByRole('link', { name: 'Away' });
  await away.click({ modifiers: ['Control'] });
  await away.click({ modifiers: ['Shift'] });
  await away.click({ button: 'middle' });
  await page.evaluate((address) => window.open(`${address}last`), elsewhere);
  const opened = () => electronApp.evaluate(({ app: machine }) => Reflect.get(machine, 'opened') as string[]);
  await expect.poll(async () => (await opened()).at(-1)).toBe(`${elsewhere}last`);
  expect(new Set(await opened())).toEqual(new Set([elsewhere, `${elsewhere}pressed`, `${elsewhere}last`]));
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
