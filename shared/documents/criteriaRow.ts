import { mayBeShown } from '../domain/case';
import type { CriterionStanding } from '../domain/ladder/criterionStanding';
import { openUntil } from '../domain/ladder/gapGoal';
import { levelsOf } from '../domain/ladder/ladderParts';
import { type Proof, proofsIn } from '../domain/ladder/proofs';
import { readiness } from '../domain/ladder/readiness';
import { formatDay, type IsoDate } from '../kernel/dates';
import { excerpt } from '../kernel/words';
import type { Case } from '../model/case';
import type { Snapshot } from '../model/index';
import { level as levelEntity } from '../model/level';
import type { LabeledRow, ListItem } from './document';

/** A criterion on one page is one line or two; the ladder has its whole words. */
const longest = 160;

/**
 * The criteria of the level that is asked for: met ones with how much shows them, then open ones with their day. What is
 * private shows nothing here, and a reference is named by nobody but the person. [Note: private never leaves]
 */
export function criteriaRow(
  snapshot: Snapshot,
  { levelId }: Pick<Case, 'levelId'>,
  today: IsoDate,
): LabeledRow | null {
  const level = snapshot.level.find(({ id, deletedAt }) => id === levelId && deletedAt === null);
  const ladder = snapshot.ladder.find(({ id, deletedAt }) => id === level?.ladderId && deletedAt === null);
  if (level === undefined || ladder === undefined) return null;
  const proofsOf = proofsIn({ ...snapshot, impact: snapshot.impact.filter(mayBeShown) }, today);
  const levels = levelsOf(ladder.id, snapshot.level);
  const { standings, met, open, time } = readiness(
    ladder,
    levels,
    level,
    snapshot.criterion,
    proofsOf,
    today,
  );
  if (standings.length === 0) return null;
  return {
    type: 'row',
    label: levelEntity.title(level),
    hint: `${met.length} of ${standings.length} criteria met (by how many records)`,
    body: [],
    list: [
      ...met.map(metItem),
      ...(time?.isFull ? [item('done', 'Time in the level before is full', '')] : []),
      ...open.map((standing) => openItem(standing, snapshot, today)),
    ],
  };
}

function metItem({ criterion, proofs }: CriterionStanding): ListItem {
  const shown = proofs.filter(({ holds }) => holds);
  return item('done', criterion.words, shownWords(shown));
}

/** `CSPT` for the one credential that is asked for; else how many. */
function shownWords(proofs: readonly Proof[]): string {
  const [only] = proofs;
  if (proofs.length === 1 && only?.kind === 'credential') return only.title;
  return String(proofs.length);
}

function openItem({ criterion }: CriterionStanding, snapshot: Snapshot, today: IsoDate): ListItem {
  const day = openUntil(criterion, snapshot, today);
  return item('open', criterion.words, day === null ? '' : formatDay(day, 'monthDay'));
}

function item(mark: ListItem['mark'], words: string, quiet: string): ListItem {
  const text = excerpt(words, longest).replace(/\.$/, '');
  return {
    mark,
    text: quiet === '' ? [{ text }] : [{ text: `${text} ` }, { text: `(${quiet})`, quiet: true }],
  };
}
