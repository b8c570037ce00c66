/** `1 win`, `3 wins`; give the plural where it is not the singular with an s. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(number)} ${number === 1 ? singular : plural}`;
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** Grouped by thousands, no trailing zeros: `9,800`, `93.5`. */
export function formatNumber(number: number): string {
  return numbers.format(number);
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Up to twelve in letters, as running text has it. */
export function numberWord(number: number): string {
  return small[number] ?? formatNumber(number);
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

const byteUnits = ['bytes', 'KB', 'MB', 'GB'] as const;

/** `812 bytes`, `4.2 MB`: decimal units, as file managers show them. */
export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1000 && unit < byteUnits.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${amount < 10 && unit > 0 ? amount.toFixed(1) : Math.round(amount)} ${byteUnits[unit]}`;
}

/** The start of a text that fits, cut between words, with an ellipsis where something was left out. */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.lastIndexOf(' ', limit - 1);
  return `${line.slice(0, cut > limit / 2 ? cut : limit - 1)}…`;
}
