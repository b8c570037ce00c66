import { describe, expect, it } from 'vitest';
import { windowBounds } from '../../electron/windowBounds';

const screen = { x: 0, y: 0, width: 1440, height: 900 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };
const usual = { x: 80, y: 30, width: 1280, height: 840 };

describe('windowBounds', () => {
  it.each([
    ['the first start is in the middle', undefined, usual],
    [
      'it opens where it stood',
      { x: 10, y: 20, width: 900, height: 600 },
      { x: 10, y: 20, width: 900, height: 600 },
    ],
    ['a display that is gone brings it back', { x: 1600, y: 100, width: 900, height: 600 }, usual],
    ['far outside brings it back', { x: -9000, y: 50, width: 900, height: 600 }, usual],
    ['below the edge brings it back', { x: 0, y: 890, width: 900, height: 600 }, usual],
    [
      'half outside is pulled in',
      { x: 1000, y: 20, width: 900, height: 600 },
      { x: 540, y: 20, width: 900, height: 600 },
    ],
    ['larger than the screen shrinks', { x: 0, y: 0, width: 3000, height: 3000 }, screen],
    ['a sliver grows', { x: 5, y: 5, width: 96, height: 10 }, { x: 5, y: 5, width: 360, height: 480 }],
  ])('%s', (_what, saved, expected) => {
    expect(windowBounds(saved, [screen])).toEqual(expected);
  });

  it('stays on the second display while that is there', () => {
    const saved = { x: 1600, y: 100, width: 900, height: 600 };
    expect(windowBounds(saved, [screen, second])).toEqual(saved);
  });

  it('fits a display smaller than the usual size', () => {
    const small = { x: 0, y: 0, width: 800, height: 600 };
    expect(windowBounds(undefined, [small])).toEqual(small);
  });
});
