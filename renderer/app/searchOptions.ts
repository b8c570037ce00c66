import { type KindHits, matchesWords, type SearchEntry, searchWords } from '../../shared/domain/search';
import { capitalized, count, formatNumber } from '../../shared/kernel/words';
import { type EntityName, entities } from '../../shared/model/index';
import { availableCommands, type Command } from './commands';

export type SearchOption =
  | { readonly type: 'command'; readonly key: string; readonly command: Command }
  | { readonly type: 'record'; readonly key: string; readonly entry: SearchEntry; readonly isClose: boolean };

export interface OptionGroup {
  readonly label: string;
  /** How many of how many are shown, when it is not all. */
  readonly note: string | null;
  readonly options: readonly SearchOption[];
}

export interface SearchAnswer {
  readonly query: string;
  readonly hits: readonly KindHits[];
  /** null while the index has not answered. */
  readonly close: readonly SearchEntry[] | null;
}

export const noAnswer: SearchAnswer = { query: '', hits: [], close: [] };

/** What the list shows: commands, then records by kind, then what is found with a letter forgiven; never re-ordered. */
export function optionGroups(query: string, { hits, close }: SearchAnswer): readonly OptionGroup[] {
  const words = searchWords(query);
  const commands = availableCommands().filter(
    ({ id, label }) => id !== 'search' && matchesWords(label, words),
  );
  const groups: OptionGroup[] = [
    {
      label: 'Commands',
      note: null,
      options: commands.map((command) => ({ type: 'command', key: command.id, command })),
    },
    ...hits.map(({ kind, best, count: all }) => ({
      label: kindLabel(kind),
      note: all > best.length ? `${best.length} of ${formatNumber(all)}` : null,
      options: best.map((entry) => option(entry, false)),
    })),
    {
      label: 'With one letter different',
      note: null,
      options: (close ?? []).map((entry) => option(entry, true)),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function option(entry: SearchEntry, isClose: boolean): SearchOption {
  return { type: 'record', key: `${entry.kind} ${entry.record.id}`, entry, isClose };
}

function kindLabel(kind: EntityName): string {
  return kind === 'profile' ? 'You' : capitalized(entities[kind].words.many);
}

/** What a screen reader is told when the list changes. */
export function resultWords(query: string, groups: readonly OptionGroup[]): string {
  if (searchWords(query).length === 0) return '';
  const shown = groups.reduce((sum, { options }) => sum + options.length, 0);
  return shown === 0 ? 'Nothing found' : `${count(shown, 'result')} shown`;
}
