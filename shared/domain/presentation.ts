import { type EntityName, entityNames, type RecordOfName, type Snapshot } from '../model/index';

/** What of one kind is not for other people's eyes at the counter. */
interface Hidden<Name extends EntityName> {
  /** Whole records. */
  readonly hides?: (record: RecordOfName<Name>) => boolean;
  /** Fields that are shown as if nothing had been written in them. */
  readonly blanks: readonly (keyof RecordOfName<Name> & string)[];
}

/**
 * THE TABLE of what a screen shown to somebody else leaves out: private wins, files, notes to oneself, people, numbers of
 * licenses, what is asked for. A new kind does not compile without its row.
 */
const table: { readonly [Name in EntityName]: Hidden<Name> } = {
  profile: { blanks: ['motivates', 'learnsBest', 'holdsBack', 'mentorWanted', 'pitch'] },
  impact: { hides: (win) => win.private, blanks: ['partNote', 'source', 'attachmentIds', 'seenByIds'] },
  goal: { blanks: ['barriers', 'closingReason', 'learned', 'attachmentIds'] },
  milestone: { blanks: ['notes'] },
  credential: { blanks: ['number', 'notes', 'attachmentIds'] },
  case: { blanks: ['reader', 'target', 'ask', 'next'] },
  attachment: { hides: () => true, blanks: ['name'] },
  ceActivity: { blanks: ['acpeNumber', 'notes', 'attachmentIds'] },
  signOff: { blanks: ['signedBy', 'notes', 'attachmentIds'] },
  packEdit: { blanks: [] },
  reminder: { hides: () => true, blanks: ['text', 'notes'] },
  reminderState: { blanks: [] },
  person: {
    blanks: [
      'howMet',
      'channels',
      'topics',
      'promised',
      'offered',
      'canHelp',
      'tie',
      'tags',
      'notes',
      'birthday',
    ],
  },
  interaction: { hides: () => true, blanks: ['about'] },
  event: { blanks: ['notes', 'personIds', 'attachmentIds'] },
  praise: { hides: ({ permission }) => permission !== 'given', blanks: ['attachmentIds'] },
  reference: { hides: () => true, blanks: ['knowsFrom', 'notes'] },
  template: { blanks: [] },
  ladder: { blanks: ['source'] },
  level: { blanks: [] },
  criterion: { blanks: ['note', 'referenceIds'] },
};

/**
 * The record as it may be seen while presenting; undefined when it may not be seen at all. What lies in the trash may not.
 * `isShown` says whether a win may be seen: a page's entry of one that may not goes too, with its own words for it.
 */
export function presented<Name extends EntityName>(
  kind: Name,
  record: RecordOfName<Name>,
  isShown: (impactId: string) => boolean,
): RecordOfName<Name> | undefined {
  // The registry is exact for each kind, but the compiler does not follow a type parameter through it.
  const { hides, blanks } = table[kind] as unknown as Hidden<Name>;
  if (record.deletedAt !== null || hides?.(record) === true) return undefined;
  const shown = Object.entries(record).map(([field, value]): [string, unknown] => {
    if ((blanks as readonly string[]).includes(field)) return [field, blankOf(value)];
    if (field === 'entries' && Array.isArray(value))
      return [field, value.filter(({ impactId }: { readonly impactId: string }) => isShown(impactId))];
    return [field, withoutPay(value)];
  });
  // Each field keeps its own type: text stays text, a list a list.
  return Object.fromEntries(shown) as RecordOfName<Name>;
}

export function presentedSnapshot(snapshot: Snapshot): Snapshot {
  const wins = new Set(snapshot.impact.filter((win) => isVisible('impact', win)).map(({ id }) => id));
  const shown = entityNames.map((kind) => [
    kind,
    snapshot[kind].flatMap((record) => presented(kind, record, (id) => wins.has(id)) ?? []),
  ]);
  return Object.fromEntries(shown) as Snapshot; // one list for each kind, of its own records
}

function isVisible(kind: 'impact', win: RecordOfName<'impact'>): boolean {
  return presented(kind, win, () => true) !== undefined;
}

function blankOf(value: unknown): unknown {
  if (typeof value === 'string') return '';
  return Array.isArray(value) ? [] : null;
}

const amount = String.raw`(?:[$€£]\s?\d[\d.,]*\d|[$€£]\s?\d|\d[\d.,]*\s?(?:dollars?|euros?|pounds?|USD|EUR|GBP))(?:\s?k\b)?`;
const perTime = String.raw`(?:\s?(?:\/|per\b|an?\b)\s?(?:h|hr|hour|week|wk|month|mo|year|yr|annum)\b|\s?(?:hourly|weekly|monthly|yearly|annually|a year)\b)`;
const payRate = new RegExp(`${amount}${perTime}`, 'gi');
const payWord = /\b(?:pay|paid|wages?|salary|salaries|raise|rate|compensation|bonus|differential)\b/i;
const anyAmount = new RegExp(`${amount}|\\b\\d[\\d.,]*\\s?%`, 'gi');

/**
 * Words without what they say of the person's pay: an amount by the hour or the year, and any amount in a sentence that speaks
 * of pay. Other money, what was saved for instance, stays: it is what is being shown.
 */
export function withoutPay(value: unknown): unknown {
  if (typeof value === 'string') return textWithoutPay(value);
  return Array.isArray(value) ? value.map(withoutPay) : withoutPayInside(value);
}

function withoutPayInside(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withoutPay(inside)]));
}

function textWithoutPay(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .split(/(?<=[.!?\n])(?=\s)/)
    .map((sentence) => {
      const masked = sentence.replace(payRate, '•••');
      return payWord.test(sentence) ? masked.replace(anyAmount, '•••') : masked;
    })
    .join('');
}
