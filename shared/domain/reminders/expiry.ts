import { addMonths, relativeDay } from '../../kernel/dates';
import { nearDay } from '../goals';
import { isKept, type ReminderKind, reminderKey, stepsFor } from './reminderKind';

/** Days before the expiry on which a credential is told of. */
export const expirySteps = [90, 60, 30, 7] as const;

/** 90, 60, 30 and 7 days before a credential expires; for a year after, that it has. */
export const expiry: ReminderKind = {
  id: 'expiry',
  label: 'A credential expires',
  find({ snapshot }, today) {
    return snapshot.credential.flatMap((credential) => {
      const { id, shortName, expiresOn, stage } = credential;
      if (!isKept(credential) || stage !== 'earned' || expiresOn === null) return [];
      if (expiresOn < addMonths(today, -12)) return [];
      const tense = expiresOn < today ? 'expired' : 'expires';
      return stepsFor(expiresOn, expirySteps, today).map((step) => ({
        key: reminderKey('expiry', id, expiresOn, String(step.daysBefore)),
        day: step.day,
        words: `${shortName.trim()} ${tense} ${relativeDay(expiresOn, today)}, on ${nearDay(expiresOn, today)}.`,
        place: { kind: 'credential' as const, id },
      }));
    });
  },
};
