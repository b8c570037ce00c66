import { ceCycle, cycleFactsFor } from '../../domain/ceCycle';
import type { IsoDate } from '../../kernel/dates';
import type { CalendarEvent, CalendarSource } from './calendarEvent';

const check = 'Check the day with the issuer.';

/** The exam, and the days of the renewal: it opens, costs more, expires, can no longer be reinstated. */
export const credentialDays: CalendarSource = ({ snapshot, packFacts }, today) =>
  snapshot.credential.flatMap((credential): CalendarEvent[] => {
    const { id, deletedAt, stage, shortName, examOn, expiresOn, updatedAt, packId } = credential;
    if (deletedAt !== null) return [];
    const name = shortName.trim();
    const event = (kind: string, day: IsoDate | null, title: string, details = check): CalendarEvent[] =>
      day === null ? [] : [{ recordId: id, kind, day, title, details, changedAt: updatedAt, repeats: null }];
    if (stage !== 'earned') return event('exam', examOn, `${name}: exam`, '');
    if (expiresOn === null) return [];
    const found = ceCycle(credential, cycleFactsFor(credential, packFacts(packId)), today);
    const days =
      found.kind === 'cycle'
        ? found.cycle
        : {
            opensOn: null,
            lateFeeFrom: credential.lateFeeOn,
            reinstatementUntil: credential.reinstatementUntil,
          };
    return [
      ...event('opens', days.opensOn, `${name}: renewal opens`),
      ...event('lateFee', days.lateFeeFrom, `${name}: late fee starts`),
      ...event('expiry', expiresOn, `${name} expires`),
      ...event('reinstatement', days.reinstatementUntil, `${name}: last day of reinstatement`),
    ];
  });
