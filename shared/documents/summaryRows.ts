import { mayBeShown } from '../domain/case';
import { credentialWords, currentCredentials } from '../domain/currentCredentials';
import { formatDay, type IsoDate } from '../kernel/dates';
import { count } from '../kernel/words';
import type { Case } from '../model/case';
import type { Goal } from '../model/goal';
import type { Impact } from '../model/impact';
import type { Snapshot } from '../model/index';
import { criteriaRow } from './criteriaRow';
import type { LabeledRow, ListItem } from './document';

const row: LabeledRow = { type: 'row', label: '', hint: '', body: [], list: [] };
const mostGoals = 6;
/** The row with the person's own credentials and their numbers. */
export const credentialsLabel = 'Credentials';

/** The tail of the first page: goals, credentials and what comes next, each only when there is something to say. */
export function tailRows(snapshot: Snapshot, record: Case, today: IsoDate): readonly LabeledRow[] {
  const rows: (LabeledRow | null)[] = [
    criteriaRow(snapshot, record, today),
    record.showGoals ? goalsRow(snapshot, record) : null,
    record.showCredentials ? credentialsRow(snapshot, record, today) : null,
    record.next.trim() === ''
      ? null
      : { ...row, label: 'What comes next', body: [{ text: record.next.trim() }] },
  ];
  return rows.filter((one) => one !== null);
}

function credentialsRow(snapshot: Snapshot, record: Case, today: IsoDate): LabeledRow | null {
  const current = currentCredentials(snapshot.credential, today);
  if (current.length === 0) return null;
  const wins = snapshot.impact.filter(
    (win) => mayBeShown(win) && win.date >= record.from && win.date <= record.to,
  );
  const words = current.map((credential) => {
    const used = wins.filter(({ credentialIds }) => credentialIds.includes(credential.id)).length;
    return used === 0
      ? credentialWords(credential)
      : `${credentialWords(credential)}, used in ${count(used, 'win')}`;
  });
  return {
    ...row,
    label: credentialsLabel,
    body: [{ text: [...words, ...ceInUse(snapshot, wins)].join('. ').concat('.') }],
  };
}

/** Learning that was put to use; what was learned only is not the reader's concern. */
function ceInUse({ ceActivity }: Snapshot, wins: readonly Impact[]): readonly string[] {
  const shown = new Set(wins.map(({ id }) => id));
  const used = ceActivity.filter(
    ({ deletedAt, impactIds }) => deletedAt === null && impactIds.some((id) => shown.has(id)),
  );
  return used.length === 0
    ? []
    : [`${count(used.length, 'CE activity', 'CE activities')} put to use in this work`];
}

/** Goals reached in the period, then those underway, the earliest due first. */
function goalsRow(snapshot: Snapshot, record: Case): LabeledRow | null {
  const shown = snapshot.goal.filter(
    (goal) => goal.deletedAt === null && !isSpokenOfInPrivate(goal, snapshot),
  );
  const reached = shown.filter(
    ({ status, closedOn }) =>
      status === 'achieved' && closedOn !== null && closedOn >= record.from && closedOn <= record.to,
  );
  const open = shown.filter(({ status }) => status === 'underway');
  const items = [...inOrder(reached, 'closedOn').map(reachedItem), ...inOrder(open, 'due').map(openItem)];
  if (items.length === 0) return null;
  const hint = reached.length === 0 ? '' : `${reached.length} reached`;
  return { ...row, label: 'Goals', hint, list: items.slice(0, mostGoals) };
}

/** A goal whose every win is private may say by its name what they were kept private for. [Note: private never leaves] */
function isSpokenOfInPrivate(goal: Goal, snapshot: Snapshot): boolean {
  const wins = snapshot.impact.filter(({ goalIds }) => goalIds.includes(goal.id));
  return wins.some((win) => win.private) && !wins.some(mayBeShown);
}

function inOrder(goals: readonly Goal[], field: 'closedOn' | 'due'): readonly Goal[] {
  return [...goals].sort((one, other) => (one[field] ?? '9999').localeCompare(other[field] ?? '9999'));
}

function reachedItem(goal: Goal): ListItem {
  return item('done', goal, goal.closedOn === null ? '' : formatDay(goal.closedOn, 'shortMonthYear'));
}

function openItem(goal: Goal): ListItem {
  return item('open', goal, goal.due === null ? '' : `due ${formatDay(goal.due, 'shortMonthYear')}`);
}

function item(mark: ListItem['mark'], goal: Goal, when: string): ListItem {
  const title = goal.title.trim();
  return {
    mark,
    text: when === '' ? [{ text: title }] : [{ text: `${title}, ` }, { text: when, quiet: true }],
  };
}
