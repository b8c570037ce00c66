import type { Case } from '../../model/case';
import type { Snapshot } from '../../model/index';
import type { Praise } from '../../model/praise';
import { entriesOfCase } from '../case';
import { whyNotQuoted } from './quotes';

export interface OfferedPraise {
  readonly praise: Praise;
  /** null where it may be quoted; else the reason, in words. [Note: quoted with permission] */
  readonly whyNot: string | null;
}

/** Praise that could stand on the page: of its entries or its time, or chosen already; what may be quoted first. */
export function praiseForCase(
  plan: Pick<Snapshot, 'praise' | 'person' | 'impact'>,
  record: Pick<Case, 'entries' | 'from' | 'to' | 'praiseIds'>,
): readonly OfferedPraise[] {
  const onPage = new Set(
    entriesOfCase(plan, record).flatMap(({ included, impact }) => (included ? [impact.id] : [])),
  );
  return plan.praise
    .filter(
      ({ id, date, impactIds, deletedAt }) =>
        deletedAt === null &&
        (record.praiseIds.includes(id) ||
          impactIds.some((win) => onPage.has(win)) ||
          (impactIds.length === 0 && date >= record.from && date <= record.to)),
    )
    .map((praise) => ({ praise, whyNot: whyNotQuoted(praise, plan) }))
    .sort(
      (one, other) =>
        Number(one.whyNot !== null) - Number(other.whyNot !== null) ||
        (one.praise.date < other.praise.date ? 1 : -1),
    );
}
