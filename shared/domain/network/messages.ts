import type { CareerEvent } from '../../model/event';
import type { Person } from '../../model/person';
import type { Profile } from '../../model/profile';
import type { Template } from '../../model/template';
import type { PackMessage } from '../../pack/messages';

export interface MessageChoice {
  /** The template's id, or the pack's. */
  readonly id: string;
  readonly packId: string | null;
  readonly name: string;
  readonly message: string;
  /** The person's own record of it; null while the pack's words stand. */
  readonly template: Template | null;
}

/** The pack's messages, each in the person's own words where they wrote some, then those of their own. */
export function messageChoices(
  pack: readonly PackMessage[],
  templates: readonly Template[],
): readonly MessageChoice[] {
  const replaced = pack.map(({ id, name, message }): MessageChoice => {
    const own = templates.find(({ packId }) => packId === id);
    return own === undefined
      ? { id, packId: id, name, message, template: null }
      : { id: own.id, packId: id, name: own.name, message: own.message, template: own };
  });
  const own = templates
    .filter(({ packId }) => packId === null || !pack.some(({ id }) => id === packId))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((template) => ({ ...template, template }));
  return [...replaced, ...own];
}

export interface MessageFacts {
  readonly person: Person;
  readonly profile: Profile;
  readonly event: CareerEvent | null;
}

/** The message with what the plan knows; a place that it does not know stays in its braces. */
export function filledMessage(message: string, facts: MessageFacts): string {
  const known = placesOf(facts);
  return message.replace(/\{([^{}]{1,60})\}/g, (place, name: string) => known[name.trim()] || place);
}

/** The places still to be filled in, each once. */
export function openPlaces(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{([^{}]{1,60})\}/g)].map(([, name = '']) => name.trim()))];
}

function placesOf({ person, profile, event }: MessageFacts): Readonly<Record<string, string>> {
  return {
    name: firstName(person.name),
    event: event?.name.trim() ?? '',
    topic: phrase(person.topics),
    'what I promised': phrase(person.promised),
    'what you promised': phrase(person.promised),
    me: profile.name.trim(),
    workplace: profile.employer.trim(),
  };
}

/** As one greets: `Imani`; after a title the whole name stands. */
export function firstName(name: string): string {
  const [first = ''] = name.trim().split(/\s+/);
  return /^(dr|mr|mrs|ms|mx|prof|professor|doctor)\.?$/i.test(first) ? name.trim() : first;
}

/** Words of a note as they stand inside a sentence: no full stop, no capital that only opened the note. */
function phrase(text: string): string {
  const words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '');
  return /^[A-Z][a-z]/.test(words) && words.length < 200
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}
