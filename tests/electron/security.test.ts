import { describe, expect, it, vi } from 'vitest';

const { shell, protocol } = vi.hoisted(() => ({
  shell: { openExternal: vi.fn(async () => undefined) },
  protocol: { registerSchemesAsPrivileged: vi.fn() },
}));
vi.mock('electron', () => ({ app: {}, session: {}, shell, protocol }));

const { openOutside, restrictSession } = await import('../../electron/security');
const { registerAppScheme } = await import('../../electron/appProtocol');

/** Every name that Electron's and Chromium's permissions have had. */
const permissions = [
  'accessibility-events',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'bluetooth',
  'camera',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'microphone',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
  'window-placement',
  'a-permission-of-next-year',
];

/** A session that only keeps what it was told. */
function toldSession() {
  // biome-ignore lint/complexity/noBannedTypes: whatever handlers there are.
  const told: Record<string, Function> = {};
  const keep = (name: string) => (handler: never) => {
    told[name] = handler;
  };
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: (_filter: object, handler: never) => keep('network')(handler) },
    on: (name: string, handler: never) => keep(name)(handler),
    setSpellCheckerDictionaryDownloadURL: keep('dictionaries'),
    setSpellCheckerEnabled: keep('spelling'),
  };
  restrictSession(session as never);
  return told;
}

describe('permissions (H8, H9)', () => {
  const told = toldSession();
  const granted = (origin: string): readonly string[] =>
    permissions.filter((permission) => {
      const checked = told.check?.(null, permission, origin);
      let requested: boolean | undefined;
      told.request?.({ getURL: () => `${origin}/` }, permission, (answer: boolean) => {
        requested = answer;
      });
      expect(requested).toBe(checked);
      return checked;
    });

  it('our page may keep its storage and write to the clipboard, and nothing else', () => {
    expect(granted('app://mortar')).toEqual(['clipboard-sanitized-write', 'persistent-storage']);
  });

  it.each(['https://example.com', 'app://mortar.evil', 'app://other', 'file://', 'null', ''])(
    'nothing for "%s"',
    (origin) => {
      expect(granted(origin)).toEqual([]);
    },
  );

  it('no device', () => {
    expect(told.device?.({ deviceType: 'usb', origin: 'app://mortar' })).toBe(false);
  });
});

describe('requests (H17)', () => {
  const told = toldSession();

  it.each([
    ['app://mortar/assets/a.js', false],
    ['blob:app://mortar/1', false],
    ['data:image/png;base64,', false],
    ['https://example.com/', true],
    ['http://127.0.0.1:41730/', true],
    ['wss://example.com/', true],
    ['ftp://example.com/', true],
    ['file:///etc/passwd', true],
    ['chrome-extension://x/', true],
  ])('%s is cancelled: %s', (url, isCancelled) => {
    const decide = vi.fn();
    told.network?.({ url }, decide);
    expect(decide).toHaveBeenCalledWith({ cancel: isCancelled });
  });

  it('nothing is downloaded, and no dictionary fetched', () => {
    const event = { preventDefault: vi.fn() };
    told['will-download']?.(event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(String(told.dictionaries)).toMatch(/^app:\/\/mortar\//);
  });
});

it('the scheme has what a page needs and no privilege more (H6)', () => {
  registerAppScheme();
  expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
    [
      [
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ],
  ]);
});

it('only a checked address reaches the computer (H13)', async () => {
  for (const url of [
    'file:///etc/passwd',
    'smb://x/y',
    'ms-msdt:/id x',
    'search-ms:q',
    '\\\\server\\share',
    'https://a@b.example/',
  ])
    expect(await openOutside(url)).toBe(false);
  expect(shell.openExternal).not.toHaveBeenCalled();
  expect(await openOutside('https://example.com/')).toBe(true);
  expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://example.com/');
});
