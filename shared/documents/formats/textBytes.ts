declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Text as UTF-8. TextEncoder is in every host; only this room's library does not name it. */
export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
