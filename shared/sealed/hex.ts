import * as z from 'zod/mini';

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** For text that `hexField` has let through. */
export function fromHex(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}

/** Exactly so many bytes, in lower case: one way to write them. */
export function hexField(bytes: number) {
  return z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
}
