import type { IsoDate } from '../../kernel/dates';
import { shortText } from '../../model/fields';
import { type Channel, type ChannelKind, type PersonDraft, person } from '../../model/person';

/** Someone as another program's file has them. */
export interface FoundPerson {
  readonly draft: PersonDraft;
  /** Where in the file, counted from 1: a card or a row. */
  readonly number: number;
}

/** What was read of somebody, each as the file says it. */
export interface ReadFacts {
  readonly name: string;
  readonly organization?: string;
  readonly role?: string;
  readonly howMet?: string;
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly channels?: readonly Channel[];
  readonly birthday?: string | null;
}

/** A draft that fits the model, whatever the lengths; null without any name or address to call them by. */
export function draftOf(facts: ReadFacts, today: IsoDate): PersonDraft | null {
  const channels = distinct(facts.channels ?? []).slice(0, 30);
  const name = line(facts.name) || line(facts.organization ?? '') || (channels[0]?.value ?? '');
  if (name === '') return null;
  return {
    ...person.blank(today),
    name,
    organization: line(facts.organization ?? ''),
    role: line(facts.role ?? ''),
    howMet: line(facts.howMet ?? ''),
    notes: (facts.notes ?? '').trim().slice(0, 20_000),
    tags: [...new Set((facts.tags ?? []).map((tag) => tag.trim().slice(0, 60)))]
      .filter((tag) => tag !== '')
      .slice(0, 50),
    channels,
    birthday: facts.birthday ?? null,
  };
}

export function channelOf(kind: ChannelKind, value: string): Channel {
  return { kind, value: line(value.replace(/^(mailto|tel):/i, '')) };
}

function distinct(channels: readonly Channel[]): Channel[] {
  const seen = new Set<string>();
  return channels.filter(({ kind, value }) => {
    const key = `${kind} ${value.toLowerCase()}`;
    if (value === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

// Half of a surrogate pair at the cut would be no character.
function line(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= shortText ? flat : flat.slice(0, shortText).replace(/[\uD800-\uDBFF]$/, '');
}
