/** Throws on what cannot happen; the error boundary shows it and offers to save a backup. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`This cannot happen: ${what}`);
}

/** Makes the compiler name the case that a switch forgot. */
export function neverHere(value: never): never {
  throw new Error(`This cannot happen: unexpected ${String(value)}`);
}
