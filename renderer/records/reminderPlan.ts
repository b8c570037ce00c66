import { cycleFactsWithEdits } from '../../shared/domain/packEdits';
import {
  type ComingReminder,
  comingReminders,
  type DueReminder,
  dueReminders,
} from '../../shared/domain/reminders/dueReminders';
import type { ReminderPlan } from '../../shared/domain/reminders/reminderKind';
import type { IsoDate } from '../../shared/kernel/dates';
import type { Snapshot } from '../../shared/model/index';
import { daysToReport, packCycleFacts } from '../../shared/pack/ceRulePack';

// Import this file only when it is needed: the facts it brings along are large.

export interface ReminderList {
  readonly due: readonly DueReminder[];
  readonly coming: readonly ComingReminder[];
}

export function reminderPlan(snapshot: Snapshot): ReminderPlan {
  return { snapshot, packFacts: cycleFactsWithEdits(packCycleFacts, snapshot.packEdit), daysToReport };
}

export function reminderList(snapshot: Snapshot, today: IsoDate): ReminderList {
  const plan = reminderPlan(snapshot);
  return { due: dueReminders(plan, today), coming: comingReminders(plan, today) };
}
