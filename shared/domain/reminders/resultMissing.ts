import { addDays, formatDay, lastOfMonth, monthOf } from '../../kernel/dates';
import { count, excerpt } from '../../kernel/words';
import type { Impact } from '../../model/impact';
import { needsResult } from '../impact';
import { type FoundReminder, isKept, type ReminderKind, reminderKey } from './reminderKind';

/** Days after a month's end on which its wins without a result are told of: some need time to show one. */
const daysAfterMonth = 14;

/** Wins without a result: one reminder for all of a month, and one for each that was to be asked again on a day. */
export const resultMissing: ReminderKind = {
  id: 'resultMissing',
  label: 'A win needs its result',
  find({ snapshot }, today) {
    const waiting = snapshot.impact.filter((win) => isKept(win) && needsResult(win, today));
    const byMonth = new Map<string, Impact[]>();
    for (const win of waiting.filter(({ askAgainOn }) => askAgainOn === null)) {
      const list = byMonth.get(monthOf(win.date));
      if (list === undefined) byMonth.set(monthOf(win.date), [win]);
      else list.push(win);
    }
    const ofMonths = [...byMonth].flatMap(([month, wins]): FoundReminder[] => {
      const [first] = wins;
      if (first === undefined) return [];
      const words = `${count(wins.length, 'win')} of ${formatDay(first.date, 'month')} ${wins.length === 1 ? 'needs its' : 'need a'} result.`;
      return [
        {
          key: reminderKey('resultMissing', month),
          day: addDays(lastOfMonth(first.date), daysAfterMonth),
          words,
          place: { kind: 'impact', id: wins.length === 1 ? first.id : null },
        },
      ];
    });
    const asked = waiting.flatMap(({ id, what, askAgainOn, private: isPrivate }): FoundReminder[] =>
      askAgainOn === null
        ? []
        : [
            {
              key: reminderKey('resultMissing', id, askAgainOn),
              day: askAgainOn,
              words: `${excerpt(what, 80)}: has a result shown?`,
              ...(isPrivate && { neutralWords: 'A win waits for its result.' }),
              place: { kind: 'impact', id },
            },
          ],
    );
    return [...ofMonths, ...asked];
  },
};
