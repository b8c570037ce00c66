import { create } from 'zustand';
import { onStaleDeed } from '../db/staleDeeds';
import { type Unsaved, unsavedKey } from './unsavedKey';

export interface StaleWords {
  readonly mine: unknown;
  /** What the field held when they were begun. */
  readonly from: unknown;
}

/** Words typed here for fields that another window has changed meanwhile: both are kept until the person chooses. */
const useStale = create<{ readonly words: ReadonlyMap<string, StaleWords> }>()(() => ({
  words: new Map(),
}));

export function useStaleWords(place: Unsaved): StaleWords | undefined {
  const key = unsavedKey(place);
  return useStale(({ words }) => words.get(key));
}

export function keepStale(place: Unsaved, stale: StaleWords): void {
  useStale.setState(({ words }) => ({ words: new Map(words).set(unsavedKey(place), stale) }));
}

export function forgetStale(place: Unsaved): void {
  useStale.setState(({ words }) => ({
    words: new Map([...words].filter(([key]) => key !== unsavedKey(place))),
  }));
}

onStaleDeed(({ writes }) => {
  for (const write of writes) {
    if (write.action !== 'edit' || write.from === undefined) continue;
    for (const [field, mine] of Object.entries(write.fields))
      keepStale({ kind: write.kind, id: write.id, field }, { mine, from: Reflect.get(write.from, field) });
  }
});
