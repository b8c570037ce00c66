import type { IndexedText } from './searchIndex';

export type ToSearchWorker =
  | { readonly type: 'build'; readonly planId: string; readonly key: CryptoKey | null }
  | { readonly type: 'put'; readonly texts: readonly IndexedText[] }
  | { readonly type: 'drop'; readonly keys: readonly string[] }
  | {
      readonly type: 'find';
      readonly ask: number;
      readonly words: readonly string[];
      readonly limit: number;
    };

export interface FromSearchWorker {
  readonly ask: number;
  readonly keys: readonly string[];
}
