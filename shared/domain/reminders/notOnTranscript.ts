import { addDays, formatDay, lastOfMonth, monthOf } from '../../kernel/dates';
import { count } from '../../kernel/words';
import type { CeActivity } from '../../model/ceActivity';
import { missingOnTranscript } from '../ceNotes';
import { type FoundReminder, type ReminderKind, reminderKey } from './reminderKind';

/** Claimed activities that should be on the transcript by now: one reminder for all of a month. */
export const notOnTranscript: ReminderKind = {
  id: 'notOnTranscript',
  label: 'CE is missing on the transcript',
  find({ snapshot, daysToReport }, today) {
    if (daysToReport === null) return [];
    const byMonth = new Map<string, CeActivity[]>();
    for (const activity of missingOnTranscript(snapshot.ceActivity, daysToReport, today))
      byMonth.set(monthOf(activity.date), [...(byMonth.get(monthOf(activity.date)) ?? []), activity]);
    return [...byMonth].flatMap(([month, activities]): FoundReminder[] => {
      const [first] = activities;
      if (first === undefined) return [];
      const day = addDays(lastOfMonth(first.date), daysToReport + 1);
      const only = activities.length === 1 ? first.id : null;
      const verb = activities.length === 1 ? 'is' : 'are';
      const words = `${count(activities.length, 'CE activity', 'CE activities')} of ${formatDay(first.date, 'month')} ${verb} not on the transcript yet.`;
      return [
        { key: reminderKey('notOnTranscript', month), day, words, place: { kind: 'ceActivity', id: only } },
      ];
    });
  },
};
