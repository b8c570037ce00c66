import type { Failure } from './failure';

/** What an action that can fail in ordinary use gives back. What cannot happen throws instead. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed<T = never>(failure: Failure): Result<T> {
  return { ok: false, failure };
}

/** The person changed their mind in a dialog: a value, never a failure. */
export interface Cancelled {
  readonly cancelled: true;
}

export const cancelled: Cancelled = { cancelled: true };

export function wasCancelled(value: object): value is Cancelled {
  return 'cancelled' in value;
}
