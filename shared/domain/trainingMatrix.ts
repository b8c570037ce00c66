import { addDays, addMonths, formatDay, type IsoDate, relativeDay } from '../kernel/dates';
import type { SignOff } from '../model/signOff';

export type CellState = 'none' | 'gap' | 'signed' | 'dueSoon' | 'overdue';

/** One station and one skill. */
export interface MatrixCell {
  readonly state: CellState;
  /** The one that counts: signed off last, else the open one; null where the skill does not belong to the station. */
  readonly signOff: SignOff | null;
  /** `Signed off June 3, 2026, by Dana`, `Not signed off yet`; empty where there is nothing. */
  readonly words: string;
}

export interface TrainingMatrix {
  /** In the order of the alphabet; an empty skill, the station as a whole, comes first. */
  readonly skills: readonly string[];
  readonly rows: readonly { readonly station: string; readonly cells: readonly MatrixCell[] }[];
  /** `7 of 9 signed off; 1 is overdue.` */
  readonly words: string;
}

/** Days before it is due again from which a sign-off says so. */
const soonDays = 30;

/** Signed off on a day: the next one falls due after its months, where it repeats. */
export function signedOffOn(
  { everyMonths }: Pick<SignOff, 'everyMonths'>,
  day: IsoDate,
): Pick<SignOff, 'signedOn' | 'nextDue'> {
  return { signedOn: day, nextDue: everyMonths === null ? null : addMonths(day, everyMonths) };
}

/** One that is on the list already: the same station and skill, in whatever capitals. */
export function sameSignOff(
  signOffs: readonly SignOff[],
  { station, skill }: Pick<SignOff, 'station' | 'skill'>,
): SignOff | undefined {
  return signOffs.find(
    (one) => one.deletedAt === null && same(one.station, station) && same(one.skill, skill),
  );
}

/** Stations down, skills across. The same station or skill typed in other capitals is one. */
export function trainingMatrix(signOffs: readonly SignOff[], today: IsoDate): TrainingMatrix {
  const kept = signOffs.filter(({ deletedAt }) => deletedAt === null);
  const stations = namesOf(kept.map(({ station }) => station));
  const skills = namesOf(kept.map(({ skill }) => skill));
  const rows = stations.map((station) => ({
    station,
    cells: skills.map((skill) =>
      cellOf(
        kept.filter((one) => same(one.station, station) && same(one.skill, skill)),
        today,
      ),
    ),
  }));
  return { skills, rows, words: wordsOf(rows.flatMap(({ cells }) => cells)) };
}

function cellOf(signOffs: readonly SignOff[], today: IsoDate): MatrixCell {
  const [latest] = [...signOffs].sort((one, other) =>
    (other.signedOn ?? '').localeCompare(one.signedOn ?? ''),
  );
  if (latest === undefined) return { state: 'none', signOff: null, words: '' };
  const { signedOn, signedBy, nextDue } = latest;
  const due =
    nextDue === null
      ? ''
      : `; ${nextDue < today ? 'was due' : 'due'} again ${relativeDay(nextDue, today)}, ${formatDay(nextDue, 'long')}`;
  if (signedOn === null)
    return {
      state: nextDue !== null && nextDue < today ? 'overdue' : 'gap',
      signOff: latest,
      words: `Not signed off yet${nextDue === null ? '' : `; ${nextDue < today ? 'was due' : 'due'} ${relativeDay(nextDue, today)}, ${formatDay(nextDue, 'long')}`}`,
    };
  const by = signedBy.trim() === '' ? '' : `, by ${signedBy.trim()}`;
  return {
    state: stateOf(nextDue, today),
    signOff: latest,
    words: `Signed off ${formatDay(signedOn, 'long')}${by}${due}`,
  };
}

function stateOf(nextDue: IsoDate | null, today: IsoDate): CellState {
  if (nextDue === null) return 'signed';
  if (nextDue < today) return 'overdue';
  return nextDue <= addDays(today, soonDays) ? 'dueSoon' : 'signed';
}

function wordsOf(cells: readonly MatrixCell[]): string {
  const asked = cells.filter(({ state }) => state !== 'none');
  if (asked.length === 0) return 'Nothing is noted yet.';
  const signed = asked.filter(({ signOff }) => signOff?.signedOn !== null).length;
  const overdue = asked.filter(({ state }) => state === 'overdue').length;
  const late = overdue === 0 ? '' : `; ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue`;
  return `${signed} of ${asked.length} signed off${late}.`;
}

function namesOf(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), name.trim());
  return [...byKey.values()].sort((one, other) => one.localeCompare(other, 'en-US'));
}

function same(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
