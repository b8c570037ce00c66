import { ceShortfall } from './ceShortfall';
import { expiry } from './expiry';
import { keepInTouch } from './keepInTouch';
import { milestoneDue } from './milestoneDue';
import { notOnTranscript } from './notOnTranscript';
import { ownReminder } from './ownReminder';
import type { ReminderKind } from './reminderKind';
import { renewalWindow } from './renewalWindow';
import { resultMissing } from './resultMissing';
import { signOffDue } from './signOffDue';
import { weeklyLog } from './weeklyLog';

/** THE REGISTRY of kinds of reminders, in the order Settings lists them: a new kind is its file and one line here. */
export const reminderKinds: readonly ReminderKind[] = [
  expiry,
  renewalWindow,
  ceShortfall,
  notOnTranscript,
  signOffDue,
  keepInTouch,
  milestoneDue,
  resultMissing,
  weeklyLog,
  ownReminder,
];
