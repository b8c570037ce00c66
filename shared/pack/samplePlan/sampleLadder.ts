import type { CriterionDraft } from '../../model/criterion';
import { entities, type RecordOfName, type Snapshot } from '../../model/index';
import { idsOf, type Shift, stampsOf } from './sampleWin';

type Words = Pick<CriterionDraft, 'words' | 'proof'> &
  Partial<Pick<CriterionDraft, 'rating' | 'isCredential' | 'note'>>;

interface SampleCriterion extends Words {
  readonly wins?: readonly string[];
  readonly credentials?: readonly string[];
  readonly goals?: readonly string[];
}

interface SampleLevel {
  readonly id: string;
  readonly title: string;
  readonly typicalTime: string;
  readonly months?: number;
  readonly criteria: readonly SampleCriterion[];
}

const met = (words: string, proof: string, wins: readonly string[]): SampleCriterion => ({
  words,
  proof,
  rating: 'met',
  wins: wins.map((win) => `win-${win}`),
});

const levels: readonly SampleLevel[] = [
  {
    id: 'level-1',
    title: 'Pharmacy Technician I',
    typicalTime: '0 to 12 months',
    criteria: [
      met('Fills orders with the right drug, strength and count', 'Fill audit', ['first-week']),
      met('Stocks by date and finds what is about to expire', 'Date sheet', ['expired-shelf']),
    ],
  },
  {
    id: 'level-2',
    title: 'Pharmacy Technician II',
    typicalTime: '1 to 3 years',
    criteria: [
      met('Works alone at three stations', 'Training matrix', ['first-week']),
      met('Trains a new hire in one area', 'Signed checklist', ['preceptor']),
      met('Reports near misses with useful detail', 'One example', ['caught-label']),
      { words: 'Holds the CPhT', proof: 'Certificate', isCredential: true, credentials: ['cred-cpht'] },
    ],
  },
  {
    id: 'level-3',
    title: 'Pharmacy Technician III',
    typicalTime: '3 to 5 years',
    months: 24,
    criteria: [
      met('Works alone at five stations', 'Training matrix', ['first-week', 'cross-train']),
      met('Owns one area’s procedures', 'Named owner in the procedure', ['go-to-carousel', 'carousel-jams']),
      {
        ...met('Handles hazardous drugs safely', 'Sign-off', ['chemo-spill']),
        credentials: ['cred-hdm'],
      },
      met('Trains and signs off new staff', 'Sign-off forms', ['iv-training', 'preceptor']),
      met('Led a measured improvement', 'Before and after', ['first-doses', 'missing-doses', 'short-dates']),
      met('Is the link to a nursing unit', 'List of issues closed', ['charge-liaison', 'missing-doses']),
      met('Writes instructions others follow', 'The document', ['recall-page', 'iv-training']),
      {
        words: 'Holds a sterile credential',
        proof: 'Current certificate',
        isCredential: true,
        credentials: ['cred-cspt'],
      },
      met('Keeps work moving when we are short', 'Overtime, carts on time', ['cover-plan', 'sick-calls']),
      {
        words: 'Presents to the department',
        proof: 'Slides and the day',
        rating: 'notYet',
        goals: ['goal-carousel'],
        note: 'Booked for the next department meeting.',
      },
      {
        words: 'Verifies final products',
        proof: 'Validation record',
        rating: 'notYet',
        credentials: ['cred-tpv'],
        goals: ['goal-tpv'],
      },
    ],
  },
  {
    id: 'level-lead',
    title: 'Lead Technician',
    typicalTime: '4 years and up',
    criteria: [
      { words: 'Assigns the work of a shift and moves it when staffing changes', proof: 'Shift plan' },
      { words: 'Keeps a training matrix with two trained people at every station', proof: 'The matrix' },
      { words: 'Follows up safety events and tracks what was agreed', proof: 'Action list' },
      { words: 'Speaks for technicians on a committee', proof: 'Minutes' },
    ],
  },
];

/** Harlow Bay's ladder as Marisol typed it: a Technician II who wants III. It is invented, as she is. */
export function sampleLadder(shift: Shift): Pick<Snapshot, 'ladder' | 'level' | 'criterion'> {
  const typed = shift('2026-02-10');
  const rated = shift('2026-11-09');
  return {
    ladder: [
      {
        ...entities.ladder.blank(typed),
        ...stampsOf('ladder', typed),
        name: 'Technician ladder',
        employer: 'Harlow Bay Medical Center',
        source: 'Department policy, from Dana after the review talk.',
        levelId: 'sample-level-2',
        since: shift('2024-11-11'),
        aimId: 'sample-level-3',
        aimOn: shift('2027-01-14'),
      },
    ],
    level: levels.map(({ id, title, typicalTime, months = null }, position) => ({
      ...entities.level.blank(typed),
      ...stampsOf(id, typed),
      ladderId: 'sample-ladder',
      title,
      typicalTime,
      monthsRequired: months,
      position,
    })),
    criterion: levels.flatMap(({ id, criteria }) =>
      criteria.map(
        ({ wins, credentials, goals, ...words }, position): RecordOfName<'criterion'> => ({
          ...entities.criterion.blank(typed),
          ...stampsOf(`${id}-${position + 1}`, typed),
          ...words,
          levelId: `sample-${id}`,
          position,
          impactIds: idsOf(wins),
          credentialIds: idsOf(credentials),
          goalIds: idsOf(goals),
          ratedOn: words.rating === undefined ? null : rated,
        }),
      ),
    ),
  };
}
