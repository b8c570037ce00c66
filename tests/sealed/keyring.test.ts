import { describe, expect, it } from 'vitest';
import { changeWayIn, makeKeyring, openKeyring } from '../../shared/sealed/keyring';
import { makeRecoveryCode } from '../../shared/sealed/recoveryCode';
import { seal } from '../../shared/sealed/seal';
import { unsealWithKey } from '../../shared/sealed/unseal';
import { quickCryptography } from '../support/cryptography';

const { cryptography, costs } = quickCryptography();
const code = makeRecoveryCode(cryptography.randomBytes);
const words = new TextEncoder().encode('a win');

describe('a keyring', () => {
  it('gives the same key to the passphrase and the recovery code, however it is typed', async () => {
    const { keyring, key } = await makeKeyring(
      { passphrase: 'the first words', recoveryCode: code },
      cryptography,
    );
    const file = await seal(words, { keyring, key }, cryptography);
    for (const typed of ['the first words', code, ` ${code.toLowerCase().replaceAll('-', ' ')} `]) {
      const opened = await openKeyring(keyring, typed, cryptography);
      if (opened === null) throw new Error(`“${typed}” opens nothing`);
      expect(await unsealWithKey(file, opened, cryptography, { name: 'x' })).toEqual({
        ok: true,
        value: words,
      });
    }
    expect(await openKeyring(keyring, makeRecoveryCode(cryptography.randomBytes), cryptography)).toBeNull();
  });

  it('gives a key that cannot be read out again', async () => {
    const { key } = await makeKeyring({ passphrase: 'the first words' }, cryptography);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('has a salt and an IV of its own for each way in, and another key each time', async () => {
    const made = await Promise.all(
      [1, 2].map(() => makeKeyring({ passphrase: 'the same words', recoveryCode: code }, cryptography)),
    );
    const wraps = made.flatMap(({ keyring }) => keyring.wraps);
    for (const part of ['salt', 'iv', 'wrapped'] as const) {
      expect(new Set(wraps.map((wrap) => wrap[part])).size).toBe(4);
    }
  });

  it('does not let a wrap pass for another way in', async () => {
    const { keyring } = await makeKeyring({ passphrase: code }, cryptography);
    expect(await openKeyring(keyring, code, cryptography)).not.toBeNull();
    const renamed = { wraps: keyring.wraps.map((wrap) => ({ ...wrap, by: 'recovery' as const })) };
    expect(await openKeyring(renamed, code, cryptography)).toBeNull();
  });

  it('takes a new passphrase; the recovery code stays, the old passphrase goes', async () => {
    const first = await makeKeyring({ passphrase: 'the first words', recoveryCode: code }, cryptography);
    const next = { by: 'passphrase', text: 'the second words' } as const;
    const changed = await changeWayIn(first.keyring, code, next, cryptography);
    if (changed === null) throw new Error('the code should open it');
    const file = await seal(words, first, cryptography);
    for (const typed of ['the second words', code]) {
      const key = await openKeyring(changed, typed, cryptography);
      expect(key && (await unsealWithKey(file, key, cryptography, { name: 'x' })).ok).toBe(true);
    }
    expect(await openKeyring(changed, 'the first words', cryptography)).toBeNull();
    expect(await changeWayIn(first.keyring, 'no words of it', next, cryptography)).toBeNull();
  });

  it('takes a new recovery code; a text that is none makes a way in that nothing opens', async () => {
    const first = await makeKeyring({ passphrase: 'the first words' }, cryptography);
    const changed = await changeWayIn(
      first.keyring,
      'the first words',
      { by: 'recovery', text: 'none' },
      cryptography,
    );
    expect(changed?.wraps.map(({ by }) => by)).toEqual(['passphrase', 'recovery']);
    expect(changed && (await openKeyring(changed, 'none', cryptography))).toBeNull();
  });

  it('with a cost beyond all reason computes nothing', async () => {
    const { keyring } = await makeKeyring({ passphrase: 'the first words' }, cryptography);
    const dear = { wraps: keyring.wraps.map((wrap) => ({ ...wrap, n: 2 ** 30 })) };
    costs.length = 0;
    expect(await openKeyring(dear, 'the first words', cryptography)).toBeNull();
    expect(costs).toEqual([]);
  });

  it('passes on a fault that says nothing about the passphrase', async () => {
    const { keyring } = await makeKeyring({ passphrase: 'the first words' }, cryptography);
    const faulty = { ...cryptography, scrypt: () => Promise.reject(new Error('no memory')) };
    await expect(openKeyring(keyring, 'the first words', faulty)).rejects.toThrow('no memory');
    const sealsOnly = await crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['encrypt']);
    const message = { iv: new Uint8Array(12), data: new Uint8Array(16), boundTo: words };
    await expect(cryptography.decrypt(sealsOnly, message)).rejects.toThrow();
  });
});
