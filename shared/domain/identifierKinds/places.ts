import { edge, gap, type IdentifierKind, pattern } from './kind';

const suffix =
  '(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Terrace|Ter|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Trail)';
const streetName = '(?:(?:\\p{Lu}\\p{Ll}{1,20}|\\d{1,3}(?:st|nd|rd|th))[ ]{1,2}){1,3}';

export const streetAddress: IdentifierKind = {
  id: 'streetAddress',
  words: 'a street address',
  pattern: pattern(
    `(?<![\\p{L}\\d.,$-])\\d{1,6}[ ]{1,2}(?:[NSEW]{1,2}\\.?[ ]{1,2})?${streetName}${suffix}\\b(?!\\p{L})\\.?(?:,?[ ](?:Apt|Apartment|Unit|Suite|Ste)\\b\\.?[ ]?#?[\\p{L}\\d]{1,5})?|(?<![\\p{L}\\d.,$-])\\d{2,5}[ ](?:[nsew]\\.?[ ])?(?!(?:the|of|on|off|per|in|each|an?|fast|express|bike|bus|new|one|two)\\b)\\p{Ll}{3,16}[ ](?:street|avenue|ave|road|blvd|boulevard|lane)(?!\\p{L})|(?<!\\p{L})P\\.?[ ]?O\\.?[ ][Bb]ox[ ]{1,2}#?\\d{1,7}`,
    'gu',
  ),
  isHarmless: ({ text, after }) =>
    // A drive for blood or toys, a first place, a doctor.
    /(?:Blood|Food|Vaccin\p{L}+|Flu|Shot|Toy|Coat|Donation|Clothing|Book|Disk|Hard|Flash|Thumb)[ ]{1,2}Drive/u.test(
      text,
    ) ||
    /(?:First|Second|Third|Best|1st|2nd|3rd)[ ]{1,2}Place/u.test(text) ||
    (/\bDr\.?$/u.test(text) && /^[ ]{1,2}\p{Lu}\p{Ll}/u.test(after)),
  rewrite: () => 'an address',
};

const states =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])';

export const zipCode: IdentifierKind = {
  id: 'zipCode',
  words: 'a ZIP code',
  pattern: pattern(
    `(?<!\\p{L})[Zz](?:ip|IP)(?:[ ]?[Cc]odes?)?${gap}[:#]?${gap}\\d{5}(?:-\\d{4})?(?!\\d)|(?<!\\p{L})(?:(?:\\p{Lu}\\p{Ll}{1,20}[ ]){0,2}\\p{Lu}\\p{Ll}{1,20}),[ ]{0,2}(?<state>${states})[ ]{1,2}\\d{5}(?:-\\d{4})?(?!\\d)|,[ ]{0,2}(?<state2>${states})[ ]{1,2}\\d{5}(?:-\\d{4})?(?!\\d)`,
    'gu',
  ),
  // The state may stay; the town before it may not.
  rewrite: ({ groups }) =>
    groups.state ?? (groups.state2 === undefined ? 'a ZIP code' : `, ${groups.state2}`),
};

/** Rooms where medicines are made and people meet. */
const workRooms =
  /\b(?:iv|i\.v\.|clean|ante|buffer|conference|meeting|break|storage|stock|supply|compounding|training|class|work|board|med|medication|drug|equipment|server|locker|mail|hazardous|hd|chemo|prep|interview|lecture|breakout|operating|or|zoom|chat|pressure|testing|skills|simulation|sim|show)[\s-]?$/i;

export const roomNumber: IdentifierKind = {
  id: 'roomNumber',
  words: 'a room or bed number',
  pattern: pattern(
    `${edge}(?:room|rm|bed)\\b\\.?${gap}(?:(?:#|no\\b\\.?|number)${gap}){0,2}\\d{1,4}(?:-?[a-z])?(?![\\p{L}\\d]|[.,]\\d)`,
  ),
  isHarmless: ({ text, before, after }) =>
    workRooms.test(before) ||
    /\b(?:conference|convention|center|hall|hotel|campus|college|school|building|symposium|meeting|class)\b/i.test(
      before,
    ) ||
    /^\s{0,2}(?:%|x\b|hours?\b|hrs?\b|minutes?\b|min\b|days?\b|weeks?\b|months?\b|times\b|percent\b|at a time\b|of \d)/i.test(
      after,
    ) ||
    // A year, as in "clean the room 2026".
    /(?<!\d)20[23]\d$/.test(text),
  rewrite: ({ text }) => (/^bed/i.test(text) ? 'a bed' : 'a room'),
};
