import { type Quote, quotesOfCase } from '../domain/network/quotes';
import type { Case } from '../model/case';
import type { Impact } from '../model/impact';
import type { Snapshot } from '../model/index';
import type { LabeledRow } from './document';

export const praiseLabel = 'In their words';

/** What others said of this work, as they said it, beside the area of the entry it speaks of. [Note: quoted with permission] */
export function praiseRows(
  snapshot: Snapshot,
  record: Case,
  shown: readonly Impact[],
  areaName: (category: string) => string,
): readonly LabeledRow[] {
  const hintOf = ({ impact }: Quote) => (impact?.category ? areaName(impact.category) : '');
  return quotesOfCase(snapshot, record, shown).map((quote, at) => ({
    type: 'row',
    label: at === 0 ? praiseLabel : '',
    hint: hintOf(quote),
    body: [{ text: `“${quote.words}” ` }, { text: quote.giver, quiet: true }],
    list: [],
  }));
}
