import type { GoalDraft } from '../../model/goal';
import { entities, type RecordOfName } from '../../model/index';
import { idsOf, type Shift, stampsOf } from './sampleWin';

type GoalWords = Partial<Omit<GoalDraft, 'startsOn' | 'due' | 'closedOn' | 'credentialIds'>>;

interface SampleGoal {
  readonly id: string;
  readonly startsOn: string;
  readonly due: string;
  readonly closedOn?: string;
  readonly credentials?: readonly string[];
  readonly words: GoalWords & Pick<GoalDraft, 'title' | 'status' | 'horizon'>;
  /** Title, due, done. */
  readonly milestones: readonly (readonly [title: string, due: string, doneOn?: string])[];
}

const goals: readonly SampleGoal[] = [
  {
    id: 'goal-carousel',
    startsOn: '2026-03-16',
    due: '2027-01-14',
    words: {
      title: 'Own the carousel and the cabinets',
      status: 'underway',
      horizon: 'thisYear',
      specific:
        'Be the named owner of the carousel and all 14 cabinets, with their procedures under my name.',
      measurable: 'Cabinet stock-outs from 2.1% to 1.0% of vends.',
      achievable: 'Two hours a week agreed with Dana; the vendor course is done.',
      relevant: 'Criteria 2 and 5 for Technician III.',
      baseline: 2.1,
      current: 1.2,
      target: 1,
      unit: '% of vends',
      barriers: 'The downtime card needs an outage drill, and drills need a quiet afternoon.',
      exposure: 'Automation: the vendor’s service menu and the monthly usage report.',
    },
    milestones: [
      ['Take the vendor’s two-day course', '2026-08-21', '2026-08-20'],
      ['Set the stock levels of 214 pockets from 60 days of use', '2026-10-15', '2026-10-12'],
      ['Draft the one-page card for carousel downtime', '2026-11-17'],
      ['Present the results to the department', '2026-12-16'],
    ],
  },
  {
    id: 'goal-tpv',
    startsOn: '2026-08-31',
    due: '2027-03-31',
    credentials: ['cred-tpv'],
    words: {
      title: 'Pass technician product verification',
      status: 'underway',
      horizon: 'oneYear',
      specific:
        'Earn the Technician Product Verification certificate and be signed off to verify final products here.',
      measurable: '300 practice checks without a miss, then the exam.',
      achievable: 'Ten checks a shift with the day pharmacist; the employer pays the exam.',
      relevant: 'Criterion 11 for Technician III, and it frees a pharmacist for the floor.',
      baseline: 0,
      current: 140,
      target: 300,
      unit: 'practice checks',
      barriers: 'Practice checks stop when we are short.',
      exposure: 'Verification on the oral-solid line.',
    },
    milestones: [
      ['Enroll in the recognized program', '2026-09-11', '2026-09-08'],
      ['First 100 practice checks', '2026-10-30', '2026-10-30'],
      ['200 practice checks', '2026-12-18'],
      ['Sit the exam', '2027-02-09'],
      ['Sign-off to verify here', '2027-03-31'],
    ],
  },
  {
    id: 'goal-adv',
    startsOn: '2027-03-01',
    due: '2027-09-30',
    credentials: ['cred-adv', 'cred-hdm', 'cred-cspt', 'cred-tpv'],
    words: {
      title: 'Become CPhT-Adv',
      status: 'planned',
      horizon: 'threeYears',
      specific: 'Claim the CPhT-Adv: three certificates and the CSPT.',
      measurable:
        'Four in all. The CSPT and hazardous drugs are done; product verification and supply chain to go.',
      achievable: 'One certificate each half year, paid from the education allowance.',
      relevant: 'The lead positions for automation ask for it.',
      baseline: 0,
      current: 2,
      target: 4,
      unit: 'certificates',
    },
    milestones: [
      ['Product verification certificate', '2027-02-09'],
      ['Supply chain and inventory certificate', '2027-08-31'],
      ['Claim the CPhT-Adv', '2027-09-30'],
    ],
  },
  {
    id: 'goal-cspt',
    startsOn: '2025-09-01',
    due: '2026-05-29',
    closedOn: '2026-05-12',
    credentials: ['cred-cspt'],
    words: {
      title: 'Earn the CSPT',
      status: 'achieved',
      horizon: 'oneYear',
      specific: 'Pass the sterile compounding exam, with the attestation signed.',
      measurable: 'The exam, and 120 hours of study.',
      achievable: 'Four study hours a week and three years in the IV room behind me.',
      relevant: 'Criterion 8 for Technician III.',
      baseline: 0,
      current: 120,
      target: 120,
      unit: 'study hours',
      closingReason: 'Passed at the first try, two weeks early.',
      learned: 'Practice questions in short rounds did more than whole weekends.',
    },
    milestones: [
      ['Have the attestation signed', '2026-02-27', '2026-02-20'],
      ['Finish 120 hours of study', '2026-04-30', '2026-05-03'],
      ['Sit the exam', '2026-05-15', '2026-05-12'],
    ],
  },
  {
    id: 'goal-first-doses',
    startsOn: '2026-05-04',
    due: '2026-08-31',
    closedOn: '2026-08-14',
    words: {
      title: 'First doses in 35 minutes on two units',
      status: 'achieved',
      horizon: 'thisYear',
      specific: 'Keep the ten commonest first-dose antibiotics in the cabinets of 5 West and 6 East.',
      measurable: 'Median wait from 45 to 35 minutes.',
      achievable: 'Both units gave up a drawer for it.',
      relevant: 'The wait is what nursing names first when asked about us.',
      baseline: 45,
      current: 30,
      target: 35,
      unit: 'minutes',
      closingReason: 'Thirty minutes, and it held for eight weeks.',
      learned: 'Setting levels from real use beat every guess, mine included.',
    },
    milestones: [
      ['Agree on the drawers with both units', '2026-05-22', '2026-05-21'],
      ['Stock and switch over', '2026-06-05', '2026-06-02'],
      ['Eight weeks of figures', '2026-08-07', '2026-08-07'],
    ],
  },
  {
    id: 'goal-missing-doses',
    startsOn: '2026-04-01',
    due: '2026-06-30',
    closedOn: '2026-06-30',
    words: {
      title: 'Missing doses under 10 per 1,000',
      status: 'missed',
      horizon: 'thisYear',
      specific: 'Find why doses go missing on five units and remove the two commonest reasons.',
      measurable: 'From 18 to 10 per 1,000 doses.',
      achievable: 'Two charge nurses gave an hour a week.',
      relevant: 'Criterion 6: the link to a nursing unit.',
      baseline: 18,
      current: 11,
      target: 10,
      unit: 'per 1,000 doses',
      closingReason:
        'Eleven, not ten. The third reason, doses taken to another room, needs a change in nursing’s own routine.',
      learned: 'Ask who owns each reason before promising the number.',
    },
    milestones: [
      ['Log two weeks of missing doses by reason', '2026-04-24', '2026-04-22'],
      ['New bin labels on five units', '2026-05-15', '2026-05-19'],
      ['Transfer returns fixed', '2026-06-12', '2026-06-12'],
    ],
  },
  {
    id: 'goal-infusion',
    startsOn: '2025-01-13',
    due: '2025-12-31',
    closedOn: '2025-10-20',
    words: {
      title: 'Move to the infusion center pharmacy',
      status: 'dropped',
      horizon: 'oneYear',
      specific: 'Transfer to the infusion center when a place opens.',
      measurable: 'An interview, then the transfer.',
      relevant: 'I thought I wanted daytime hours most of all.',
      baseline: 0,
      current: 0,
      target: 1,
      unit: 'transfers',
      closingReason: 'The carousel work turned out to be what I like. I withdrew before the interview.',
      learned: 'Shadow for a day before applying.',
    },
    milestones: [
      ['Shadow there for a day', '2025-03-31', '2025-09-26'],
      ['Ask the lead about openings', '2025-06-30', '2025-06-17'],
    ],
  },
];

export function sampleGoals(shift: Shift): {
  goal: RecordOfName<'goal'>[];
  milestone: RecordOfName<'milestone'>[];
} {
  return {
    goal: goals.map((sample, position) => ({
      ...entities.goal.blank(shift(sample.startsOn)),
      ...stampsOf(sample.id, shift(sample.startsOn)),
      ...sample.words,
      startsOn: shift(sample.startsOn),
      due: shift(sample.due),
      closedOn: sample.closedOn === undefined ? null : shift(sample.closedOn),
      credentialIds: idsOf(sample.credentials),
      position,
    })),
    milestone: goals.flatMap((sample) =>
      sample.milestones.map(([title, due, doneOn], position) => ({
        ...entities.milestone.blank(shift(due)),
        ...stampsOf(`${sample.id}-${position + 1}`, shift(sample.startsOn)),
        goalId: `sample-${sample.id}`,
        title,
        due: shift(due),
        doneOn: doneOn === undefined ? null : shift(doneOn),
        position,
      })),
    ),
  };
}
