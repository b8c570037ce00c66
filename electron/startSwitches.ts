/** What may stand on the command line of a packaged program: how it looks on this screen, and nothing of what it does. */
const harmless: ReadonlySet<string> = new Set([
  'class',
  'disable-dev-shm-usage',
  'disable-gpu',
  'disable-smooth-scrolling',
  'enable-wayland-ime',
  'force-color-profile',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'wayland-text-input-version',
  // Said by the system that starts it at login.
  'in-tray',
  // Said by the Windows installer when it starts what it has just installed.
  'force-run',
  'updated',
]);

interface Machine {
  readonly platform: string;
  /** Chromium's sandbox refuses to run for root on Linux, so nobody else may go without it. */
  readonly isRoot: boolean;
}

/**
 * The first switch that a packaged program does not start with. A list of what is allowed, because the browser engine
 * knows a thousand switches and each version others: debugging ports, extensions, proxies, other profiles and
 * weakened pages are only those with a name. A fuse does not stop most of them.
 */
export function refusedSwitch(args: readonly string[], { platform, isRoot }: Machine): string | undefined {
  // As Chromium reads them: one hyphen is as good as two, and on Windows a slash and capitals are too.
  const prefix = platform === 'win32' ? /^(?:--?|\/)(?=.)/ : /^--?(?=.)/;
  return args
    .filter((argument) => prefix.test(argument) && argument !== '--')
    .map((argument) => argument.replace(prefix, '').replace(/=.*$/s, '').toLowerCase())
    .find((name) => !harmless.has(name) && !(name === 'no-sandbox' && platform === 'linux' && isRoot));
}
