import type { IsoDate } from '../../kernel/dates';
import { count } from '../../kernel/words';
import type { Impact } from '../../model/impact';
import type { Snapshot } from '../../model/index';
import type { Person } from '../../model/person';
import type { Reference } from '../../model/reference';
import { nearDay } from '../goals';
import { sawWords, whoCouldVouch, winsSeenBy } from './vouching';

/** What a list says of a reference: what they saw, and when they were last told. */
export function referenceLine(
  { personId, lastBriefedOn }: Reference,
  wins: readonly Impact[],
  today: IsoDate,
): string {
  const seen = winsSeenBy(personId, wins).length;
  const saw = seen === 0 ? 'Saw no win yet' : `Saw ${count(seen, 'win')}`;
  return `${saw}. ${lastBriefedOn === null ? 'Not briefed yet' : `Briefed ${nearDay(lastBriefedOn, today)}`}`;
}

/** Who saw wins of a case and is not among the references yet, with what they saw. */
export function suggestedReferees(
  wins: readonly Impact[],
  known: Pick<Snapshot, 'person' | 'reference'>,
  title: string,
): readonly { readonly person: Person; readonly words: string }[] {
  return whoCouldVouch(wins, known)
    .filter(({ reference }) => reference === null)
    .map(({ person }) => ({ person, words: sawWords(person, wins, `of “${title}”`) }));
}
