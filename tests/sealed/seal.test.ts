import { scrypt } from '@noble/hashes/scrypt.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeKeyring, type OpenKeyring } from '../../shared/sealed/keyring';
import { isSealed } from '../../shared/sealed/mark';
import { makeRecoveryCode } from '../../shared/sealed/recoveryCode';
import { seal } from '../../shared/sealed/seal';
import { unseal, unsealWithKey } from '../../shared/sealed/unseal';
import { nodeCryptography, quickCryptography } from '../support/cryptography';
import { firstSealedFile } from '../support/firstSealedFile';
import { openedByHand } from '../support/sealedByHand';

const passphrase = 'four odd words together';
const refused = { ok: false, failure: { code: 'sealed.refused', facts: { name: 'a file' } } };
const { cryptography, costs } = quickCryptography();
const options = { name: 'a file' };

const text = (words: string) => new TextEncoder().encode(words);
const counting = (size: number) => Uint8Array.from({ length: size }, (_, at) => at % 251);
const open = (file: Uint8Array, typed = passphrase) => unseal(file, typed, cryptography, options);

let ring: OpenKeyring<CryptoKey>;
beforeAll(async () => {
  ring = await makeKeyring({ passphrase }, cryptography);
});

/** A changed copy of a file's header, the body as it was. */
function withHeader(file: Uint8Array, change: (json: string) => string): Uint8Array {
  const bytes = Buffer.from(file);
  const bodyAt = 20 + bytes.readUInt32BE(16);
  const json = Buffer.from(change(bytes.subarray(20, bodyAt).toString()));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([bytes.subarray(0, 16), length, json, bytes.subarray(bodyAt)]);
}

describe('what was sealed comes back', () => {
  it.each([0, 1, 63, 64, 65, 128, 1000])('%i bytes, in chunks of 64', async (size) => {
    const bytes = counting(size);
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    const file = await seal(bytes, ring, cryptography, { chunkBytes: 64, pause });
    expect(isSealed(file)).toBe(true);
    expect(await unseal(file, passphrase, cryptography, { ...options, pause })).toEqual({
      ok: true,
      value: bytes,
    });
    expect(pauses).toBe(2 * Math.max(1, Math.ceil(size / 64)));
    expect(await unsealWithKey(file, ring.key, cryptography, options)).toEqual({ ok: true, value: bytes });
  });

  it('from a file that lies within other bytes', async () => {
    const file = await seal(text('a win'), ring, cryptography);
    const within = new Uint8Array(file.length + 9);
    within.set(file, 9);
    expect(await open(within.subarray(9))).toEqual({ ok: true, value: text('a win') });
  });

  it('never looks the same twice, and shows nothing of what is in it', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => seal(text('canary-7431'), ring, cryptography)));
    expect(one).not.toEqual(other);
    expect(Buffer.from(one ?? []).includes('canary-7431')).toBe(false);
  });
});

describe('an independent reader', () => {
  it('opens it by passphrase and by recovery code, at the full price', async () => {
    const recoveryCode = makeRecoveryCode(nodeCryptography.randomBytes);
    // The e with its accent as two code points: typed on another system it is one.
    const full = await makeKeyring({ passphrase: 'Cafe\u0301 ﬁve words', recoveryCode }, nodeCryptography);
    const bytes = counting(3_000_000);
    const file = await seal(bytes, full, nodeCryptography);
    expect(openedByHand(file, 'Caf\u00E9 five words').equals(bytes)).toBe(true);
    expect(openedByHand(file, recoveryCode, 'recovery').equals(bytes)).toBe(true);
    expect(() => openedByHand(file, 'Cafe five words')).toThrow();
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    const unsealed = await unseal(file, typed, nodeCryptography, options);
    expect(unsealed.ok && Buffer.compare(unsealed.value, bytes)).toBe(0);
  }, 30_000);

  it('agrees with the scrypt that the program ships, on the standard’s own example', () => {
    // RFC 7914, section 12, third vector.
    const key = scrypt(text('pleaseletmein'), text('SodiumChloride'), { N: 16384, r: 8, p: 1, dkLen: 64 });
    expect(Buffer.from(key).toString('hex')).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2' +
        'd5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    );
  });

  it('a file sealed by the first Mortar that could opens forever', async () => {
    expect(openedByHand(firstSealedFile, passphrase).toString()).toBe('Kept since the beginning.');
    const unsealed = await unseal(firstSealedFile, passphrase, nodeCryptography, options);
    expect(unsealed.ok && Buffer.from(unsealed.value).toString()).toBe('Kept since the beginning.');
  });
});

describe('one answer for all that is wrong', () => {
  it.each(['', 'Four odd words together', `${passphrase} `, '0'.repeat(200)])(
    'another passphrase: “%s”',
    async (typed) => {
      expect(await open(await seal(text('a win'), ring, cryptography), typed)).toEqual(refused);
    },
  );

  it('any byte flipped, by its lowest bit or its highest', async () => {
    const file = await seal(counting(100), ring, cryptography, { chunkBytes: 64 });
    for (let at = 0; at < file.length; at += 1) {
      for (const bit of [1, 0x80]) {
        const flipped = Uint8Array.from(file);
        flipped[at] = (flipped[at] ?? 0) ^ bit;
        expect(await open(flipped), `byte ${at} ^ ${bit}`).toEqual(refused);
        expect(await unsealWithKey(flipped, ring.key, cryptography, options)).toEqual(refused);
      }
    }
  });

  it('cut short anywhere, or with something after it', async () => {
    const file = await seal(counting(200), ring, cryptography, { chunkBytes: 64 });
    for (let length = 0; length < file.length; length += 1) {
      expect(await unsealWithKey(file.subarray(0, length), ring.key, cryptography, options)).toEqual(refused);
    }
    expect(await open(file.subarray(0, file.length - 24))).toEqual(refused);
    for (const more of [1, 15, 16, 17, 80]) {
      expect(await open(Buffer.concat([file, Buffer.alloc(more)])), `${more} more`).toEqual(refused);
    }
  });

  it('chunks exchanged, left out, repeated, or taken from another file of the same keyring', async () => {
    const file = Buffer.from(await seal(counting(256), ring, cryptography, { chunkBytes: 64 }));
    const other = Buffer.from(await seal(counting(256), ring, cryptography, { chunkBytes: 64 }));
    const bodyAt = 20 + file.readUInt32BE(16);
    const head = file.subarray(0, bodyAt);
    const chunk = (of: Buffer, index: number) => of.subarray(bodyAt + index * 80, bodyAt + (index + 1) * 80);
    const [a, b, c, d] = [0, 1, 2, 3].map((index) => chunk(file, index)) as [Buffer, Buffer, Buffer, Buffer];
    expect((await open(Buffer.concat([head, a, b, c, d]))).ok).toBe(true);
    for (const chunks of [
      [b, a, c, d],
      [a, b, d],
      [a, b, c],
      [a, b, b, c, d],
      [d],
      [chunk(other, 0), b, c, d],
    ]) {
      expect(await open(Buffer.concat([head, ...chunks]))).toEqual(refused);
    }
  });

  it.each([
    ['a header that says it is longer than any', (file: Buffer) => file.fill(0xff, 16, 20)],
    ['a header that is no JSON', (file: Buffer) => withHeader(file, (json) => json.replace('{', '['))],
    [
      'more in the header than belongs there',
      (file: Buffer) => withHeader(file, (json) => json.replace('{', '{"more":1,')),
    ],
    [
      'another way to write the same header',
      (file: Buffer) => withHeader(file, (json) => json.replace('{', '{ ')),
    ],
    [
      'no way in',
      (file: Buffer) => withHeader(file, (json) => json.replace(/"wraps": \[[^\]]*\]/, '"wraps": []')),
    ],
    [
      'a salt that is too short',
      (file: Buffer) => withHeader(file, (json) => json.replace(/("salt": "..)../, '$1')),
    ],
  ])('%s', async (_what, change) => {
    expect(await open(change(Buffer.from(await seal(counting(100), ring, cryptography))))).toEqual(refused);
  });

  it('a newer kind of seal is named', async () => {
    const file = Buffer.from(await seal(text('a win'), ring, cryptography));
    file.write('2', 14);
    expect(isSealed(file)).toBe(true);
    expect(await open(file)).toMatchObject({ ok: false, failure: { code: 'sealed.newer' } });
  });

  it('what only begins like one is none', () => {
    expect(isSealed(text('MORTAR SEALED '))).toBe(false);
    expect(isSealed(text('PK'))).toBe(false);
  });
});

describe('a cost that no honest file asks for', () => {
  it.each([
    ['2³⁰ rounds', '"n": 1073741824,'],
    ['2¹⁹ rounds: too much memory', '"n": 524288,'],
    ['a number that is no power of two', '"n": 131071,'],
    ['one', '"n": 1,'],
  ])('%s is refused before anything is computed', async (_what, cost) => {
    const file = withHeader(await seal(text('a win'), ring, cryptography), (json) =>
      json.replace('"n": 131072,', cost),
    );
    const before = costs.length;
    expect(await open(file)).toEqual(refused);
    expect(costs.length).toBe(before);
  });

  it.each([
    ['"r": 8', '"r": 1024'],
    ['"p": 1', '"p": 4096'],
    ['"p": 1', '"p": 1e300'],
  ])('%s as %s too', async (was, is) => {
    const file = withHeader(await seal(text('a win'), ring, cryptography), (json) => json.replace(was, is));
    const before = costs.length;
    expect(await open(file)).toEqual(refused);
    expect(costs.length).toBe(before);
  });

  it('the honest one is what OWASP advises', async () => {
    costs.length = 0;
    await makeKeyring({ passphrase }, cryptography);
    expect(costs).toEqual([{ n: 2 ** 17, r: 8, p: 1 }]);
  });
});
