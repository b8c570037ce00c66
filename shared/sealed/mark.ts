/** Sealed bytes begin with words, so that somebody who opens the file in an editor knows what it is. */
export const sealMark = 'MORTAR SEALED ';

/** By the first bytes alone; nothing is proven. */
export function isSealed(bytes: Uint8Array): boolean {
  const mark = Array.from(sealMark, (letter) => letter.charCodeAt(0));
  return bytes.length > mark.length && mark.every((code, at) => bytes[at] === code);
}
