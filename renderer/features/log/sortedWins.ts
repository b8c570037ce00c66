import { byNewest, type LogRow, logRows } from '../../../shared/domain/impact';
import type { Impact } from '../../../shared/model/impact';

// The pool gives the same array until a win changes, so coming back to the log sorts nothing anew.
const sorted = new WeakMap<readonly Impact[], readonly Impact[]>();
const rowsOf = new WeakMap<readonly Impact[], readonly LogRow[]>();

export function newestFirst(wins: readonly Impact[]): readonly Impact[] {
  const known = sorted.get(wins) ?? [...wins].sort(byNewest);
  sorted.set(wins, known);
  return known;
}

/** The rows of wins that are already newest first. */
export function rowsOfAll(newest: readonly Impact[]): readonly LogRow[] {
  const known = rowsOf.get(newest) ?? logRows(newest);
  rowsOf.set(newest, known);
  return known;
}
