import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatedWidth, placeLabels } from '../../shared/domain/timelineLabels';

/** One percent is ten pixels; a letter is one percent wide. */
const measures = { width: (words: string) => words.length, pixel: 0.1 };
const wanted = (key: string, from: number, words = 'ten letters', to = from) => ({ key, words, from, to });

describe('a label stands', () => {
  it.each([
    ['to the right of its mark', [wanted('a', 50)], [50], [{ key: 'a', at: 51.2, row: 0 }]],
    ['to the left where the right edge is near', [wanted('a', 95)], [95], [{ key: 'a', at: 82.8, row: 0 }]],
    [
      'after the last mark of a stretch',
      [wanted('a', 20, 'ten letters', 30)],
      [20, 30],
      [{ key: 'a', at: 31.2, row: 0 }],
    ],
    [
      'to the left where another mark is at its right',
      [wanted('a', 50)],
      [50, 55],
      [{ key: 'a', at: 37.8, row: 0 }],
    ],
    [
      'in the second row where both sides are taken',
      [wanted('a', 50)],
      [45, 50, 55],
      [{ key: 'a', at: 49.4, row: 1 }],
    ],
    [
      'only in the table where nothing is free',
      [wanted('a', 50, 'x'.repeat(80)), wanted('b', 52, 'x'.repeat(80))],
      [50, 52],
      [],
    ],
  ])('%s', (_, labels, marks, expected) => {
    const placed = placeLabels(labels, marks, measures).labels;
    expect(placed.map(({ key, at, row }) => ({ key, at: Math.round(at * 10) / 10, row }))).toEqual(expected);
  });
});

it('whatever is asked for, no two labels touch, none covers a mark of its row, none leaves the track', () => {
  const label = fc.record({
    at: fc.double({ min: 0, max: 100, noNaN: true }),
    length: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), (asked) => {
      const labels = asked.map(({ at, length }, index) => wanted(String(index), at, 'x'.repeat(length)));
      const marks = labels.map(({ from }) => from);
      const placed = placeLabels(labels, marks, measures).labels;
      placed.forEach((one, index) => {
        const end = one.at + one.words.length;
        expect(one.at).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(100);
        if (one.row === 0) for (const mark of marks) expect(mark < one.at || mark > end).toBe(true);
        for (const other of placed.slice(index + 1)) {
          if (other.row !== one.row) continue;
          expect(other.at > end || other.at + other.words.length < one.at).toBe(true);
        }
      });
    }),
  );
});

it.each([
  ['nothing', '', 2],
  ['narrow letters', 'ill', 14],
  ['usual letters', 'cabs', 30.8],
  ['wide letters', 'mW', 24],
  ['letters of other scripts', '薬剤', 28],
])('a text is about as wide as its letters: %s', (_, words, width) => {
  expect(estimatedWidth(words)).toBeCloseTo(width, 1);
});
