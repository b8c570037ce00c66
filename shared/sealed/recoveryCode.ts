/** Crockford's base 32: no I, L, O or U, so that nothing is misread from paper or spells a word. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = 28;
const checks = 2;
/** A prime just under 32 · 32: any one wrong letter, and any two neighbors exchanged, give another remainder. */
const modulus = 1021;

/**
 * A second way in, made by Mortar and written down: six groups of five letters. 28 of them are random (140 bits), the
 * last two tell a slip of the pen from a wrong code.
 */
export function makeRecoveryCode(randomBytes: (count: number) => Uint8Array): string {
  const letters = Array.from(randomBytes(random), (byte) => byte % alphabet.length);
  const remainder = remainderOf(letters);
  const all = [...letters, Math.floor(remainder / alphabet.length), remainder % alphabet.length];
  return inGroups(all.map((value) => alphabet[value]).join(''));
}

/** The code as it was made, however it was typed: case, spaces and hyphens do not matter, O is 0, I and L are 1. null when it is none. */
export function readRecoveryCode(typed: string): string | null {
  // Longer than any code with its hyphens and some spaces: not worth looking at.
  if (typed.length > 100) return null;
  const text = typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const letters = Array.from(text, (letter) => alphabet.indexOf(letter));
  if (letters.length !== random + checks || letters.includes(-1)) return null;
  const noted = letters.slice(random).reduce((sum, value) => sum * alphabet.length + value, 0);
  return remainderOf(letters.slice(0, random)) === noted ? inGroups(text) : null;
}

function remainderOf(letters: readonly number[]): number {
  return letters.reduce((sum, value) => (sum * alphabet.length + value) % modulus, 0);
}

function inGroups(text: string): string {
  return text.replace(/.{5}(?=.)/g, '$&-');
}
