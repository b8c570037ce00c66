import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, failureWords } from '../../shared/kernel/failure';
import { count, excerpt, formatBytes, formatNumber, listed, numberWord } from '../../shared/kernel/words';

describe('words', () => {
  it.each([
    [1, '1 win'],
    [0, '0 wins'],
    [1200, '1,200 wins'],
  ])('counts %i', (number, words) => {
    expect(count(number, 'win')).toBe(words);
  });

  it.each([
    [93.5, '93.5'],
    [9800, '9,800'],
    [-3, '-3'],
    [0.1 + 0.2, '0.3'],
  ])('writes %d as %s', (number, words) => {
    expect(formatNumber(number)).toBe(words);
  });

  it.each([
    [812, '812 bytes'],
    [4_200_000, '4.2 MB'],
    [25_000_000, '25 MB'],
    [200_000_000, '200 MB'],
  ])('writes %i bytes as %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });

  it('lists and numbers', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a'])).toBe('a');
    expect(listed([])).toBe('');
    expect(numberWord(7)).toBe('seven');
    expect(numberWord(13)).toBe('13');
  });

  it('never cuts an excerpt over its limit', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 80 }), (text, limit) => {
        expect(excerpt(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('says in every failure of a file that nothing was changed', () => {
    expect(failureWords(failure('planFile.damaged', { name: 'plan.mortar' }))).toContain(
      'Nothing was changed',
    );
    expect(failureWords(failure('planFile.damaged', { name: 'plan.mortar' }))).toContain('plan.mortar');
  });
});
