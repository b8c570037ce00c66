import { describe, expect, it } from 'vitest';
import { renameTag, tagCounts } from '../../shared/domain/tags';
import { type IsoInstant, isoDate } from '../../shared/kernel/dates';
import { type Impact, impact } from '../../shared/model/impact';

const at = '2026-01-05T10:00:00.000Z' as IsoInstant;

function win(id: string, tags: readonly string[], deletedAt: IsoInstant | null = null): Impact {
  const blank = impact.blank(isoDate('2026-01-05'));
  return { ...blank, id, what: 'A win', tags: [...tags], createdAt: at, updatedAt: at, deletedAt };
}

function renamed(tags: readonly string[], from: string, to: string): unknown {
  const [write] = renameTag({ impact: [win('a', tags)] }, from, to);
  return write?.action === 'edit' ? Reflect.get(write.fields, 'tags') : null;
}

describe('renameTag', () => {
  it.each([
    ['renames in its place', ['x', 'safty', 'y'], 'safty', 'safety', ['x', 'safety', 'y']],
    ['ignores capitals in what it looks for', ['Safty'], 'safty', 'safety', ['safety']],
    ['merges into one that is there', ['safety', 'x', 'safty'], 'safty', 'safety', ['safety', 'x']],
    ['merges where the old one stood first', ['safty', 'x', 'Safety'], 'safty', 'safety', ['safety', 'x']],
    ['can change capitals only', ['safety'], 'safety', 'Safety', ['Safety']],
    ['leaves other wins alone', ['x'], 'safty', 'safety', null],
    ['changes nothing for the same name', ['safety'], 'safety', 'safety', null],
    ['takes no empty name', ['safety'], 'safety', '  ', null],
    ['trims the new name', ['safety'], 'safety', ' care ', ['care']],
  ])('%s', (_sentence, tags, from, to, result) => expect(renamed(tags, from, to)).toEqual(result));

  it('reaches the trash too, and writes only the wins that change', () => {
    const wins = [win('a', ['x']), win('b', ['y']), win('c', ['x'], at)];
    expect(renameTag({ impact: wins }, 'x', 'z').map((write) => write.id)).toEqual(['a', 'c']);
  });
});

it('counts each tag once however it is capitalized, in the order of the alphabet', () => {
  const wins = [win('a', ['Safety', 'iv room']), win('b', ['safety'])];
  expect(tagCounts(wins)).toEqual([
    { tag: 'iv room', wins: 1 },
    { tag: 'Safety', wins: 2 },
  ]);
});
