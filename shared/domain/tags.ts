import { edit, type Write } from '../model/changeSet';
import type { Impact } from '../model/impact';
import type { Snapshot } from '../model/index';

export interface TagCount {
  readonly tag: string;
  readonly wins: number;
}

/** Two spellings that differ in capitals only are one tag. */
export function isSameTag(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Every tag in use by these wins, in the order of the alphabet, with how many carry it. */
export function tagCounts(wins: readonly Impact[]): readonly TagCount[] {
  const counts = new Map<string, { tag: string; wins: number }>();
  for (const tag of wins.flatMap(({ tags }) => tags)) {
    const key = tag.toLowerCase();
    const known = counts.get(key) ?? { tag, wins: 0 };
    counts.set(key, { ...known, wins: known.wins + 1 });
  }
  return [...counts.values()].sort((a, b) => a.tag.localeCompare(b.tag, 'en-US'));
}

/**
 * Gives a tag another name in every win, those in the trash too, so that none comes back with the old one. When the new
 * name is in use already the two become one, and no win carries it twice. Every other tag keeps its place.
 */
export function renameTag(snapshot: Pick<Snapshot, 'impact'>, from: string, to: string): Write[] {
  const name = to.trim();
  if (name === '') return [];
  return snapshot.impact.flatMap(({ id, tags }) => {
    if (!tags.some((tag) => isSameTag(tag, from))) return [];
    const at = tags.findIndex((tag) => isSameTag(tag, from) || isSameTag(tag, name));
    const renamed = tags.flatMap((tag, index) => {
      if (index === at) return [name];
      return isSameTag(tag, from) || isSameTag(tag, name) ? [] : [tag];
    });
    const isUnchanged = renamed.length === tags.length && renamed.every((tag, index) => tag === tags[index]);
    return isUnchanged ? [] : [edit('impact', id, { tags: renamed })];
  });
}
