import { allWritten } from './perform';

const flushers = new Set<() => void | Promise<void>>();

/** Registers what must reach the disk before the window goes; the returned function takes it out. */
export function beforeClosing(flush: () => void | Promise<void>): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}

/** Writes everything that waits: fields still being typed in, drafts, then the deeds they began. */
export async function flushEverything(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
  await allWritten();
}
