import type { CaseEntry } from './case';

// Characters that one line of each column holds, as measured on the printed page.
const perLine = { what: 31, why: 22, result: 26 } as const;
const mostLines = 4;

/** True where one of the three texts would take more than four lines of its column on the first page. */
export function isLongForThePage(entry: Pick<CaseEntry, 'what' | 'why' | 'result'>): boolean {
  return (['what', 'why', 'result'] as const).some(
    (field) => entry[field].trim().length > perLine[field] * mostLines,
  );
}
