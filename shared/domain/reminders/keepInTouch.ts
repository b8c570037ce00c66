import { addDays } from '../../kernel/dates';
import { comingContacts, isQuiet } from '../network/keepingInTouch';
import { owedWords } from '../network/owedWords';
import { isKept, type ReminderKind, reminderKey } from './reminderKind';

/** On the ideal day of a contact, and once more when the latest has passed; someone put off for later is left in peace. */
export const keepInTouch: ReminderKind = {
  id: 'keepInTouch',
  label: 'Someone is waiting to hear from you',
  find({ snapshot }, today) {
    const parts = {
      people: snapshot.person.filter(isKept),
      interactions: snapshot.interaction.filter(isKept),
      events: snapshot.event.filter(isKept),
    };
    return comingContacts(parts, today).flatMap((owed) => {
      const { person, why, idealOn, latestOn } = owed;
      if (isQuiet(person, today)) return [];
      const isLate = latestOn < today;
      const { fact, reason } = owedWords(owed, today);
      const key = reminderKey('keepInTouch', person.id, why, idealOn, isLate ? 'late' : 'ideal');
      return [
        {
          key,
          day: isLate ? addDays(latestOn, 1) : idealOn,
          words: `${fact}. ${reason}`,
          // What was promised, and where they met, is between the two.
          neutralWords: `${fact}.`,
          place: { kind: 'person' as const, id: person.id },
        },
      ];
    });
  },
};
