/**
 * Never changed, and neither is the program's name, which names the profile folder, nor the loopback port: see
 * [Note: the origin is the database]. A test holds all of them still.
 */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://mortar`;

/** `URL.origin` is "null" for schemes it does not know, so the origin is cut out of the address. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? '';
}
