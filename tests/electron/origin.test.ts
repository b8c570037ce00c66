import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loopbackPort } from '../../build/browserServer';
import { appOrigin, originOf } from '../../electron/origin';

describe('the origin is the database', () => {
  it('neither scheme, host, port nor profile folder ever changes', () => {
    const { productName, name } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect({ appOrigin, loopbackPort, productName, name }).toEqual({
      appOrigin: 'app://mortar',
      loopbackPort: 41730,
      productName: 'Mortar',
      name: 'mortar',
    });
  });

  it.each([
    ['app://mortar/plan', 'app://mortar'],
    ['app://mortar', 'app://mortar'],
    ['app://mortar.evil/plan', 'app://mortar.evil'],
    ['app://mortar@evil/', 'app://mortar@evil'],
    ['https://mortar/app://mortar/', 'https://mortar'],
    ['about:blank', ''],
    ['', ''],
  ])('%s comes from "%s"', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });
});
