import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeCallNames } from '../../shared/bridge/bridge';
import { type App, expect, test } from '../support/journey';
import { electronCommand, profileEnvironment } from '../support/launchElectron';

const tag = ['@electron', '@packaged'];

test.use({ provokesErrors: true });

function electronOf(app: App): NonNullable<App['electronApp']> {
  if (app.electronApp === undefined) throw new Error('only in Electron');
  return app.electronApp;
}

const windowCount = (app: App): Promise<number> =>
  electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('every page runs sandboxed, isolated and without Node', { tag }, async ({ app }) => {
  const preferences = await electronOf(app).evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents): Record<string, unknown> => {
      // Electron has it and does not document it.
      const read: () => object = Reflect.get(contents, 'getLastWebPreferences');
      return { ...read.call(contents) };
    }),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    enableBlinkFeatures: '',
  });
  // Named only where it is on.
  expect(preferences[0]?.nodeIntegrationInWorker ?? false).toBe(false);
  const frames = await electronOf(app).evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .flatMap(({ mainFrame }) => mainFrame.framesInSubtree.map(({ url }) => url)),
  );
  expect(frames.filter((url) => !url.startsWith('app://mortar/'))).toEqual([]);
});

test('the bridge is the list of calls, frozen, and nothing more', { tag }, async ({ app }) => {
  const bridge = await app.page.evaluate(() => {
    const found: object = Reflect.get(window, 'mortarBridge');
    const kinds = Object.entries(found).map(([name, value]) => [name, typeof value]);
    return { kinds: Object.fromEntries(kinds), isFrozen: Object.isFrozen(found) };
  });
  const calls = Object.fromEntries(bridgeCallNames.map((name) => [name, 'function']));
  expect(bridge).toEqual({
    kinds: { ...calls, on: 'function', host: 'string', capabilities: 'object' },
    isFrozen: true,
  });
});

test('an event brings the page plain data, never the machine', { tag }, async ({ app }) => {
  // Listening before anything is sent; what is heard waits in the page until it is asked for.
  await app.page.evaluate(() => {
    const { on } = Reflect.get(window, 'mortarBridge') as {
      on(name: string, hear: (...got: unknown[]) => void): void;
    };
    const heard = new Promise((resolve) => on('menuCommand', (...got) => resolve(JSON.stringify(got))));
    Object.assign(window, { heard });
  });
  await electronOf(app).evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menuCommand', { id: 'probe' });
  });
  expect(await app.page.evaluate(() => Reflect.get(window, 'heard'))).toBe('[{"id":"probe"}]');
});

test('a call with anything but its request is answered with a failure', { tag }, async ({ app }) => {
  const answers = await app.page.evaluate(async (names) => {
    const bridge = Reflect.get(window, 'mortarBridge') as Record<
      string,
      (request: unknown) => Promise<{ ok: boolean }>
    >;
    const deep: Record<string, unknown> = {};
    deep.self = deep;
    const odd = [
      undefined,
      null,
      0,
      -1,
      '',
      '../..',
      [],
      true,
      { a: 1 },
      { planId: '../x' },
      { url: {} },
      new Uint8Array(3),
      deep,
    ];
    const wrong: string[] = [];
    for (const name of names) {
      for (const request of odd) {
        const answer = await bridge[name]?.(request).catch((error: unknown) => ({
          ok: true,
          threw: String(error),
        }));
        if (answer?.ok !== false) wrong.push(`${name}: ${JSON.stringify(answer)}`);
      }
    }
    return wrong;
  }, bridgeCallNames);
  expect(answers).toEqual([]);
});

test('an inner frame reaches neither the bridge nor main', { tag }, async ({ app }) => {
  const reached = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const view = document.createElement('webview');
    document.body.append(view);
    const inside = frame.contentWindow;
    return { bridge: inside !== null && 'mortarBridge' in inside, webview: 'getWebContentsId' in view };
  });
  expect(reached).toEqual({ bridge: false, webview: false });
});

const ways: Readonly<Record<string, () => void>> = {
  location: () => {
    location.href = 'https://example.com/';
  },
  link: () => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    link.click();
  },
  file: () => {
    location.href = 'file:///etc/passwd';
  },
  refresh: () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0; url=https://example.com/';
    document.head.append(meta);
  },
};

for (const [way, leave] of Object.entries(ways)) {
  test(`the page stays where it is: ${way}`, { tag }, async ({ app }) => {
    const url = app.page.url();
    await app.page.evaluate(leave);
    await app.page.waitForTimeout(500);
    expect(app.page.url()).toBe(url);
    expect(await app.page.evaluate(() => location.origin)).toBe('app://mortar');
  });
}

test('a new window never opens; a checked web address goes to the computer instead', { tag }, async ({
  app,
}) => {
  const electronApp = electronOf(app);
  await electronApp.evaluate(({ shell, app: machine }) => {
    const opened: string[] = [];
    Object.assign(machine, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await app.page.evaluate(() => {
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'javascript:1',
      'app://mortar/',
      'smb://x/y',
    ]) {
      window.open(url);
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
    }
  });
  await app.page.waitForTimeout(500);
  expect(await windowCount(app)).toBe(1);
  const opened = await electronApp.evaluate(({ app: machine }) => Reflect.get(machine, 'opened') as string[]);
  expect(opened.length).toBeGreaterThan(0);
  expect(new Set(opened)).toEqual(new Set(['https://example.com/']));
});

test('nothing but its own files is ever asked for', { tag }, async ({ app }) => {
  const electronApp = electronOf(app);
  await electronApp.evaluate(({ session, app: machine }) => {
    const asked: string[] = [];
    Object.assign(machine, { asked });
    session.defaultSession.webRequest.onResponseStarted({ urls: ['<all_urls>'] }, ({ url }) =>
      asked.push(url),
    );
  });
  await app.page.reload();
  await app.page.waitForTimeout(1000);
  const asked = await electronApp.evaluate(({ app: machine }) => Reflect.get(machine, 'asked') as string[]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !/^(?:app:\/\/mortar\/|blob:|data:)/.test(url))).toEqual([]);
});

test('a second start gives way to the first, which shows itself', { tag }, async ({ app }) => {
  const electronApp = electronOf(app);
  await electronApp.evaluate(({ app: machine }) => {
    machine.once('second-instance', () => Object.assign(machine, { wasAsked: true }));
  });
  const { path, args } = electronCommand(app.host === 'packaged' ? 'packaged' : 'electron');
  const second = spawn(path, args, { env: profileEnvironment(app.profileDir), stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect
    .poll(() => electronApp.evaluate(({ app: machine }) => Reflect.get(machine, 'wasAsked') === true))
    .toBe(true);
  expect(await windowCount(app)).toBe(1);
});

test('the profile belongs to its owner, and holds no folder that Electron would delete', { tag }, async ({
  app,
}) => {
  const userData = await electronOf(app).evaluate(({ app: machine }) => machine.getPath('userData'));
  expect(userData).toBe(join(app.profileDir, 'config/Mortar'));
  expect(statSync(userData).mode & 0o777).toBe(0o700);
  const major = await electronOf(app).evaluate(() => Number(process.versions.electron?.split('.')[0]));
  // Older engines keep their own WebSQL there; from 32 on, Electron deletes any folder of that name.
  if (major >= 32) expect(existsSync(join(userData, 'databases'))).toBe(false);
});

test('it says whether it is packaged', { tag }, async ({ app }) => {
  const isPackaged = await electronOf(app).evaluate(({ app: machine }) => machine.isPackaged);
  expect(isPackaged).toBe(app.host === 'packaged');
});
