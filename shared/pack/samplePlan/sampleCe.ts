import type { CeActivityDraft } from '../../model/ceActivity';
import { entities, type RecordOfName } from '../../model/index';
import { idsOf, type Shift, stampsOf } from './sampleWin';

type Words = Partial<Omit<CeActivityDraft, 'date'>> & Pick<CeActivityDraft, 'title' | 'hours'>;

interface SampleActivity {
  readonly id: string;
  readonly date: string;
  readonly words: Words;
}

const acpe = (topic: string, acpeNumber: string): Partial<CeActivityDraft> => ({
  kind: 'acpe',
  topics: [topic],
  audience: acpeNumber.endsWith('P') ? 'P' : 'T',
  isLive: /-L\d\d-/.test(acpeNumber),
  acpeNumber,
  state: 'onTranscript',
});

// Invented courses of invented providers. YY becomes the year they were taken in, wherever the calendar is moved to.
const activities: readonly SampleActivity[] = [
  {
    id: 'ce-barcodes',
    date: '2026-10-18',
    words: {
      title: 'Look-alike, sound-alike: what barcode data shows',
      provider: 'Bay Pharmacy Learning',
      hours: 1,
      ...acpe('safety', '0999-0000-YY-728-H05-T'),
    },
  },
  {
    id: 'ce-stock',
    date: '2026-09-09',
    words: {
      title: 'Cabinet stock levels from use data',
      provider: 'Bay Pharmacy Learning',
      hours: 2,
      ...acpe('general', '0999-0000-YY-411-L04-T'),
      impactIds: idsOf(['win-discrepancies']),
    },
  },
  {
    id: 'ce-hazardous',
    date: '2026-06-03',
    words: {
      title: 'Hazardous drugs: from receipt to waste',
      provider: 'Harbor Sterile School',
      hours: 2,
      ...acpe('compounding', '0998-0000-YY-190-H07-P'),
    },
  },
  {
    id: 'ce-sterile',
    date: '2026-05-20',
    words: {
      title: 'Beyond-use dates under the revised chapter',
      provider: 'Harbor Sterile School',
      hours: 3,
      ...acpe('compounding', '0998-0000-YY-102-L07-T'),
    },
  },
  {
    id: 'ce-carousel',
    date: '2026-04-14',
    words: {
      title: 'Carousel replenishment, taught at work',
      provider: 'Harlow Bay Medical Center',
      hours: 2,
      kind: 'inService',
      isLive: true,
      topics: ['general'],
      state: 'claimed',
    },
  },
  {
    id: 'ce-diversion',
    date: '2025-11-06',
    words: {
      title: 'Spotting diversion in cabinet reports',
      provider: 'Bay Pharmacy Learning',
      hours: 1.5,
      ...acpe('safety', '0999-0000-YY-355-H05-T'),
    },
  },
  {
    id: 'ce-insulin',
    date: '2025-08-21',
    words: {
      title: 'Insulin: concentrations and devices',
      provider: 'Bay Pharmacy Learning',
      hours: 2,
      ...acpe('disease', '0999-0000-YY-240-H01-P'),
    },
  },
  {
    id: 'ce-vaccines',
    date: '2025-05-02',
    words: {
      title: 'Cold chain for vaccines',
      provider: 'Bay Pharmacy Learning',
      hours: 1.5,
      ...acpe('immunization', '0999-0000-YY-118-H06-T'),
    },
  },
  {
    id: 'ce-shortages',
    date: '2025-03-12',
    words: {
      title: 'Working through a drug shortage',
      provider: 'Bay Pharmacy Learning',
      hours: 2,
      ...acpe('general', '0999-0000-YY-066-L04-T'),
    },
  },
];

export function sampleCe(shift: Shift): RecordOfName<'ceActivity'>[] {
  return activities.map(({ id, date, words }) => {
    const done = shift(date);
    const acpeNumber = (words.acpeNumber ?? '').replace('YY', done.slice(2, 4));
    return { ...entities.ceActivity.blank(done), ...stampsOf(id, done), ...words, date: done, acpeNumber };
  });
}
