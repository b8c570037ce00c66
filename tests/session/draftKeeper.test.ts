import { describe, expect, it } from 'vitest';
import { draftKeeper } from '../../renderer/session/draftKeeper';

function slowDisk() {
  const written: string[] = [];
  const begun: (() => void)[] = [];
  const write = (value: string) =>
    new Promise<void>((resolve) => {
      begun.push(() => {
        written.push(value);
        resolve();
      });
    });
  return { written, begun, write };
}

describe('a draft on its way to the disk', () => {
  it('is begun at once, and only the latest words wait', async () => {
    const { written, begun, write } = slowDisk();
    const keeper = draftKeeper(write);
    for (const words of ['M', 'Mo', 'Mov', 'Moved']) keeper.keep(words);
    expect(begun.length).toBe(1);
    begun[0]?.();
    await Promise.resolve();
    await new Promise(setImmediate);
    begun[1]?.();
    await keeper.written();
    expect(written).toEqual(['M', 'Moved']);
  });

  it('lets go of words that have not begun', async () => {
    const { written, begun, write } = slowDisk();
    const keeper = draftKeeper(write);
    keeper.keep('Moved');
    keeper.keep('Moved first doses');
    keeper.forget();
    begun[0]?.();
    await keeper.written();
    expect(written).toEqual(['Moved']);
  });

  it('goes on after a write that failed', async () => {
    const written: string[] = [];
    const keeper = draftKeeper<string>(async (words) => {
      if (words === 'bad') throw new Error('disk');
      written.push(words);
    });
    keeper.keep('bad');
    await keeper.written();
    keeper.keep('good');
    await keeper.written();
    expect(written).toEqual(['good']);
  });
});
