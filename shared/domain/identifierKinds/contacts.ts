import { edge, gap, type IdentifierKind, pattern } from './kind';

const loose = '(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\)[ ]?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?![\\d-])';
const strict = '(?<![\\d.-])(?:\\+?1[ .-])?(?:\\(\\d{3}\\)[ ]?|\\d{3}[.-])\\d{3}[.-]\\d{4}(?![\\d-]|\\.\\d)';

export const faxNumber: IdentifierKind = {
  id: 'faxNumber',
  words: 'a fax number',
  pattern: pattern(`${edge}fax(?:ed)?\\b${gap}(?:(?:#|no\\.?|number|to|at|:)${gap}){0,2}${loose}`),
  rewrite: ({ text }) => (/^faxed/i.test(text) ? 'faxed' : 'a fax number'),
};

export const phoneNumber: IdentifierKind = {
  id: 'phoneNumber',
  words: 'a telephone number',
  // A cue makes a number of one that is written with spaces.
  pattern: pattern(
    `${edge}(?:tel|telephone|phone|cell|mobile|ph)\\b\\.?${gap}(?:(?:#|no\\.?|number|is|at|:)${gap}){0,2}${loose}|${strict}`,
  ),
  rewrite: () => 'a telephone number',
};

export const emailAddress: IdentifierKind = {
  id: 'emailAddress',
  words: 'an email address',
  pattern: pattern(
    '(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}\\.[a-z]{2,24}(?![a-z0-9])',
  ),
  rewrite: () => 'an email address',
};

export const portalLink: IdentifierKind = {
  id: 'portalLink',
  words: 'a link into a patient portal',
  // Links to courses and articles are at home here; only those that lead to one person are named.
  pattern: pattern(
    '(?<![a-z])https?:\\/\\/\\S{0,200}?(?:mychart|patient-?portal|followmyhealth|healow|[?&](?:mrn|dob|patient_?(?:id)?|member_?id)=)\\S{0,400}',
  ),
  rewrite: () => 'a patient portal',
};

const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

export const computerAddress: IdentifierKind = {
  id: 'computerAddress',
  words: 'the address of a computer',
  pattern: pattern(`(?<![\\d.])(?:${byte}\\.){3}${byte}(?![\\d]|\\.\\d)`),
  isHarmless: ({ text, before }) =>
    /^(?:0|127|255)\./.test(text) ||
    /(?:\bv|\b(?:version|ver\.?|release|build|firmware|update|upgrade|section|chapter|standard))\s?$/i.test(
      before,
    ),
  rewrite: () => 'a computer',
};
