/**
 * [Note: the origin is the database] IndexedDB belongs to the origin. Change this scheme or host, the program's name
 * (which names the profile folder) or the loopback port in build/browserServer.ts, and every plan disappears from
 * sight. A test holds all four still.
 */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://mortar`;
