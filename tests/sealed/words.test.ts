import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseBytes, passphraseHint, passphraseProblem } from '../../shared/sealed/passphrase';
import { makeRecoveryCode, readRecoveryCode } from '../../shared/sealed/recoveryCode';

describe('a passphrase', () => {
  it.each([
    ['', 'Type a passphrase.'],
    [' \u00A0\u3000          ', 'Type a passphrase.'],
    ['seven c', 'Use at least 8 characters. Several words are best.'],
    ['\u{1F600}\u{1F600}\u{1F600}\u{1F600}', 'Use at least 8 characters. Several words are best.'],
    ['password', null],
    ['four odd words together', null],
  ])('“%s”: %s', (passphrase, problem) => {
    expect(passphraseProblem(passphrase)).toBe(problem);
  });

  it('is praised for its length alone', () => {
    expect(passphraseHint('elevenchars')).toMatch(/^At least 12 characters are better/);
    expect(passphraseHint('twelve chars')).toMatch(/^A good length/);
  });

  it('is the same however its letters were composed, and nothing of it is trimmed', () => {
    expect(passphraseBytes('Cafe\u0301 ﬁve')).toEqual(passphraseBytes('Caf\u00E9 five'));
    expect(passphraseBytes('words ')).not.toEqual(passphraseBytes('words'));
    expect(passphraseBytes('Words')).not.toEqual(passphraseBytes('words'));
  });
});

const codes = fc.uint8Array({ minLength: 28, maxLength: 28 }).map((bytes) => makeRecoveryCode(() => bytes));

describe('a recovery code', () => {
  it('is six groups of five, without letters that look like others', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readRecoveryCode(code)).toBe(code);
      }),
    );
  });

  it('is read in any case, with any spaces and hyphens, and with O and I for 0 and 1', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const sloppy = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
        expect(readRecoveryCode(sloppy)).toBe(code);
        expect(readRecoveryCode(code.replaceAll('-', '').replaceAll('1', 'i'))).toBe(code);
      }),
    );
  });

  it('with one wrong letter, or two neighbors exchanged, is told from a code', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(codes, fc.nat(27), fc.nat(31), (code, at, letter) => {
        const text = code.replaceAll('-', '');
        const wrong = text.slice(0, at) + alphabet[letter] + text.slice(at + 1);
        expect(readRecoveryCode(wrong)).toBe(wrong === text ? code : null);
        const swapped = text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
        if (at < 27) expect(readRecoveryCode(swapped)).toBe(swapped === text ? code : null);
      }),
    );
  });

  it.each([
    '',
    'four odd words together',
    'U'.repeat(30),
    '0'.repeat(29),
    '0'.repeat(31),
    `${' '.repeat(80)}${'0'.repeat(30)}`,
  ])('“%s” is none', (text) => {
    expect(readRecoveryCode(text)).toBeNull();
  });
});
