import { addDays, type IsoDate, relativeDay } from '../../kernel/dates';
import { ceCycle, cycleFactsFor } from '../ceCycle';
import { renewalOpensOn } from '../credentials';
import { nearDay } from '../goals';
import { type FoundReminder, isKept, type ReminderKind, reminderKey } from './reminderKind';

/** Days before a late fee starts on which it is told of. */
const daysBeforeFee = 14;

/** The day a renewal opens, and two weeks before it costs more. */
export const renewalWindow: ReminderKind = {
  id: 'renewalWindow',
  label: 'A renewal opens, or is about to cost more',
  find({ snapshot, packFacts }, today) {
    return snapshot.credential.flatMap((credential): FoundReminder[] => {
      const { id, shortName, expiresOn, stage, packId } = credential;
      if (!isKept(credential) || stage !== 'earned' || expiresOn === null || expiresOn < today) return [];
      const cycle = ceCycle(credential, cycleFactsFor(credential, packFacts(packId)), today);
      const opensOn = renewalOpensOn(credential);
      const feeFrom = cycle.kind === 'cycle' ? cycle.cycle.lateFeeFrom : credential.lateFeeOn;
      const place = { kind: 'credential' as const, id };
      const found = (step: string, day: IsoDate, words: string) => ({
        key: reminderKey('renewalWindow', id, expiresOn, step),
        day,
        words,
        place,
      });
      const name = shortName.trim();
      const opening =
        opensOn === null
          ? null
          : found(
              'opens',
              opensOn,
              opensOn <= today
                ? `${name}: renewal is open, until ${nearDay(expiresOn, today)}.`
                : `${name}: renewal opens ${relativeDay(opensOn, today)}, on ${nearDay(opensOn, today)}.`,
            );
      const fee =
        feeFrom === null || feeFrom <= today
          ? null
          : found(
              'fee',
              addDays(feeFrom, -daysBeforeFee),
              `${name}: a late fee starts ${relativeDay(feeFrom, today)}, on ${nearDay(feeFrom, today)}.`,
            );
      // The fee is the later step of the same renewal: once it is near, it alone speaks.
      if (fee !== null && fee.day <= today) return [fee];
      return [opening, fee].flatMap((one) => (one === null ? [] : [one]));
    });
  },
};
