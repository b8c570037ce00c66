import { daysBetween, type IsoDate, relativeDay, spanWords } from '../../kernel/dates';
import { count, excerpt } from '../../kernel/words';
import { event as eventEntity } from '../../model/event';
import { person as entity } from '../../model/person';
import { lateWords, nearDay } from '../goals';
import type { NeedWords } from '../today';
import type { Owed } from './keepingInTouch';

/** How a contact that is due reads on Today and on the person's page. */
export function owedWords(owed: Owed, today: IsoDate): NeedWords {
  const name = entity.title(owed.person);
  return {
    sign: signOf(owed, today),
    fact: owed.why === 'followUp' ? `Follow up with ${name}` : `Get in touch with ${name}`,
    reason: [sinceWords(owed, today), promiseWords(owed)].filter((words) => words !== '').join(' '),
  };
}

export function urgencyOf({ latestOn }: Owed, today: IsoDate): 'late' | 'soon' {
  return latestOn < today ? 'late' : 'soon';
}

function signOf({ idealOn, latestOn }: Owed, today: IsoDate): string {
  if (latestOn < today) return lateWords(latestOn, today);
  if (idealOn > today) return relativeDay(idealOn, today);
  return latestOn === today ? 'Last day' : `${spanWords(daysBetween(today, latestOn))} left`;
}

function sinceWords({ why, since, event, person }: Owed, today: IsoDate): string {
  if (why === 'followUp' && since !== null) {
    const place = event === null ? '' : ` at ${eventEntity.title(event)}`;
    return `You met${place} on ${nearDay(since, today)}.`;
  }
  if (since === null) return 'No contact is logged yet.';
  const ideal = person.idealDays ?? person.latestDays ?? 0;
  return `Last contact on ${nearDay(since, today)}; you wanted every ${count(ideal, 'day')}.`;
}

function promiseWords({ person }: Owed): string {
  return person.promised.trim() === '' ? '' : `You promised: ${excerpt(person.promised, 80)}`;
}
