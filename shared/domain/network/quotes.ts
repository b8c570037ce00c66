import type { Case } from '../../model/case';
import type { Impact } from '../../model/impact';
import type { Snapshot } from '../../model/index';
import type { Praise } from '../../model/praise';
import { mayBeShown } from '../case';

/** Someone's exact words as a page quotes them. */
export interface Quote {
  readonly praise: Praise;
  readonly words: string;
  /** Name and role, as far as they are known; never empty. */
  readonly giver: string;
  /** The win of the page that it speaks of; null where it speaks of the work in general. */
  readonly impact: Impact | null;
}

type Surroundings = Pick<Snapshot, 'person' | 'impact'>;

/**
 * [Note: quoted with permission]
 * The one gate between praise and a page: what its giver did not allow, what is in the trash, what nobody stands behind
 * and what speaks of a private win does not pass, whatever a case says. null where it passes, else why not.
 */
export function whyNotQuoted(praise: Praise, { person, impact }: Surroundings): string | null {
  if (praise.deletedAt !== null) return 'It is in the trash.';
  if (praise.permission === 'declined') return 'They would rather not be quoted.';
  if (praise.permission === 'asked') return 'Asked; the answer is still to come.';
  if (praise.permission === 'notAsked') return 'Ask them first whether you may quote it.';
  if (giverWords(praise, person) === '') return 'Write who said it.';
  // A win that is not there to be looked at counts as one that may not be shown.
  const mayBe = praise.impactIds.every((id) => impact.some((win) => win.id === id && mayBeShown(win)));
  return mayBe ? null : 'It speaks of a win that is private or in the trash.';
}

/** What a case quotes, in its order; everything goes through the gate. */
export function quotesOfCase(
  known: Surroundings & Pick<Snapshot, 'praise'>,
  record: Pick<Case, 'praiseIds'>,
  shown: readonly Impact[],
): readonly Quote[] {
  return record.praiseIds.flatMap((id): Quote[] => {
    const praise = known.praise.find((one) => one.id === id);
    if (praise === undefined || whyNotQuoted(praise, known) !== null) return [];
    return [
      {
        praise,
        words: unquoted(praise.words),
        giver: giverWords(praise, known.person),
        impact: shown.find((win) => praise.impactIds.includes(win.id)) ?? null,
      },
    ];
  });
}

/** `Imani Brooks, nurse manager, 5 West`; what is not known is left out. */
export function giverWords({ personId, giver, giverRole }: Praise, people: Snapshot['person']): string {
  const person = people.find(({ id, deletedAt }) => id === personId && deletedAt === null);
  return [person?.name.trim() ?? giver.trim(), giverRole.trim()].filter((part) => part !== '').join(', ');
}

/** The words without the marks that were typed around them; the page sets its own. */
export function unquoted(words: string): string {
  const text = words.trim();
  return /^["“”«].*["“”»]$/s.test(text) ? text.slice(1, -1).trim() : text;
}
