import { ceTopics, topicKey, topicLabel } from '../model/ceTopics';

/** The topic that a person typed or chose: one of the known by its id, or their own words as they wrote them. */
export function topicFromWords(words: string): string {
  const key = topicKey(words);
  return ceTopics.some(({ id }) => id === key) ? key : words.trim();
}

/** Every topic to choose from, as lists show it: the known ones, then those of the person's own. */
export function topicChoices(used: readonly (readonly string[])[]): readonly string[] {
  const known = ceTopics.map(({ label }) => label);
  const own = new Map<string, string>();
  for (const topic of used.flat())
    if (topicFromWords(topic) === topic.trim()) own.set(topicKey(topic), topic);
  const others = [...own].filter(([key]) => !ceTopics.some(({ id }) => id === key)).map(([, words]) => words);
  return [...known, ...others.sort((a, b) => a.localeCompare(b))].map(topicLabel);
}
