import type { IsoDate } from '../kernel/dates';
import { readAcpeNumber } from '../model/acpeNumber';
import type { CeActivityDraft } from '../model/ceActivity';

type FromNumber = Pick<CeActivityDraft, 'acpeNumber' | 'kind' | 'isLive' | 'topics' | 'audience'>;

export interface NumberRead {
  /** What the number says of the activity; empty where there is none to read. */
  readonly fields: Partial<FromNumber>;
  /** Why it is refused; null: it is not. */
  readonly problem: string | null;
  /** What is unusual in it. */
  readonly notes: readonly string[];
}

/**
 * What a pasted activity number fills in by itself. What it does not say stays as the person has it: topics of their
 * own beside its topic, how they took it where its letter does not tell.
 */
export function ceFromNumber(
  typed: string,
  { topics, isLive }: Pick<CeActivityDraft, 'topics' | 'isLive'>,
  today: IsoDate,
): NumberRead {
  const read = readAcpeNumber(typed, today);
  if (read.kind === 'empty') return { fields: {}, problem: null, notes: [] };
  if (read.kind === 'problem') return { fields: {}, problem: read.words, notes: [] };
  const { text, topic, audience, notes } = read.number;
  return {
    fields: {
      acpeNumber: text,
      kind: 'acpe',
      isLive: read.number.isLive ?? isLive,
      topics: topics.includes(topic) ? topics : [topic, ...topics].slice(0, 10),
      audience,
    },
    problem: null,
    notes,
  };
}
