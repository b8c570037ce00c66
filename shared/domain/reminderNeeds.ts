import { type IsoDate, relativeDay } from '../kernel/dates';
import { capitalized } from '../kernel/words';
import { nearDay } from './goals';
import type { DueReminder } from './reminders/dueReminders';
import type { Need } from './today';

/** Kinds that tell what a need may tell too; where it does, the need alone speaks: it can be settled in its row. */
const alsoNeeds: ReadonlySet<string> = new Set([
  'expiry',
  'renewalWindow',
  'milestoneDue',
  'resultMissing',
  'keepInTouch',
]);

/** The reminders that are due, as rows of Today; what another row says already has none. */
export function reminderNeeds(
  reminders: readonly DueReminder[],
  needs: readonly Need[],
  today: IsoDate,
): readonly Need[] {
  const told = new Set(needs.map(({ recordId }) => recordId));
  const hasResults = needs.some(({ kind }) => kind === 'result');
  return reminders.flatMap((reminder): Need[] => {
    const { kind, key, day, words, place } = reminder;
    // A month's wins without a result are all of them rows of their own.
    const isTold = place.id === null ? hasResults : told.has(place.id);
    if (alsoNeeds.has(kind) && isTold) return [];
    return [
      {
        kind: kind === 'weeklyLog' ? 'weeklyLog' : 'reminder',
        recordId: key,
        urgency: 'soon',
        day,
        reminder,
        words: () => ({ sign: signOf(reminder, today), fact: words, reason: reasonOf(reminder, today) }),
      },
    ];
  });
}

function signOf({ kind, day }: DueReminder, today: IsoDate): string {
  if (kind === 'weeklyLog') return 'This week';
  return kind === 'ownReminder' ? capitalized(relativeDay(day, today)) : 'Reminder';
}

function reasonOf({ kind, day }: DueReminder, today: IsoDate): string {
  if (kind === 'weeklyLog') return 'Once a week, in two minutes. One line is enough.';
  if (kind === 'ownReminder') return `Your own reminder, for ${nearDay(day, today)}.`;
  return day === today ? 'Since today.' : `Since ${nearDay(day, today)}.`;
}
