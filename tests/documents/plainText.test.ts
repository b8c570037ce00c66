import { expect, it } from 'vitest';
import { plainText, readsRightToLeft } from '../../shared/documents/plainText';

it.each([
  ['a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
  ['a\tb', 'a b'],
  ['a\u0000b\u0007c\u001fd\u007fe\u009f', 'abcde'],
  ['a\ufffeb\uffffc\ufdd0d\ufeff', 'abcd'],
  ['a\ud800b\udc00c', 'abc'],
  ['\udc00\ud800', ''],
  ['\ud83f\udffe', ''],
  // Left open, these would turn everything after them around.
  ['\u202eabc\u2066', 'abc'],
  ['👩‍⚕️ é ﷺ नमस्ते — “x”', '👩‍⚕️ é ﷺ नमस्ते — “x”'],
])('cleans %j to %j', (text, clean) => {
  expect(plainText(text)).toBe(clean);
  expect(plainText(clean)).toBe(clean);
});

it.each([
  ['مرحبا there', true],
  ['12: שלום', true],
  ['there مرحبا', false],
  ['12 %', false],
])('%s reads from the right: %s', (text, rtl) => {
  expect(readsRightToLeft(text)).toBe(rtl);
});
