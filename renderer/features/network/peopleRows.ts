import { type Owed, owedContacts } from '../../../shared/domain/network/keepingInTouch';
import { owedWords, urgencyOf } from '../../../shared/domain/network/owedWords';
import { fold, searchWords } from '../../../shared/domain/search';
import type { IsoDate } from '../../../shared/kernel/dates';
import type { CareerEvent } from '../../../shared/model/event';
import type { Interaction } from '../../../shared/model/interaction';
import { person as entity, type Person } from '../../../shared/model/person';

export interface PeopleFilter {
  readonly query: string;
  readonly tag: string;
  readonly isOwedOnly: boolean;
}

export const everyone: PeopleFilter = { query: '', tag: '', isOwedOnly: false };

export interface PersonRowFacts {
  readonly person: Person;
  /** Role and organization. */
  readonly line: string;
  readonly sign: { readonly kind: 'late' | 'soon'; readonly words: string } | null;
}

/** By name, as an address book has it; what is typed must begin words of the person. */
export function peopleRows(
  people: readonly Person[],
  owed: readonly Owed[],
  filter: PeopleFilter,
  today: IsoDate,
): readonly PersonRowFacts[] {
  const owedOf = new Map(owed.map((one) => [one.person.id, one]));
  const words = searchWords(filter.query);
  return people
    .filter((person) => {
      if (filter.tag !== '' && !person.tags.includes(filter.tag)) return false;
      if (filter.isOwedOnly && !owedOf.has(person.id)) return false;
      if (words.length === 0) return true;
      const text = fold(entity.searchText(person));
      return words.every((word) => text.includes(word));
    })
    .sort(byName)
    .map((person) => ({ person, line: lineOf(person), sign: signOf(owedOf.get(person.id), today) }));
}

export function owedNow(
  people: readonly Person[],
  interactions: readonly Interaction[],
  events: readonly CareerEvent[],
  today: IsoDate,
): readonly Owed[] {
  return owedContacts({ people, interactions, events }, today);
}

export function lineOf({ role, organization }: Person): string {
  return [role.trim(), organization.trim()].filter((fact) => fact !== '').join(', ');
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function byName(one: Person, other: Person): number {
  return collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}

function signOf(owed: Owed | undefined, today: IsoDate): PersonRowFacts['sign'] {
  return owed === undefined ? null : { kind: urgencyOf(owed, today), words: owedWords(owed, today).sign };
}
