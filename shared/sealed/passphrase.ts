import { strToU8 } from 'fflate';

const shortest = 8;
const comfortable = 12;

/**
 * The bytes a key is made from. The same words typed on another keyboard or system may come as other code points
 * (é as one or as two): NFKC makes them one. Nothing is trimmed and no case is changed.
 */
export function passphraseBytes(passphrase: string): Uint8Array {
  return strToU8(passphrase.normalize('NFKC'));
}

/** Why this cannot protect anything; null when it can. There are no rules about signs and capitals: length is what counts. */
export function passphraseProblem(passphrase: string): string | null {
  if (passphrase.trim() === '') return 'Type a passphrase.';
  if (letters(passphrase) < shortest) return `Use at least ${shortest} characters. Several words are best.`;
  return null;
}

/** What to think of a passphrase that may be used. */
export function passphraseHint(passphrase: string): string {
  const isLong = letters(passphrase) >= comfortable;
  return isLong
    ? 'A good length. Four or five words that do not belong together are hardest to guess.'
    : `At least ${comfortable} characters are better: four or five words that do not belong together are hard to guess and easy to remember.`;
}

function letters(passphrase: string): number {
  return [...passphrase.normalize('NFKC')].length;
}
