import { app, type Session, session, shell } from 'electron';
import { mayOpenOutside } from '../shared/bridge/outsideLink';
import { appOrigin, appScheme, originOf } from './origin';

const grantedPermissions = new Set(['persistent-storage', 'clipboard-sanitized-write']);
const localSchemes = new Set([`${appScheme}:`, 'blob:', 'data:', 'devtools:']);

/** Before `ready`: no name is ever resolved, no proxy looked for, none of Chromium's own errands run. */
export function keepOffTheNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('no-pings');
  for (const errand of [
    'background-networking',
    'component-update',
    'domain-reliability',
    'default-apps',
    'sync',
  ]) {
    app.commandLine.appendSwitch(`disable-${errand}`);
  }
}

/** Whatever web contents ever come to be, they stay on our page: no navigation, redirect, new window or webview. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    // The page loads itself anew when another plan takes its place.
    const stay = (event: { readonly url: string; preventDefault(): void }) => {
      if (!isSameAddress(event.url, contents.getURL())) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** Whether both are our page, wherever in it. */
function isSameAddress(url: string, other: string): boolean {
  const [page = ''] = url.split('#');
  return originOf(page) === appOrigin && page === other.split('#')[0];
}

/** Hands a checked address to the computer; says whether it passed the check. */
export async function openOutside(url: string): Promise<boolean> {
  if (!mayOpenOutside(url)) return false;
  await shell.openExternal(url);
  return true;
}

export function restrictSession(restricted: Session = session.defaultSession): void {
  // [Note: deny all but storage] Denying everything also denies `persistent-storage`, and then the browser engine may
  // throw the plan away when the disk fills: exactly what we use is allowed, for our own origin only.
  restricted.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isGranted(permission, originOf(contents.getURL()))),
  );
  restricted.setPermissionCheckHandler((_contents, permission, origin) =>
    isGranted(permission, originOf(origin)),
  );
  restricted.setDevicePermissionHandler(() => false);
  restricted.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) =>
    decide({ cancel: !localSchemes.has(url.slice(0, url.indexOf(':') + 1)) }),
  );
  // Files are written by saveFile alone, after a dialog.
  restricted.on('will-download', (event) => event.preventDefault());
  restrictSpelling(restricted);
}

function isGranted(permission: string, origin: string): boolean {
  return origin === appOrigin && grantedPermissions.has(permission);
}

/**
 * macOS and Windows check spelling themselves. Elsewhere Chromium would fetch a dictionary, and no request leaves the
 * program: there the address points back at ourselves, where there is none, and checking is off.
 */
function restrictSpelling(restricted: Session): void {
  restricted.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`);
  restricted.setSpellCheckerEnabled(checksSpelling);
}

export const checksSpelling = process.platform === 'darwin' || process.platform === 'win32';
