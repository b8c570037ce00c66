import { formatDay } from '../../kernel/dates';
import type { ChosenEntry } from '../../model/case';
import { entities, type RecordOfName } from '../../model/index';
import { type Shift, stampsOf } from './sampleWin';

/** On the page, in its order: the first five stand on the first page, the other nine behind it. */
const chosen: readonly (readonly [
  win: string,
  shorter?: Partial<Pick<ChosenEntry, 'what' | 'why' | 'result'>>,
])[] = [
  ['win-first-doses'],
  [
    'win-missing-doses',
    { what: 'With two charge nurses, logged every missing dose by reason and fixed the top two.' },
  ],
  ['win-iv-training'],
  ['win-short-dates'],
  [
    'win-cover-plan',
    {
      what: 'With two colleagues away for five weeks, drew up a cover plan and ran a morning huddle.',
      result: 'Overtime fell from 46 to 21 hours a pay period; carts on time rose to 97%.',
    },
  ],
  [
    'win-barcodes',
    {
      what: 'Found 23 products whose barcodes did not scan, had them added, and put a card for reporting at each station.',
      why: 'Staff had begun to skip scanning products they knew would fail.',
      result: 'Scanning at fill rose from 93.5% to 98.9% in six weeks.',
    },
  ],
  ['win-discrepancies'],
  ['win-mock-survey'],
  ['win-cabinet-pockets'],
  ['win-shelf-labels'],
  ['win-iv-batches'],
  ['win-prior-auth'],
  ['win-cspt'],
  ['win-students'],
];

/** The page that Marisol hands to her manager before the review. */
export function sampleCase(shift: Shift, wins: readonly RecordOfName<'impact'>[]): RecordOfName<'case'> {
  const review = shift('2027-01-14');
  const [reviewMonth = ''] = formatDay(review, 'monthDay').split(' ');
  const made = shift('2026-11-10');
  const from = shift('2025-12-01');
  const to = shift('2026-11-20');
  const shown = new Set(chosen.map(([win]) => `sample-${win}`));
  const others = wins.filter(
    ({ id, date, private: isPrivate }) => !shown.has(id) && date >= from && date <= to && !isPrivate,
  );
  return {
    ...entities.case.blank(made),
    ...stampsOf('case-technician-3', made),
    title: `Technician III at the ${reviewMonth} review`,
    purpose: 'promotion',
    reader: 'Dana Whitcomb, PharmD',
    target: 'Pharmacy Technician III',
    ask: `I ask for promotion to Technician III at the ${reviewMonth} review. I meet nine of its eleven criteria; the other two are booked.`,
    from,
    to,
    handedOverOn: shift('2026-12-03'),
    next: `As Technician III, I will own carousel and cabinets, with stock-outs under 1% by ${formatDay(shift('2027-06-15'), 'month')}.`,
    levelId: 'sample-level-3',
    // What the criteria say of the work ahead would stand there twice.
    showGoals: false,
    frontCount: 5,
    praiseIds: ['sample-praise-imani'],
    entries: [
      ...chosen.map(([win, shorter]) => ({
        impactId: `sample-${win}`,
        included: true,
        what: shorter?.what ?? null,
        why: shorter?.why ?? null,
        result: shorter?.result ?? null,
      })),
      ...others.map(({ id }) => ({ impactId: id, included: false, what: null, why: null, result: null })),
    ],
  };
}
