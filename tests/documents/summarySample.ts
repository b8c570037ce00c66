import { type IsoDate, type IsoInstant, isoDate } from '../../shared/kernel/dates';
import { attachment } from '../../shared/model/attachment';
import { type Case, type CaseDraft, caseEntity } from '../../shared/model/case';
import { credential } from '../../shared/model/credential';
import { goal } from '../../shared/model/goal';
import { type Impact, type ImpactDraft, impact } from '../../shared/model/impact';
import { emptySnapshot, type Snapshot } from '../../shared/model/index';
import { profile, profileId } from '../../shared/model/profile';
import { categoryLabel } from '../../shared/pack/categories';

export const today = isoDate('2026-11-20');
export const surroundings = { paper: 'letter', areaName: categoryLabel } as const;

const stamp = {
  createdAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
  updatedAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
  deletedAt: null,
};

export function win(
  id: string,
  draft: Partial<ImpactDraft> = {},
  deletedAt: IsoInstant | null = null,
): Impact {
  return {
    ...impact.blank(isoDate('2026-07-01')),
    what: `What ${id} did`,
    ...draft,
    ...stamp,
    id,
    deletedAt,
  };
}

export function caseOf(draft: Partial<CaseDraft> = {}): Case {
  const period = { from: isoDate('2025-12-01'), to: today };
  return { ...caseEntity.blank(today), title: 'January review', ...period, ...draft, ...stamp, id: 'case' };
}

export function planOf(wins: readonly Impact[], more: Partial<Snapshot> = {}): Snapshot {
  return { ...emptySnapshot(), impact: wins, ...more };
}

const day = (text: string): IsoDate => isoDate(text);

/** The technician of the mocks: five entries in front, others behind, one private. */
export function sampleWins(): Impact[] {
  return [
    win('cabinets', {
      what: 'Moved first-dose antibiotics into cabinets on two units, with stock levels set from 60 days of use.',
      why: 'Nurses were waiting for doses from the central pharmacy.',
      result: 'Median wait fell from 45 to 30 minutes and held for eight weeks.',
      date: day('2026-06-03'),
      endDate: day('2026-08-28'),
      category: 'throughput',
      measure: 'Median wait for a first dose',
      before: 45,
      after: 30,
      unit: 'minutes',
      howKnown: 'measured',
      source: 'Cabinet transaction report, June 1 to August 31.',
      benefited: 'Nurses and patients on 5 West and 6 East',
      part: 'led',
      attachmentIds: ['report'],
    }),
    win('missing', {
      what: 'With two charge nurses, logged every missing dose by reason and fixed the top two: bin labels and transfer returns.',
      why: 'Sending doses again took two technician hours a day.',
      result: 'Missing doses fell from 18 to 11 per 1,000; calls about them, from 32 to 19 a day.',
      date: day('2026-04-02'),
      endDate: day('2026-06-30'),
      category: 'teamwork',
      measure: 'Missing doses, five units',
      before: 18,
      after: 11,
      per: '1,000',
      howKnown: 'counted',
      source: 'Tally of the missing-dose log',
      part: 'shared',
      partNote: 'Two charge nurses kept the log with me.',
    }),
    win('training', {
      what: 'Rewrote IV-room training as six short modules with one sign-off form, and trained five people.',
      why: 'New staff took long to work alone; trainers judged differently.',
      result: 'Median time to sign-off fell from 42 to 29 days, for 38 hours of teaching.',
      date: day('2026-04-10'),
      endDate: day('2026-09-18'),
      category: 'people',
      measure: 'New staff to IV-room sign-off',
      before: 42,
      after: 29,
      unit: 'days',
      howKnown: 'counted',
    }),
    win('staffing', {
      what: 'While two colleagues were away for five weeks, drew up a cover plan and ran a ten-minute huddle each morning.',
      why: 'Carts went out late, and the same people kept staying on.',
      result: 'Overtime fell from 46 to 21 hours a pay period; carts on time rose from 88% to 97%.',
      date: day('2026-07-06'),
      category: 'staffing',
      measure: 'Overtime, each pay period',
      before: 46,
      after: 21,
      unit: 'hours',
    }),
    win('waste', {
      what: 'Listed short-dated stock each week and moved it to the units that would use it in time.',
      why: 'Expired stock was written off every month.',
      result: 'Expired stock fell from $9,800 to $5,900 a month over two quarters.',
      date: day('2026-01-05'),
      endDate: day('2026-06-26'),
      category: 'cost',
      measure: 'Expired stock, each month',
      before: 9800,
      after: 5900,
      unit: '$',
      howKnown: 'measured',
      source: 'Purchasing report',
    }),
    win('barcodes', {
      what: 'Found the forty barcodes that did not scan and had them added to the formulary file.',
      why: 'Every miss was typed by hand at the bedside.',
      result: 'Nurses stopped calling about them.',
      date: day('2026-03-09'),
      category: 'technology',
      measure: 'Doses scanned at the bedside',
      before: 93.5,
      after: 98.9,
      unit: '%',
      howKnown: 'measured',
      source: 'Bar-code report, March and May',
    }),
    win('students', {
      what: 'Took two students through cabinet rounds.',
      why: 'They had only read about it.',
      result: 'Both now do the round alone.',
      date: day('2026-10-12'),
      category: 'people',
    }),
    win('secret', { what: 'CANARY what', why: 'CANARY why', result: 'CANARY result', private: true }),
  ];
}

export function samplePlan(): Snapshot {
  return planOf(sampleWins(), {
    profile: [
      {
        ...profile.blank(today),
        ...stamp,
        id: profileId,
        name: 'Marisol Reyes',
        role: 'Pharmacy Technician II',
        employer: 'Harlow Bay Medical Center',
        aim: 'Technician III',
      },
    ],
    credential: [
      {
        ...credential.blank(today),
        ...stamp,
        id: 'cpht',
        shortName: 'CPhT',
        letters: 'CPhT',
        earnedOn: day('2022-02-01'),
        expiresOn: day('2027-01-31'),
      },
      {
        ...credential.blank(today),
        ...stamp,
        id: 'cspt',
        shortName: 'CSPT',
        letters: 'CSPT',
        earnedOn: day('2026-05-14'),
        expiresOn: null,
      },
      {
        ...credential.blank(today),
        ...stamp,
        id: 'license',
        shortName: 'State license',
        earnedOn: day('2022-03-01'),
        expiresOn: day('2027-10-31'),
      },
    ],
    goal: [
      {
        ...goal.blank(today),
        ...stamp,
        id: 'sterile',
        title: 'Hold a sterile credential (CSPT)',
        status: 'achieved',
        closedOn: day('2026-05-14'),
      },
      {
        ...goal.blank(today),
        ...stamp,
        id: 'modules',
        title: 'Train and sign off new staff',
        status: 'achieved',
        closedOn: day('2026-09-18'),
      },
      {
        ...goal.blank(today),
        ...stamp,
        id: 'present',
        title: 'Present to the department',
        status: 'underway',
        due: day('2026-12-16'),
      },
      {
        ...goal.blank(today),
        ...stamp,
        id: 'tpv',
        title: 'Verify final products',
        status: 'underway',
        due: day('2027-02-09'),
      },
    ],
    attachment: [
      {
        ...attachment.blank(today),
        ...stamp,
        id: 'report',
        name: 'cabinet-report-2026.pdf',
        mediaType: 'application/pdf',
      },
    ],
  });
}

export function sampleCase(): Case {
  return caseOf({
    reader: 'Dana Whitcomb, PharmD',
    ask: 'I ask for promotion to Technician III at the January review. I meet nine of its eleven criteria; the other two are booked.',
    next: 'As Technician III, I will own the carousel and all 14 cabinets, train a second person on both, and bring cabinet stock-outs from 1.2% to under 1% by June 2027.',
    handedOverOn: day('2026-12-03'),
    entries: ['cabinets', 'missing', 'training', 'staffing', 'waste', 'secret'].map((impactId) => ({
      impactId,
      included: true,
      what: impactId === 'secret' ? 'CANARY override' : null,
      why: null,
      result: null,
    })),
  });
}
