import type { Period } from '../domain/period';
import { formatDay, monthOf } from '../kernel/dates';
import type { Case } from '../model/case';
import type { Profile } from '../model/profile';

/** `from December 2025 to November 2026`, `in July 2026`. */
export function periodWords({ from, to }: Period): string {
  if (monthOf(from) === monthOf(to)) return `in ${formatDay(from, 'month')}`;
  return `from ${formatDay(from, 'month')} to ${formatDay(to, 'month')}`;
}

/** `Summary of work, December 2025 to November 2026`. */
export function caseTitleWords(record: Case): string {
  return `Summary of work, ${periodWords(record).replace(/^(?:from|in) /, '')}`;
}

/** Names the file and the foot of each page. */
export function summaryTitle(profile: Profile | undefined, record: Case, between = ': '): string {
  const name = profile?.name.trim() ?? '';
  return name === '' ? caseTitleWords(record) : `${name}${between}${caseTitleWords(record)}`;
}
