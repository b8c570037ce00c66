import { describe, expect, it } from 'vitest';
import { idleClock } from '../../renderer/records/idleClock';

const minute = 60_000;

/** A computer whose time is ours. */
function computer() {
  let now = 0;
  let timers: { at: number; readonly ring: () => void }[] = [];
  let set = 0;
  return {
    ticking: {
      now: () => now,
      setTimer(ring: () => void, milliseconds: number) {
        set += 1;
        const timer = { at: now + milliseconds, ring };
        timers.push(timer);
        return timer;
      },
      clearTimer(timer: unknown) {
        timers = timers.filter((one) => one !== timer);
      },
    },
    pass(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((one) => one !== next);
        now = next.at;
        next.ring();
      }
      now = until;
    },
    /** Timers stand still while the computer sleeps; the time of day does not. */
    sleep(milliseconds: number) {
      now += milliseconds;
      for (const timer of timers) timer.at += milliseconds;
    },
    timersSet: () => set,
    waiting: () => timers.length,
  };
}

function watched(after = 15 * minute) {
  const machine = computer();
  let rings = 0;
  const clock = idleClock(
    after,
    () => {
      rings += 1;
    },
    machine.ticking,
  );
  return { ...machine, clock, rings: () => rings };
}

describe('the clock of a lock', () => {
  it('rings when nobody was there for so long, once', () => {
    const { pass, rings } = watched();
    pass(15 * minute - 1);
    expect(rings()).toBe(0);
    pass(60 * minute);
    expect(rings()).toBe(1);
  });

  it('counts from the last sign of somebody', () => {
    const { pass, clock, rings } = watched();
    pass(14 * minute);
    clock.touch();
    pass(14 * minute);
    expect(rings()).toBe(0);
    pass(minute);
    expect(rings()).toBe(1);
  });

  it('runs one timer in the whole while, however much is typed', () => {
    const { pass, clock, timersSet, waiting, rings } = watched();
    for (let stroke = 0; stroke < 14 * 60; stroke += 1) {
      pass(1_000);
      clock.touch();
    }
    expect([timersSet(), waiting()]).toEqual([1, 1]);
    pass(2 * minute);
    expect([timersSet(), waiting(), rings()]).toEqual([2, 1, 0]);
  });

  it.each(['touch', 'look'] as const)('rings at the first %s after the computer has slept', (sign) => {
    const { sleep, clock, rings, waiting } = watched();
    sleep(60 * minute);
    clock[sign]();
    expect([rings(), waiting()]).toEqual([1, 0]);
  });

  it('is silent once it is stopped', () => {
    const { pass, clock, rings } = watched();
    clock.stop();
    pass(60 * minute);
    expect(rings()).toBe(0);
  });
});
