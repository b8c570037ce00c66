/** What the clock is made of; a parameter, so that tests can let an hour pass. */
export interface Ticking {
  now(): number;
  setTimer(ring: () => void, milliseconds: number): unknown;
  clearTimer(timer: unknown): void;
}

export interface IdleClock {
  /** Somebody is there. Costs nothing: no timer is touched. */
  touch(): void;
  /** Looks at once, for when the computer comes back from sleep, during which timers stand still. */
  look(): void;
  stop(): void;
}

/**
 * Rings when nobody was there for so long. One timer, set to the earliest moment it could be time, and set again then for
 * what is missing: nothing runs while somebody works, and once in the whole while when nobody does.
 */
export function idleClock(milliseconds: number, ring: () => void, ticking: Ticking): IdleClock {
  let last = ticking.now();
  let timer = ticking.setTimer(look, milliseconds);

  function look(): void {
    ticking.clearTimer(timer);
    const left = last + milliseconds - ticking.now();
    if (left <= 0) ring();
    else timer = ticking.setTimer(look, left);
  }

  return {
    touch() {
      // Whoever comes back too late finds it locked, even if the timer slept.
      if (ticking.now() - last >= milliseconds) look();
      else last = ticking.now();
    },
    look,
    stop: () => ticking.clearTimer(timer),
  };
}
