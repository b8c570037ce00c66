/**
 * [Note: the origin is the database] IndexedDB belongs to the origin. Change this scheme or host, the program's name
 * (which names the profile folder) or the loopback port in build/browserServer.ts, and every plan disappears from
 * sight. A test holds all four still.
 */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://mortar`;

/** `URL.origin` is "null" for schemes it does not know, so the origin is cut out of the address. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? '';
}
