import { edge, gap, type IdentifierKind, pattern, sign } from './kind';

const number = '(?:[a-z]{0,3}-?\\d{4,12})(?![\\d-]|[.,]\\d)';
/** Long enough to be a number of its own without a sign before it. */
const longNumber = '\\d{7,12}(?![\\d-]|[.,]\\d)';
const anyCode = '(?=[a-z-]{0,14}\\d)[a-z0-9-]{4,17}(?![a-z0-9])';

/** `chart: 12,000 doses` is a count: a bare colon after an everyday word asks for a longer number. */
function isAmount(text: string, after: string): boolean {
  const figures = text.replace(/\D/g, '');
  const isNumbered = /#|\b(?:no|nos|num|nr|number|id)\b/i.test(text);
  return (!isNumbered && figures.length < 6) || (!isNumbered && unitAfter.test(after));
}
const unitAfter =
  /^\s{0,2}(?:%|(?:a|an|per|each|every|doses?|units?|scripts?|prescriptions?|fills?|orders?|times|mg|ml|mcg|tablets?|patients|of)\b)/i;

function numbered(id: string, words: string, cues: string): IdentifierKind {
  return {
    id,
    words,
    pattern: pattern(`${edge}(?:${cues})(?:${sign}{1,3}${gap}${number}|${gap}${longNumber})`),
    isHarmless: ({ text, after }) => isAmount(text, after),
    rewrite: () => words,
  };
}

export const socialSecurityNumber: IdentifierKind = {
  id: 'socialSecurityNumber',
  words: 'a Social Security number',
  pattern: pattern(
    `(?<![\\d-])\\d{3}-\\d{2}-\\d{4}(?![\\d-])|${edge}(?:ssn|ss ?#|social security)${sign}{0,3}${gap}(?:ending${gap}(?:in|with)?${gap})?(?:\\d{3}[ -]?\\d{2}[ -]?\\d{4}|\\d{4,9})(?!\\d)`,
  ),
  rewrite: () => 'a Social Security number',
};

export const recordNumber: IdentifierKind = {
  id: 'recordNumber',
  words: 'a medical record number',
  pattern: pattern(
    `${edge}(?:mrn|medical record|med rec|chart)${sign}{1,3}${gap}${number}|${edge}(?:mrn|medical record)${gap}${number}`,
  ),
  isHarmless: ({ text, after }) => /^chart/i.test(text) && isAmount(text, after),
  rewrite: () => 'a medical record',
};

export const accountNumber = numbered('accountNumber', 'an account number', 'acct\\.?|account|fin|har');

export const visitNumber: IdentifierKind = {
  id: 'visitNumber',
  words: 'a visit number',
  pattern: pattern(
    `${edge}(?:encounter|visit|csn|admission)(?:${sign}{1,3}${gap}${number}|${gap}${longNumber})|${edge}csn${gap}${number}`,
  ),
  isHarmless: ({ text, after }) => !/^csn/i.test(text) && isAmount(text, after),
  rewrite: () => 'a visit',
};

export const orderNumber: IdentifierKind = {
  id: 'orderNumber',
  words: 'an order number',
  pattern: pattern(`${edge}order${sign}{1,3}${gap}${number}`),
  isHarmless: ({ text, before, after }) =>
    isAmount(text, after) ||
    /\b(?:purchase|work|supply|stock|change|service|wholesaler?|vendor|mckesson|cardinal|cencora)\s$/i.test(
      before,
    ),
  rewrite: () => 'an order',
};

export const prescriptionNumber: IdentifierKind = {
  id: 'prescriptionNumber',
  words: 'a prescription number',
  pattern: pattern(
    `${edge}(?:rx|script|prescription)${sign}{0,3}(?:${gap}#?${gap}\\d{5,12}(?:-\\d{1,3})?|${gap}#${gap}\\d{3}-\\d{4})(?![\\d-]|[.,]\\d)`,
  ),
  isHarmless: ({ text, after }) => !/#|\b(?:no|num|nr|number)\b/i.test(text) && unitAfter.test(after),
  rewrite: () => 'a prescription',
};

export const planNumber: IdentifierKind = {
  id: 'planNumber',
  words: 'a health plan number',
  pattern: pattern(
    `${edge}(?:member|subscriber|policy|beneficiary|medicaid|medicare|insurance|cardholder)${sign}{1,3}${gap}[a-z]{0,4}-?\\d[a-z0-9]{5,14}(?![a-z0-9])`,
  ),
  // Your own membership of a professional body.
  isHarmless: ({ before }) => /\b(?:PTCB|NHA|ASHP|APhA|NPTA|AAPT|union)\s$/i.test(before),
  rewrite: () => 'a plan number',
};

export const medicareNumber: IdentifierKind = {
  id: 'medicareNumber',
  words: 'a Medicare number',
  // The fixed shape of the Medicare Beneficiary Identifier; it is written in capitals.
  pattern: pattern(
    '(?:(?<!\\p{L})(?:Medicare|MBI)(?:[ ](?:ID|number|no\\.?|#))?:?[ ])?(?<![\\p{L}\\d-])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y]{2}\\d{2}(?![\\p{L}\\d-])',
    'gu',
  ),
  rewrite: () => 'a Medicare number',
};

export const identityDocument: IdentifierKind = {
  id: 'identityDocument',
  words: 'the number of an identity document',
  pattern: pattern(
    `${edge}(?:(?:driver['’]?s?['’]?${gap}licen[sc]e|passport|state id)${sign}{0,3}|dl${sign}{1,3})${gap}(?=[a-z-]{0,4}\\d)[a-z0-9-]{5,15}(?![a-z0-9])`,
  ),
  rewrite: () => 'an identity document',
};

export const vehicleNumber: IdentifierKind = {
  id: 'vehicleNumber',
  words: 'a license plate or vehicle number',
  pattern: pattern(
    `${edge}(?:(?:licen[sc]e plate|plate|vin)${sign}{1,3}${gap}${anyCode}|licen[sc]e plate${gap}[a-z]{1,4}[ -]?\\d{2,5}(?![\\p{L}\\d]))`,
  ),
  rewrite: () => 'a vehicle',
};

export const deviceNumber: IdentifierKind = {
  id: 'deviceNumber',
  words: 'the serial number of a device',
  pattern: pattern(
    `${edge}(?:implant|implanted device|pacemaker|defibrillator|icd|device|insulin pump|glucose monitor|cgm)${gap}(?:serial|s\\/n|sn|udi)${sign}{0,3}${gap}${anyCode}`,
  ),
  rewrite: ({ text }) =>
    /^(?:implant|implanted|icd|insulin)/i.test(text) ? 'an implanted device' : 'a device',
};
