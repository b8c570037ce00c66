import { edge, type Found, type IdentifierKind, pattern } from './kind';
import { isNoName } from './notNames';

const word = "\\p{Lu}(?=[\\p{L}'’-]{0,24}\\p{Ll})[\\p{L}'’-]{1,24}";
const name = `(?<name>${word})(?:[ ]{1,2}(?:${word}|\\p{Lu}(?:\\.|(?![\\p{L}\\d])))){0,2}`;
const patient = '(?:(?:[Pp]t|PT)\\.?|[Pp]atient|PATIENT|[Cc]ustomer)';
const between =
  '(?:[ ]{1,2}|[ ]?[Nn]ame[ ]?[:=]?[ ]{0,2}|[ ]?[:=][ ]{0,2}|[ ]{1,2}(?:by the name of|named)[ ]{1,2})';

/** `Called pt John D.` ends a sentence with its initial; the full stop stays. */
function withStop(rewrite: string, { text, after }: Found): string {
  return text.endsWith('.') && (after === '' || /^\s{1,3}\p{Lu}/u.test(after)) ? `${rewrite}.` : rewrite;
}

export const patientName: IdentifierKind = {
  id: 'patientName',
  words: 'a patient’s name',
  pattern: pattern(`${edge}(?<!-)${patient}(?:${between}|,[ ](?=${word}[ ]${word}))${name}`, 'gu'),
  isHarmless: ({ groups, text }) => isNoName(groups.name ?? '', /^[Pp]t\./.test(text)),
  rewrite: (found) => withStop('a patient', found),
};

export const titledName: IdentifierKind = {
  id: 'titledName',
  words: 'a name',
  pattern: pattern(`${edge}(?:[Mm]rs?|[Mm]s|MRS|Miss)\\b\\.?[ ]{1,2}${name}`, 'gu'),
  // `It takes 6 ms. Opening it takes more.`
  isHarmless: ({ groups, text, before }) =>
    isNoName(groups.name ?? '', false) || (text.startsWith('ms') && /\d\s?$/.test(before)),
  rewrite: (found) => withStop('someone', found),
};

const relatives =
  '(?:wife|husband|spouse|partner|son|daughter|mother|father|mom|dad|sister|brother|grandson|granddaughter|grandmother|grandfather|aunt|uncle|niece|nephew|caregiver)';

export const relativeName: IdentifierKind = {
  id: 'relativeName',
  words: 'the name of a patient’s relative',
  pattern: pattern(
    `${edge}(?:(?:[Pp]t|[Pp]atient)['’]?s?|[Hh]is|[Hh]er|[Tt]heir)[ ]${relatives},?[ ]{1,2}${name}`,
    'gu',
  ),
  isHarmless: ({ groups }) => isNoName(groups.name ?? '', false),
  rewrite: (found) => withStop('a relative', found),
};

export const newbornName: IdentifierKind = {
  id: 'newbornName',
  words: 'a newborn’s name',
  pattern: pattern(`${edge}[Bb]aby[ ]?(?:[Bb]oy|[Gg]irl)[ ]{1,2}${name}`, 'gu'),
  isHarmless: ({ groups }) => isNoName(groups.name ?? '', false),
  rewrite: (found) => withStop('a newborn', found),
};

export const initials: IdentifierKind = {
  id: 'initials',
  words: 'a patient’s initials',
  pattern: pattern(
    `${edge}(?<!-)${patient}${between}(?:\\p{Lu}\\.[ ]?){1,2}\\p{Lu}(?:\\.(?!\\p{L})|(?![\\p{L}\\d.'’-]))`,
    'gu',
  ),
  isHarmless: ({ text }) => /(?:U\.[ ]?S|I\.[ ]?V|P\.[ ]?O|E\.[ ]?[DR]|O\.[ ]?R|I\.[ ]?D)\.?$/.test(text),
  rewrite: (found) => withStop('a patient', found),
};
