import { addMonths, daysBetween, formatDay, type IsoDate, spanWords } from '../../kernel/dates';
import { count } from '../../kernel/words';
import { ceActivity as activityEntity } from '../../model/ceActivity';
import { goal as goalEntity } from '../../model/goal';
import { impact as impactEntity } from '../../model/impact';
import type { EntityName, Snapshot } from '../../model/index';
import type { Ladder } from '../../model/ladder';
import { type Level, level as levelEntity } from '../../model/level';
import { signOff as signOffEntity } from '../../model/signOff';
import { statusWords } from '../goals';
import { quarterStart } from '../quarter';

/** One record behind a figure. */
export interface GrowthEntry {
  readonly kind: EntityName;
  readonly id: string;
  readonly title: string;
  readonly day: IsoDate;
  /** What it was: `Achieved`, `Signed off`. */
  readonly words: string;
}

export interface GrowthFigure {
  readonly name: string;
  /** `14 months`, `3 goals`. */
  readonly words: string;
  /** The newest first; what the figure counts, and nothing else. */
  readonly entries: readonly GrowthEntry[];
}

type GrowthPlan = Pick<Snapshot, 'goal' | 'impact' | 'signOff' | 'ceActivity'>;

const shownQuarters = 4;

/** My own figures beside the ladder, counted since I came into the level, else over the last twelve months. */
export function growthFigures(
  plan: GrowthPlan,
  ladder: Pick<Ladder, 'since'>,
  level: Level | undefined,
  today: IsoDate,
): { readonly from: IsoDate; readonly words: string; readonly figures: readonly GrowthFigure[] } {
  const since = level !== undefined && ladder.since !== null && ladder.since <= today ? ladder.since : null;
  const from = since ?? addMonths(today, -12);
  const within = (day: IsoDate | null): day is IsoDate => day !== null && day >= from && day <= today;
  const goals = entriesOf(plan.goal, ({ id, closedOn, status, ...rest }) =>
    within(closedOn) && ['achieved', 'missed', 'dropped'].includes(status)
      ? {
          kind: 'goal',
          id,
          title: goalEntity.title({ ...rest, closedOn, status }),
          day: closedOn,
          words: statusWords[status],
        }
      : null,
  );
  const achieved = goals.filter(({ words }) => words === statusWords.achieved).length;
  const trainings = [
    ...entriesOf(plan.signOff, (one) =>
      within(one.signedOn)
        ? {
            kind: 'signOff',
            id: one.id,
            title: signOffEntity.title(one),
            day: one.signedOn,
            words: 'Signed off',
          }
        : null,
    ),
    ...entriesOf(plan.ceActivity, (one) =>
      within(one.date)
        ? {
            kind: 'ceActivity',
            id: one.id,
            title: activityEntity.title(one),
            day: one.date,
            words: count(one.hours, 'hour'),
          }
        : null,
    ),
  ].sort(byDay);
  const wins = entriesOf(plan.impact, (win) =>
    win.date <= today
      ? { kind: 'impact', id: win.id, title: impactEntity.title(win), day: win.date, words: '' }
      : null,
  );
  const inLevel: GrowthFigure[] =
    since === null || level === undefined
      ? []
      : [
          {
            name: `Time in ${levelEntity.title(level)}`,
            words: `${spanWords(daysBetween(since, today))}, since ${formatDay(since, 'long')}`,
            entries: [],
          },
        ];
  return {
    from,
    words:
      since === null
        ? 'Over the last twelve months, because the day you came into your level is not noted.'
        : `Since you came into ${level === undefined ? 'your level' : levelEntity.title(level)}.`,
    figures: [
      ...inLevel,
      {
        name: 'Goals closed',
        words: goals.length === 0 ? 'none' : `${goals.length}, of which ${achieved} achieved`,
        entries: goals,
      },
      {
        name: 'Trainings completed',
        words: trainings.length === 0 ? 'none' : String(trainings.length),
        entries: trainings,
      },
      ...quarters(wins, today),
    ],
  };
}

/** This quarter and the three before it. */
function quarters(wins: readonly GrowthEntry[], today: IsoDate): readonly GrowthFigure[] {
  const starts = Array.from({ length: shownQuarters }, (_, back) =>
    addMonths(quarterStart(today), -3 * back),
  );
  return starts.map((start, back) => {
    const end = starts[back - 1];
    const entries = wins.filter(({ day }) => day >= start && (end === undefined || day < end));
    const name = `Wins, ${formatDay(start, 'shortMonth')} to ${formatDay(addMonths(start, 2), 'shortMonthYear')}`;
    return {
      name,
      words: `${entries.length === 0 ? 'none' : entries.length}${back === 0 ? ' so far' : ''}`,
      entries,
    };
  });
}

function entriesOf<R extends { readonly deletedAt: string | null }>(
  records: readonly R[],
  entry: (record: R) => GrowthEntry | null,
): readonly GrowthEntry[] {
  return records
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap((record) => entry(record) ?? [])
    .sort(byDay);
}

function byDay(a: GrowthEntry, b: GrowthEntry): number {
  return b.day.localeCompare(a.day) || a.id.localeCompare(b.id);
}
