import { edge, gap, type IdentifierKind, pattern } from './kind';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const dayOfMonth = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)';
const year = '(?:19|20)\\d{2}';
const worded = `${month}${gap}${dayOfMonth}(?:,?${gap}${year}\\b)?|${dayOfMonth}${gap}(?:of${gap})?${month}(?:,?${gap}${year}\\b)?`;
const iso = `${year}-\\d{2}-\\d{2}(?!\\d)`;
const slashed = '(?:1[0-2]|0?[1-9])\\/(?:3[01]|[12]\\d|0?[1-9])(?:\\/(?:19|20)?\\d{2})?(?![\\d\\/%])';
const dashed = ['-', '\\.']
  .map((mark) => `(?:1[0-2]|0?[1-9])${mark}(?:3[01]|[12]\\d|0?[1-9])${mark}(?:19|20)?\\d{2}(?!\\d)`)
  .join('|');
/** A day as people write it. `2-3` and `24/7` are none. */
const aDay = `(?:${iso}|${slashed}|${dashed}|${worded})`;
/** After "born", any figures that could be a day are one. */
const anyDay = `(?:${iso}|${worded}|\\d{1,2}[\\/.-]\\d{1,2}(?:[\\/.-]\\d{2,4})?(?![\\d%]))`;

/** The year may stay; the day may not. */
function yearOf(text: string): string {
  const found = new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').exec(text)?.[0];
  return found === undefined ? '' : ` in ${found}`;
}

export const birthDate: IdentifierKind = {
  id: 'birthDate',
  words: 'a birth date',
  pattern: pattern(
    `${edge}(?:dob\\b|d\\.o\\.b\\.?|date of birth|birth ?date|birthday|b-?day|born)${gap}(?:(?:is|was|on|of|:|=|-|\\()${gap}){0,2}${anyDay}\\)?`,
  ),
  rewrite: ({ text }) => (/^born/i.test(text) ? `born${yearOf(text)}` : 'a birth date'),
};

const happened =
  "admitted|readmitted|discharged|d\\/c['’]?d|died|deceased|passed away|expired|transplanted|hospitalized|intubated|coded";
const happening = 'admit|admission|discharge|surgery|transplant|date of death|date of service';

export const eventDate: IdentifierKind = {
  id: 'eventDate',
  words: 'a date beside what happened to a patient',
  pattern: pattern(
    `${edge}(?<event>${happened})(?<between>[^.\\n;\\d]{0,16}?)(?<![\\p{L}\\d/.-])${aDay}|${edge}(?<event2>${happening})\\b(?<between2>${gap}(?:(?:date|day|on|was|is|of|:|-)${gap}){0,3})(?<![\\p{L}\\d/.-])${aDay}|${edge}(?<event3>(?:patient|pt)\\.? (?:was |is )?(?:seen|came(?: in)?|called|visited|arrived|returned|presented|started|transferred|treated|dosed))(?<between3>${gap}(?:(?:on|again|back|in|date|:)${gap}){0,2})(?<![\\p{L}\\d/.-])${aDay}`,
  ),
  // Medicines expire, printers die, and technicians are admitted to schools.
  isHarmless: ({ text, before, groups }) =>
    (/^expired/i.test(text) && !/\b(?:pt|patient|who|he|she)\.? $/i.test(before)) ||
    /\b(?:program|school|course|college|exam|class|stock|vials?|lots?|drugs?)\b/i.test(
      groups.between ?? '',
    ) ||
    /\b(?:printer|battery|server|computer|scanner|phone|pump|fridge|freezer|compressor|motor) $/i.test(
      before,
    ),
  rewrite: ({ text, groups }) =>
    `${groups.event ?? groups.event2 ?? groups.event3}${placeBetween(groups.between ?? '')}${yearOf(text)}`,
};

/** `admitted to the ICU on 3/14` keeps where, not when. */
function placeBetween(between: string): string {
  const kept = between
    .replace(/[\s,:-]*\b(?:on|last|this|the|in)?[\s,:-]*$/iu, '')
    .replace(/\s+\b(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu, '')
    .trim();
  return kept === '' ? '' : ` ${kept.replace(/^[,:-]\s*/u, '')}`;
}

const old = '(?:y\\/?o|yr\\.?|yrs?[ -]?old|years?[ -]?old|years? of age)';
const person =
  'woman|man|lady|gentleman|female|male|patient|pt|veteran|resident|widow(?:er)?|grandmother|grandfather|mother|father';

export const highAge: IdentifierKind = {
  id: 'highAge',
  words: 'an age of 90 or more',
  pattern: pattern(
    `${edge}(?<!\\d[.,])(?:9\\d|1[01]\\d)[ -]{0,2}(?:y\\.o\\.|${old}\\b)(?:[ -]{1,2}(?:${person})\\b)?|${edge}aged?${gap}(?:of${gap})?(?:9\\d|1[01]\\d)(?![\\d%+]|[.,]\\d)`,
  ),
  isHarmless: ({ after, text }) =>
    /^[\s-]{0,2}(?:\+|and (?:over|older|up|above)|or (?:over|older|more|above)|to\b|days|minutes|and under)/i.test(
      after,
    ) ||
    (!/^age/i.test(text) &&
      /^[\s-]{0,2}(?:\p{L}+ )?(?:building|hospital|company|pharmacy|program|system|house|policy|tradition|history|record|institution|chain|drug|law)\b/iu.test(
        after,
      )),
  rewrite: ({ text, before }) => {
    if (/^age/i.test(text)) return `${/^aged/i.test(text) ? 'aged' : 'age'} 90 or older`;
    return /(?:\b(?:is|was|are|were|turned|now|nearly|almost)|[’']s|,)\s?$/i.test(before)
      ? '90 or older'
      : 'a patient of 90 or older';
  },
};
