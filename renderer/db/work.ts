/** Work that may take longer than half a second: it says how far it is, and can be stopped. */
export interface Work {
  /** 0 to 1. */
  onShare(share: number): void;
  readonly signal: AbortSignal;
}

/** For work that nobody watches. */
export function quietWork(): Work {
  return { onShare: () => undefined, signal: new AbortController().signal };
}
