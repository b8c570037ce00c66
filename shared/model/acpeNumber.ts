import type { IsoDate } from '../kernel/dates';
import { type CeTopicId, topicOfCode } from './ceTopics';

/** What an ACPE activity number says of its activity. */
export interface AcpeNumber {
  /** As it is kept and shown: `0204-0000-26-728-H04-T`. */
  readonly text: string;
  readonly provider: string;
  /** Given together with others. */
  readonly isJoint: boolean;
  /** The year it was released. */
  readonly year: number;
  readonly isLive: boolean | null;
  readonly topic: CeTopicId;
  readonly audience: 'P' | 'T' | 'PT';
  /** What is unusual in it, each a sentence; it is taken all the same. */
  readonly notes: readonly string[];
}

export type ReadAcpeNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly number: AcpeNumber }
  | { readonly kind: 'problem'; readonly words: string };

const example = '0204-0000-26-728-H04-T';
const digits = (least: number, most: number) => `([0-9O]{${least},${most}})`;
const ending = '(P\\s*[/&+]?\\s*T|T\\s*[/&+]?\\s*P|P|T)(?![A-Z0-9])';
const gap = '(?:\\s*-\\s*|\\s+)';
const provider = '(JA\\s?-?[0-9O]{6,8}|[0-9O]{1,4})';

/** With hyphens or spaces between the parts, leading zeros may be missing: spreadsheets drop them. */
const apart = new RegExp(
  `(?<![A-Z0-9-])${provider}${gap}${digits(1, 4)}${gap}${digits(1, 2)}${gap}${digits(1, 4)}${gap}([A-Z])\\s?${digits(1, 2)}(?:${gap})?${ending}`,
  'g',
);
/** Written in one, only the widths tell the parts apart. */
const together =
  /(?<![A-Z0-9-])(JA\d{7}|\d{4})(\d{4})(\d{2})(\d{3,4})([A-Z])(\d{2})(P[/&]?T|P|T)(?![A-Z0-9])/g;

/**
 * Reads an activity number out of what people paste: lower case, spaces or any dash between the parts or nothing at
 * all, `UAN:` before it, the title of the course around it. What is not one is refused with the reason.
 */
export function readAcpeNumber(text: string, today: IsoDate): ReadAcpeNumber {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212\u00AD_]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (typed === '') return { kind: 'empty' };
  const found = [...typed.matchAll(apart), ...typed.matchAll(together)].map(partsOf);
  const [first] = found;
  if (first === undefined) return problem(whyNot(typed));
  const others = found.filter(({ stem }) => stem !== first.stem);
  if (others.length > 0)
    return problem('There are two different numbers here. Keep the one of this activity.');
  const audiences = new Set(found.map(({ audience }) => audience));
  return checked({ ...first, audience: audiences.size > 1 ? 'PT' : first.audience }, today);
}

interface Parts {
  readonly provider: string;
  readonly joint: string;
  readonly year: string;
  readonly serial: string;
  readonly format: string;
  readonly topic: string;
  readonly audience: AcpeNumber['audience'];
  /** All but the audience. */
  readonly stem: string;
}

function partsOf(match: RegExpExecArray | RegExpMatchArray): Parts {
  const [, by = '', joint = '', year = '', serial = '', format = '', topic = '', audience = ''] = match;
  const number = (part: string, width: number) => part.replace(/O/g, '0').padStart(width, '0');
  const parts = {
    provider: by.startsWith('JA')
      ? `JA${by.slice(2).replace(/[\s-]/g, '').replace(/O/g, '0')}`
      : number(by, 4),
    joint: number(joint, 4),
    year: number(year, 2),
    serial: number(serial, 3),
    format,
    topic: number(topic, 2),
  };
  return { ...parts, audience: audienceOf(audience), stem: Object.values(parts).join('-') };
}

function audienceOf(letters: string): AcpeNumber['audience'] {
  if (letters.length > 1) return 'PT';
  return letters === 'P' ? 'P' : 'T';
}

function checked(parts: Parts, today: IsoDate): ReadAcpeNumber {
  const topic = topicOfCode(parts.topic);
  if (topic === null)
    return problem(
      `There is no topic ${parts.topic}: topics run from 01 to 08. Check the two digits after ${parts.format}.`,
    );
  const thisYear = Number(today.slice(0, 4));
  const year = yearOf(parts.year, thisYear);
  if (year === null)
    return problem(
      `The third part is the year of release, and ${parts.year} is not one. It reads like 25 for 2025.`,
    );
  const notes: string[] = [];
  if (parts.format !== 'L' && parts.format !== 'H')
    notes.push(`${parts.format} is neither L for live nor H for home study. Say below how you took it.`);
  if (parts.joint !== '0000' && parts.joint !== '9999')
    notes.push(
      `The second part is usually 0000 or 9999, here it is ${parts.joint}. Compare it with the certificate.`,
    );
  if (parts.audience === 'PT')
    notes.push(
      'Your transcript has it as one of the two, P or T. Choose T if you claimed it as a technician.',
    );
  return {
    kind: 'number',
    number: {
      text: `${parts.provider}-${parts.joint}-${parts.year}-${parts.serial}-${parts.format}${parts.topic}-${parts.audience === 'PT' ? 'P/T' : parts.audience}`,
      provider: parts.provider,
      isJoint: parts.joint === '9999',
      year,
      isLive: parts.format === 'L' ? true : parts.format === 'H' ? false : null,
      topic,
      audience: parts.audience,
      notes,
    },
  };
}

/** Numbers are given since the 1980s; one of next year may be announced already. */
function yearOf(twoDigits: string, thisYear: number): number | null {
  const year = 2000 + Number(twoDigits);
  if (year <= thisYear + 1) return year;
  return year - 100 >= 1980 ? year - 100 : null;
}

function problem(words: string): ReadAcpeNumber {
  return { kind: 'problem', words };
}

function whyNot(typed: string): string {
  const bare = typed.replace(/^(?:ACPE|UAN|NUMBER|NO\.?|#|:|\s)+/g, '');
  if (
    new RegExp(`(?<![A-Z0-9-])${provider}${gap}${digits(2, 2)}${gap}${digits(1, 4)}-?C?P?$`).test(bare) &&
    /C?P$/.test(bare)
  )
    return `This is the number of a whole certificate program. Each of its activities has an own number, like ${example}.`;
  if (new RegExp(`${gap}[A-Z]\\s?[0-9O]{1,2}$`).test(bare))
    return 'The last letter is missing: T for technicians or P for pharmacists, like H04-T.';
  if (/^[A-Z0-9]{4,13}$/.test(bare))
    return `This looks like a claim code, which is not the activity number. The number reads like ${example}.`;
  const audience = /\d\s?-?\s?([A-Z])$/.exec(bare)?.[1];
  if (audience !== undefined && audience !== 'P' && audience !== 'T')
    return `It ends with ${audience}. The last letter is T for technicians or P for pharmacists.`;
  const count = bare.replace(/[^A-Z0-9]/g, '').length;
  if (/^[\dOA-Z\s-]+$/.test(bare) && /\d/.test(bare) && count > 13)
    return `An activity number has 17 letters and digits, like ${example}. This has ${count}: compare it with the certificate.`;
  return `This is not an activity number. One reads like ${example}.`;
}
