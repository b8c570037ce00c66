/** A field that a column of somebody else's table may hold. */
export interface TargetField<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly isRequired: boolean;
  /** Headings that mean it, in small letters; a longer one that contains it counts less. */
  readonly headings: readonly string[];
}

/** Which column holds which field: the column's index, or null for none. */
export type ColumnMatch<Key extends string = string> = Readonly<Record<Key, number | null>>;

/** A suggestion from the headings, each column used once; the person changes what does not fit. */
export function matchColumns<Key extends string>(
  fields: readonly TargetField<Key>[],
  headers: readonly string[],
): ColumnMatch<Key> {
  const plain = headers.map((header) =>
    header
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
  const taken = new Set<number>();
  const chosen = new Map<Key, number>();
  const take = (fits: (header: string, heading: string) => boolean) => {
    for (const { key, headings } of fields) {
      if (chosen.has(key)) continue;
      for (const heading of headings) {
        const index = plain.findIndex(
          (header, at) => !taken.has(at) && header !== '' && fits(header, heading),
        );
        if (index < 0) continue;
        taken.add(index);
        chosen.set(key, index);
        break;
      }
    }
  };
  take((header, heading) => header === heading);
  take((header, heading) => ` ${header} `.includes(` ${heading} `));
  // Every key of the fields is there; the compiler does not see it through the list.
  return Object.fromEntries(fields.map(({ key }) => [key, chosen.get(key) ?? null])) as ColumnMatch<Key>;
}

/** What is missing before rows can be read, in a sentence; null: nothing. */
export function matchProblem<Key extends string>(
  fields: readonly TargetField<Key>[],
  match: ColumnMatch<Key>,
): string | null {
  const missing = fields.filter(({ key, isRequired }) => isRequired && match[key] === null);
  if (missing.length === 0) return null;
  return `Choose the column for ${missing.map(({ label }) => label).join(' and ')}.`;
}
