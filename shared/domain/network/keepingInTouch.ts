import { addDays, dayOfMoment, daysBetween, type IsoDate } from '../../kernel/dates';
import type { CareerEvent } from '../../model/event';
import type { Interaction } from '../../model/interaction';
import type { Person } from '../../model/person';

/** Days after a meeting: when to write, when it is late, and when the moment has gone. */
export const followUpDays = { ideal: 2, latest: 5, gone: 30 } as const;

/** What goes on longer than this is no meeting that is followed up: a membership, a committee of a year. */
const longestMeeting = 14;

/** What the rules look at; nothing of it is in the trash. */
export interface InTouchParts {
  readonly people: readonly Person[];
  readonly interactions: readonly Interaction[];
  readonly events: readonly CareerEvent[];
}

/** A contact that is due. */
export interface Owed {
  readonly person: Person;
  /** After a first meeting or an event, or by the rhythm the technician chose for this person. */
  readonly why: 'followUp' | 'rhythm';
  readonly idealOn: IsoDate;
  readonly latestOn: IsoDate;
  /** The day it is counted from: the meeting, or the last contact; null where none was logged. */
  readonly since: IsoDate | null;
  /** Where they met, when it was at an event. */
  readonly event: CareerEvent | null;
}

interface Meeting {
  readonly on: IsoDate;
  readonly event: CareerEvent | null;
}

/** Everyone to write to by now, the most pressing first, of one day by name. One line a person: a follow-up before the rhythm. */
export function owedContacts(parts: InTouchParts, today: IsoDate): readonly Owed[] {
  return comingContacts(parts, today)
    .filter(({ person, idealOn }) => idealOn <= today && !isQuiet(person, today))
    .sort((one, other) =>
      one.latestOn === other.latestOn
        ? one.person.name.localeCompare(other.person.name)
        : one.latestOn < other.latestOn
          ? -1
          : 1,
    );
}

/** The next contact with everyone for whom there is one, due or still to come, in no order. */
export function comingContacts(parts: InTouchParts, today: IsoDate): readonly Owed[] {
  const contacts = byPerson(parts.interactions);
  const meetings = meetingsByPerson(parts.events, today);
  return parts.people.flatMap((person) => {
    const own = contacts.get(person.id) ?? [];
    return dueContact(person, own, meetings.get(person.id) ?? [], today) ?? [];
  });
}

/** The next contact with one person, due or still to come; null where none is asked for. */
export function nextContact(parts: InTouchParts, person: Person, today: IsoDate): Owed | null {
  const own = parts.interactions.filter(({ personId }) => personId === person.id);
  return dueContact(person, own, meetingsByPerson(parts.events, today).get(person.id) ?? [], today);
}

/** The day of the last logged contact; what is written for a day to come has not been yet. */
export function lastContactOn(contacts: readonly Interaction[], today: IsoDate): IsoDate | null {
  return contacts.reduce<IsoDate | null>(
    (last, { date }) => (date <= today && (last === null || date > last) ? date : last),
    null,
  );
}

export function isQuiet({ askAgainOn }: Person, today: IsoDate): boolean {
  return askAgainOn !== null && askAgainOn > today;
}

function dueContact(
  person: Person,
  contacts: readonly Interaction[],
  atEvents: readonly Meeting[],
  today: IsoDate,
): Owed | null {
  return followUp(person, contacts, atEvents, today) ?? byRhythm(person, contacts, today);
}

function followUp(
  person: Person,
  contacts: readonly Interaction[],
  atEvents: readonly Meeting[],
  today: IsoDate,
): Owed | null {
  const first = person.metOn === null || person.metOn > today ? [] : [{ on: person.metOn, event: null }];
  // Of one day the event comes first: it says where.
  const [meeting] = [...atEvents, ...first].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  if (meeting === undefined || daysBetween(meeting.on, today) > followUpDays.gone) return null;
  if (contacts.some((contact) => settles(contact, meeting.on, today))) return null;
  return {
    person,
    why: 'followUp',
    idealOn: addDays(meeting.on, followUpDays.ideal),
    latestOn: addDays(meeting.on, followUpDays.latest),
    since: meeting.on,
    event: meeting.event,
  };
}

/** Having met is what is followed up; any later contact does it, and so does one of that day that is not the meeting itself. */
function settles({ date, touch }: Interaction, metOn: IsoDate, today: IsoDate): boolean {
  if (date > today || date < metOn) return false;
  return date > metOn || (touch !== 'met' && touch !== 'metAtEvent');
}

function byRhythm(person: Person, contacts: readonly Interaction[], today: IsoDate): Owed | null {
  const ideal = person.idealDays ?? person.latestDays;
  if (ideal === null) return null;
  const last = lastContactOn(contacts, today);
  const from = last ?? person.metOn ?? dayOfMoment(new Date(person.createdAt));
  return {
    person,
    why: 'rhythm',
    idealOn: addDays(from, ideal),
    latestOn: addDays(from, Math.max(ideal, person.latestDays ?? ideal)),
    since: last,
    event: null,
  };
}

function byPerson(interactions: readonly Interaction[]): ReadonlyMap<string, readonly Interaction[]> {
  const found = new Map<string, Interaction[]>();
  for (const contact of interactions) {
    const own = found.get(contact.personId);
    if (own === undefined) found.set(contact.personId, [contact]);
    else own.push(contact);
  }
  return found;
}

/** The last day of each event that is over, for each who was met there. */
function meetingsByPerson(
  events: readonly CareerEvent[],
  today: IsoDate,
): ReadonlyMap<string, readonly Meeting[]> {
  const found = new Map<string, Meeting[]>();
  for (const event of events) {
    const on = event.to ?? event.from;
    if (event.isOngoing || on > today || daysBetween(event.from, on) > longestMeeting) continue;
    for (const id of event.personIds) found.set(id, [...(found.get(id) ?? []), { on, event }]);
  }
  return found;
}
