import MiniSearch, { type Query } from 'minisearch';
import { fold } from '../../shared/domain/search';
import { beginsWithOneTypo } from '../../shared/domain/typo';

export interface IndexedText {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** Words that find what was typed with one slip in it. */
export interface SearchIndex {
  put(texts: readonly IndexedText[]): void;
  drop(keys: readonly string[]): void;
  /** Keys, best first. Words are folded; each may begin a word of the text, with one typo. */
  find(words: readonly string[], limit: number): readonly string[];
}

/** In shorter words one letter's difference is mostly another word. */
const shortestForgiven = 4;
const correctionsEach = 24;

export function searchIndex(): SearchIndex {
  const index = new MiniSearch<IndexedText>({
    idField: 'key',
    fields: ['title', 'text'],
    tokenize: (text) => wordsIn(text),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2 } },
    autoVacuum: true,
  });
  // MiniSearch counts a swap of two letters as two slips, and forgives none in a word still being typed; its words
  // are therefore looked through here. A word whose last record went stays and finds nothing.
  const vocabulary = new Set<string>();

  function corrections(word: string): readonly string[] {
    if (word.length < shortestForgiven) return [];
    const close = [...vocabulary].filter(
      (known) => beginsWithOneTypo(known, word) && !known.startsWith(word),
    );
    return close
      .sort((a, b) => distanceInLength(a, word) - distanceInLength(b, word))
      .slice(0, correctionsEach);
  }

  return {
    put(texts) {
      for (const text of texts) {
        if (index.has(text.key)) index.discard(text.key);
        index.add(text);
        for (const word of wordsIn(text.text)) vocabulary.add(word);
      }
    },
    drop(keys) {
      for (const key of keys) if (index.has(key)) index.discard(key);
    },
    find(words, limit) {
      const each = words.flatMap((word) => word.trim().split(' '));
      if (each.length === 0) return [];
      const queries = each.map((word): Query => {
        const asTyped: Query = { queries: [word], prefix: true };
        const corrected: Query = { queries: [...corrections(word)], boostDocument: () => 0.5 };
        return { combineWith: 'OR', queries: [asTyped, corrected] };
      });
      return index
        .search({ combineWith: 'AND', queries })
        .slice(0, limit)
        .map(({ id }) => String(id));
    },
  };
}

function wordsIn(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

function distanceInLength(known: string, word: string): number {
  return Math.abs(known.length - word.length);
}
