import { bridge } from '../host/hostBridge';
import { type IdleClock, idleClock, type Ticking } from './idleClock';
import { lockNow, lockWithOtherWindows } from './lockNow';

const minute = 60_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

const clockOfComputer: Ticking = {
  now: () => Date.now(),
  setTimer: (ring, milliseconds) => setTimeout(ring, milliseconds),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>), // made by setTimer
};

let clock: IdleClock | null = null;

/** Locks this plan after so many minutes without a sign of anybody, and when the computer itself is locked or sleeps. */
export function startAutoLock(after: number | null): void {
  setLockAfter(after);
  for (const sign of signs)
    window.addEventListener(sign, () => clock?.touch(), { passive: true, capture: true });
  document.addEventListener('visibilitychange', () => clock?.look());
  bridge.on('away', () => void lockNow());
  lockWithOtherWindows();
}

/** null for never. */
export function setLockAfter(after: number | null): void {
  clock?.stop();
  clock = after === null ? null : idleClock(after * minute, () => void lockNow(), clockOfComputer);
}
