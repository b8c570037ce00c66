import { cePace, paceCheckpoints } from '../cePace';
import { ceStanding } from '../ceSentence';
import { type FoundReminder, isKept, type ReminderKind, reminderKey } from './reminderKind';

/** At the half and three quarters of a cycle, and 90 and 30 days before its end: only where the hours lag behind. */
export const ceShortfall: ReminderKind = {
  id: 'ceShortfall',
  label: 'CE hours lag behind',
  find({ snapshot, packFacts }, today) {
    return snapshot.credential.flatMap((credential): FoundReminder[] => {
      const { id, shortName, stage, packId } = credential;
      if (!isKept(credential) || stage !== 'earned') return [];
      const { cycle, balance } = ceStanding(credential, snapshot.ceActivity, packFacts(packId), today);
      if (cycle === null || balance === null) return [];
      const pace = cePace(balance, cycle, today);
      const checkpoint = [...paceCheckpoints(cycle)].reverse().find(({ day }) => day <= today);
      if (pace === null || !pace.isBehind || checkpoint === undefined) return [];
      return [
        {
          key: reminderKey('ceShortfall', id, cycle.to, checkpoint.stage),
          day: checkpoint.day,
          words: `CE for ${shortName.trim()}: ${pace.words}`,
          place: { kind: 'credential' as const, id },
        },
      ];
    });
  },
};
