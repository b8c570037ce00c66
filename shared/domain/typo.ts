/**
 * Whether a word begins with what was typed, with one slip at most: a letter wrong, missing, too many, or two
 * swapped. `recieve` begins `received`.
 */
export function beginsWithOneTypo(word: string, typed: string): boolean {
  if (word.length < typed.length - 1) return false;
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  if (at >= typed.length - 1) return true;
  const rest = typed.slice(at);
  const swapped = word[at] === rest[1] && word[at + 1] === rest[0] && word.startsWith(rest.slice(2), at + 2);
  const isWrong = word.startsWith(rest.slice(1), at + 1) && word.length > at;
  const isMissing = word.startsWith(rest, at + 1);
  const isTooMany = word.startsWith(rest.slice(1), at);
  return swapped || isWrong || isMissing || isTooMany;
}
