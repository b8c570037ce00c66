export interface DraftKeeper<T> {
  /** Begins to write at once; while a write is under way only the latest words wait for the next. */
  keep(value: T): void;
  /** Lets go of words that have not begun to be written. */
  forget(): void;
  /** Settles when everything kept so far is written. */
  written(): Promise<void>;
}

/** No pause before writing: a tab that is closed gives no time for one. */
export function draftKeeper<T>(write: (value: T) => Promise<void>): DraftKeeper<T> {
  let latest: { readonly value: T } | null = null;
  let writing: Promise<void> | null = null;

  async function writeLatest(): Promise<void> {
    while (latest !== null) {
      const { value } = latest;
      latest = null;
      // Words that cannot be kept are still in the form; saving it will say what is wrong.
      await write(value).catch(() => undefined);
    }
    writing = null;
  }

  return {
    keep(value) {
      latest = { value };
      writing ??= writeLatest();
    },
    forget() {
      latest = null;
    },
    written: () => writing ?? Promise.resolve(),
  };
}
