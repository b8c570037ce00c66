import { useSyncExternalStore } from 'react';
import { dayOfMoment, type IsoDate, type IsoInstant, instantOf } from '../../shared/kernel/dates';

export function now(): IsoInstant {
  return instantOf(new Date());
}

export function today(): IsoDate {
  return dayOfMoment(new Date());
}

export function newId(): string {
  return crypto.randomUUID();
}

// The day can change while the window sleeps; looking again when it is looked at needs no timer.
function onReturn(hear: () => void): () => void {
  window.addEventListener('focus', hear);
  document.addEventListener('visibilitychange', hear);
  return () => {
    window.removeEventListener('focus', hear);
    document.removeEventListener('visibilitychange', hear);
  };
}

/** Today, on this computer's calendar. */
export function useToday(): IsoDate {
  return useSyncExternalStore(onReturn, today);
}
