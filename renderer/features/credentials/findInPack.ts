interface Findable {
  readonly shortName: string;
  readonly fullName: string;
  readonly issuer: string;
  readonly letters: string | null;
  readonly aliases: readonly string[];
  readonly typeWords: string;
  readonly isListed: boolean;
}

/** Entries in which every typed word begins a word of the name, the letters, the issuer or an alias; best first. */
export function findInPack<E extends Findable>(entries: readonly E[], typed: string): readonly E[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return entries.filter(({ isListed }) => isListed);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}

/** 3: its short name or letters; 2: its full name or an alias; 1: its issuer or kind; 0: not this one. */
function rankOf(entry: Findable, wanted: readonly string[]): number {
  const places = [
    [entry.shortName, entry.letters ?? ''],
    [entry.fullName, ...entry.aliases],
    [entry.issuer, entry.typeWords],
  ].map((texts) => texts.flatMap(wordsOf));
  const ranks = wanted.map((word) => {
    const place = places.findIndex((words) => words.some((known) => known.startsWith(word)));
    return place === -1 ? 0 : 3 - place;
  });
  return ranks.includes(0) ? 0 : Math.max(...ranks);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Names that are not offered, when someone looks for one: so that they learn why. */
export function notOfferedFor<N extends { readonly name: string }>(
  names: readonly N[],
  typed: string,
): readonly N[] {
  const wanted = wordsOf(typed);
  if (wanted.join('').length < 3) return [];
  return names.filter(({ name }) => {
    const words = wordsOf(name);
    return wanted.every((word) => words.some((known) => known.startsWith(word)));
  });
}
