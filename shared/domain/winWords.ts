import { formatDay } from '../kernel/dates';
import type { Part, WayOfKnowing } from '../model/impact';
import type { WinFilter } from './impact';

/** A win's own words, as every form and page says them. */
export const partWords: Readonly<Record<Part, string>> = {
  led: 'I led it',
  shared: 'We shared it',
  supported: 'I supported it',
};

export const wayOfKnowingWords: Readonly<Record<WayOfKnowing, string>> = {
  measured: 'Measured',
  counted: 'Counted',
  estimated: 'Estimated',
};

/** What a filter lets through, in words: `Training, from June 1, 2026, tagged cabinets`. */
export function filterWords(filter: WinFilter, words: FilterNames): string {
  const { from, to, category, tag, linkedId } = filter;
  return [
    category === null ? '' : words.category(category),
    from === null ? '' : `from ${formatDay(from, 'long')}`,
    to === null ? '' : `to ${formatDay(to, 'long')}`,
    tag === null ? '' : `tagged ${tag}`,
    linkedId === null ? '' : `linked to ${words.linked(linkedId)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

interface FilterNames {
  category(id: string): string;
  linked(id: string): string;
}
