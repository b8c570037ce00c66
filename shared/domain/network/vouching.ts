import { count, listed } from '../../kernel/words';
import type { Impact } from '../../model/impact';
import type { Snapshot } from '../../model/index';
import type { Permission } from '../../model/permission';
import { type Person, person as personEntity } from '../../model/person';
import type { Reference } from '../../model/reference';
import { mayBeShown, strongestFirst } from '../case';

/** Someone who saw some of the wins in question, and whether they may be named for it. */
export interface Voucher {
  readonly person: Person;
  /** Those of the wins that they saw; never empty. */
  readonly seen: readonly Impact[];
  /** null while they are not among the references. */
  readonly reference: Reference | null;
  readonly permission: Permission;
}

type Known = Pick<Snapshot, 'person' | 'reference'>;

const willing: Readonly<Record<Permission, number>> = { given: 0, asked: 1, notAsked: 2, declined: 3 };

/**
 * Who saw these wins, and so could vouch for them: those who said yes first, then those who saw the most. Whoever saw
 * none of them is not in it.
 */
export function whoCouldVouch(wins: readonly Impact[], { person, reference }: Known): readonly Voucher[] {
  const seenBy = new Map<string, Impact[]>();
  for (const win of wins) {
    for (const id of new Set(win.seenByIds)) seenBy.set(id, [...(seenBy.get(id) ?? []), win]);
  }
  return person
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap((one): Voucher[] => {
      const seen = seenBy.get(one.id);
      if (seen === undefined) return [];
      const own = referenceOf(one.id, reference);
      return [{ person: one, seen, reference: own, permission: own?.permission ?? 'notAsked' }];
    })
    .sort(
      (a, b) =>
        willing[a.permission] - willing[b.permission] ||
        b.seen.length - a.seen.length ||
        a.person.name.localeCompare(b.person.name),
    );
}

export function referenceOf(personId: string, references: readonly Reference[]): Reference | null {
  return references.find((one) => one.personId === personId && one.deletedAt === null) ?? null;
}

/** What this person saw, the strongest first; nothing from the trash. */
export function winsSeenBy(personId: string, wins: readonly Impact[]): readonly Impact[] {
  return strongestFirst(
    wins.filter(({ seenByIds, deletedAt }) => deletedAt === null && seenByIds.includes(personId)),
  );
}

/** How many wins a referee is told about. */
export const toldWins = 3;

/**
 * The wins a briefing tells of: those chosen, else the strongest three. Only what the referee saw, and nothing private.
 * [Note: private never leaves] is kept by `mayBeShown`.
 */
export function winsToTell(
  { personId, impactIds }: Pick<Reference, 'personId' | 'impactIds'>,
  wins: readonly Impact[],
): readonly Impact[] {
  const seen = winsSeenBy(personId, wins).filter(mayBeShown);
  const chosen = impactIds.flatMap((id) => seen.find((win) => win.id === id) ?? []);
  return (chosen.length === 0 ? seen : chosen).slice(0, toldWins);
}

/** What of these wins someone saw, in words; says so where it was none. */
export function sawWords(person: Person, wins: readonly Impact[], among: string): string {
  const name = personEntity.title(person);
  if (wins.length === 0) return '';
  const seen = wins.filter(({ seenByIds }) => seenByIds.includes(person.id)).length;
  if (seen === 0) return `${name} saw none of the ${count(wins.length, 'win')} ${among}.`;
  if (seen === wins.length) {
    return wins.length === 1 ? `${name} saw the one win ${among}.` : `${name} saw all ${seen} wins ${among}.`;
  }
  return `${name} saw ${seen} of the ${count(wins.length, 'win')} ${among}.`;
}

/** Chosen wins that the briefing leaves off, and why; empty when it tells all of them. */
export function leftOffWords(
  reference: Pick<Reference, 'personId' | 'impactIds'>,
  person: Person,
  wins: readonly Impact[],
): string {
  const chosen = reference.impactIds.flatMap(
    (id) => wins.find((win) => win.id === id && win.deletedAt === null) ?? [],
  );
  const unseen = chosen.filter(({ seenByIds }) => !seenByIds.includes(person.id));
  const hidden = chosen.filter((win) => win.private && win.seenByIds.includes(person.id));
  const many = chosen.length - unseen.length - hidden.length - toldWins;
  const name = personEntity.title(person);
  return listedSentences([
    unseen.length === 0 ? '' : `${listed(unseen.map(quoted))}: left off, because ${name} did not see it.`,
    hidden.length === 0 ? '' : `${count(hidden.length, 'private win')}: left off every page.`,
    many <= 0 ? '' : `A referee keeps ${toldWins} in mind: the first ${toldWins} stand on the page.`,
  ]);
}

const quoted = ({ what }: Impact) => `“${what.trim().slice(0, 60)}”`;

function listedSentences(sentences: readonly string[]): string {
  return sentences.filter((one) => one !== '').join(' ');
}
