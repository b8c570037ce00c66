import { count, listed } from '../../kernel/words';
import { type ChangeSet, create, edit, type Write } from '../../model/changeSet';
import type { Person, PersonDraft } from '../../model/person';
import { channelKey, nameKey } from './samePerson';

/** What becomes of someone in a file. */
export interface ImportRow {
  readonly number: number;
  readonly draft: PersonDraft;
  /**
   * `new`; `known` with nothing to add; `more` adds to someone who is there; `namesake` has the name of somebody else and
   * becomes a person of their own.
   */
  readonly outcome: 'new' | 'known' | 'more' | 'namesake';
  /** The person of the plan who is meant, for `known` and `more`. */
  readonly personId: string | null;
  /** What is added to that person: never a field that was written in. */
  readonly adds: Partial<PersonDraft>;
}

type Known = { readonly id: string | null; draft: PersonDraft };

/**
 * Everything an import would do. Someone is the same person when the name is the same and they share an address or a
 * number, or when one of the two has none and nobody else has that name. What is there twice in the file counts once.
 */
export function planPeopleImport(
  people: readonly Person[],
  found: readonly { readonly draft: PersonDraft; readonly number: number }[],
): readonly ImportRow[] {
  const byName = new Map<string, Known[]>();
  const keep = (known: Known) => {
    const key = nameKey(known.draft.name);
    byName.set(key, [...(byName.get(key) ?? []), known]);
  };
  for (const person of people) keep({ id: person.id, draft: person });
  const rows: ImportRow[] = [];
  const rowOf = new Map<Known, number>();
  for (const { draft, number } of found) {
    const namesakes = byName.get(nameKey(draft.name)) ?? [];
    const same = namesakes.find((known) => isSame(known.draft, draft, namesakes.length));
    if (same === undefined) {
      const known: Known = { id: null, draft };
      rowOf.set(known, rows.length);
      rows.push({
        number,
        draft,
        outcome: namesakes.length === 0 ? 'new' : 'namesake',
        personId: null,
        adds: {},
      });
      keep(known);
      continue;
    }
    const adds = additions(same.draft, draft);
    same.draft = { ...same.draft, ...adds };
    const inFile = rowOf.get(same);
    const earlier = inFile === undefined ? undefined : rows[inFile];
    if (inFile !== undefined && earlier !== undefined) rows[inFile] = { ...earlier, draft: same.draft };
    const outcome = Object.keys(adds).length === 0 || inFile !== undefined ? 'known' : 'more';
    rows.push({ number, draft, outcome, personId: same.id, adds: inFile === undefined ? adds : {} });
  }
  return rows;
}

function isSame(one: PersonDraft, other: PersonDraft, namesakes: number): boolean {
  const keys = new Set(one.channels.map(channelKey));
  if (other.channels.some((channel) => keys.has(channelKey(channel)))) return true;
  const isBare = one.channels.length === 0 || other.channels.length === 0;
  const isElsewhere =
    one.organization !== '' && other.organization !== '' && one.organization !== other.organization;
  return isBare && namesakes === 1 && !isElsewhere;
}

/** What the other knows and this one lacks. */
function additions(one: PersonDraft, other: PersonDraft): Partial<PersonDraft> {
  const adds: Partial<PersonDraft> = {};
  for (const field of ['organization', 'role', 'howMet', 'notes'] as const)
    if (one[field].trim() === '' && other[field] !== '') adds[field] = other[field];
  if (one.birthday === null && other.birthday !== null) adds.birthday = other.birthday;
  const keys = new Set(one.channels.map(channelKey));
  const channels = other.channels.filter((channel) => !keys.has(channelKey(channel)));
  if (channels.length > 0) adds.channels = [...one.channels, ...channels].slice(0, 30);
  const tags = other.tags.filter((tag) => !one.tags.includes(tag));
  if (tags.length > 0) adds.tags = [...one.tags, ...tags].slice(0, 50);
  return adds;
}

/** The rows that change something. */
export function isTaken({ outcome }: ImportRow): boolean {
  return outcome !== 'known';
}

/** One deed, taken back by one Undo. */
export function importChangeSet(rows: readonly ImportRow[], newId: () => string): ChangeSet {
  const writes = rows.flatMap((row): readonly Write[] => {
    if (row.outcome === 'known') return [];
    return row.personId === null
      ? [create('person', newId(), row.draft)]
      : [edit('person', row.personId, row.adds)];
  });
  return { label: `${importWords(rows)} from a file`, writes };
}

/** `38 people added and 2 completed`. */
export function importWords(rows: readonly ImportRow[]): string {
  const added = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'namesake').length;
  const completed = rows.filter(({ outcome }) => outcome === 'more').length;
  return listed([
    ...(added > 0 || completed === 0 ? [`${count(added, 'person', 'people')} added`] : []),
    ...(completed > 0 ? [`${completed} completed`] : []),
  ]);
}
