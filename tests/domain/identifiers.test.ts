import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierKinds } from '../../shared/domain/identifierKinds/index';
import { findIdentifiers, neutralRewrite } from '../../shared/domain/identifiers';
import { isoDate } from '../../shared/kernel/dates';
import { categories } from '../../shared/pack/categories';
import credentialSources from '../../shared/pack/data/credentialSources.json';
import credentials from '../../shared/pack/data/credentials.json';
import { samplePlan } from '../../shared/pack/samplePlan/samplePlan';

const kindsOf = (text: string) => findIdentifiers(text).map(({ kind }) => kind);
const rewritten = (text: string) => neutralRewrite(text, findIdentifiers(text));

describe('what may say who a patient is', () => {
  it.each([
    ['fixed rx 7654321 same day', 'prescriptionNumber', 'fixed a prescription same day'],
    ['Prescription number 00456789 was misfiled', 'prescriptionNumber', 'A prescription was misfiled'],
    ['called back pt John D.', 'patientName', 'called back a patient.'],
    ['pt J.D. had two allergies', 'initials', 'a patient had two allergies'],
    ['restocked for room 412', 'roomNumber', 'restocked for a room'],
    ['Rm #18', 'roomNumber', 'A room'],
    ['date of birth: 1961-04-05', 'birthDate', 'a birth date'],
    ['MRN 00348812', 'recordNumber', 'A medical record'],
    ['encounter number: 55120033', 'visitNumber', 'a visit'],
    ['order #4471220', 'orderNumber', 'an order'],
    ['admitted 3/14 with sepsis', 'eventDate', 'admitted with sepsis'],
    ['discharged on Mar 3', 'eventDate', 'discharged'],
    ['a 93-year-old on warfarin', 'highAge', 'a patient of 90 or older on warfarin'],
    ['social security ending in 6789', 'socialSecurityNumber', 'a Social Security number'],
    ['call back at (555) 010-4477', 'phoneNumber', 'call back at a telephone number'],
    ['fax 555-010-4478', 'faxNumber', 'a fax number'],
    ['delivered to 128 Maple Grove Ave', 'streetAddress', 'delivered to an address'],
    ['ZIP 45402', 'zipCode', 'A ZIP code'],
    ['member ID XYZ123456789', 'planNumber', 'a plan number'],
    ['10.20.30.40 login', 'computerAddress', 'A computer login'],
  ])('%s', (text, kind, neutral) => {
    expect(kindsOf(text)).toEqual([kind]);
    expect(rewritten(text)).toBe(neutral);
    expect(findIdentifiers(neutral)).toEqual([]);
  });

  it.each([
    ['her SSN is on it: 123-45-6789', 'socialSecurityNumber', 'her SSN is on it: a Social Security number'],
    ['SSN: 123456789', 'socialSecurityNumber', 'A Social Security number'],
    ['found the MRN 00348812 twice', 'recordNumber', 'found the medical record twice'],
    ['chart #20348', 'recordNumber', 'a medical record'],
    ['acct no. 8891234', 'accountNumber', 'an account number'],
    ['CSN 100200300', 'visitNumber', 'A visit'],
    ['Rx# 7654321', 'prescriptionNumber', 'A prescription'],
    ['mailed to jane.doe+meds@example.org today', 'emailAddress', 'mailed to an email address today'],
    ['her cell: 555 010 4477', 'phoneNumber', 'her telephone number'],
    ['call 555.010.4477', 'phoneNumber', 'call a telephone number'],
    ['+1 555-010-4477 rang', 'phoneNumber', 'a telephone number rang'],
    ['her DOB is 4/5/61', 'birthDate', 'her birth date'],
    ['D.O.B. 04-05-1961', 'birthDate', 'A birth date'],
    ['born on April 5, 1961 in Ohio', 'birthDate', 'born in 1961 in Ohio'],
    ['born 5 April', 'birthDate', 'born'],
    ['admitted to the ICU on 3/14/2026', 'eventDate', 'admitted to the ICU in 2026'],
    ['she died March 3', 'eventDate', 'she died'],
    ['surgery on 2026-03-14', 'eventDate', 'surgery in 2026'],
    ['pt was seen on 3/14', 'eventDate', 'pt was seen'],
    ['a 94 yo woman with gout', 'highAge', 'a patient of 90 or older with gout'],
    ['she is 101 years old', 'highAge', 'she is 90 or older'],
    ['aged 92', 'highAge', 'aged 90 or older'],
    ['Medicare 1EG4-TE5-MK73', 'medicareNumber', 'A Medicare number'],
    ["driver's license A1234567", 'identityDocument', 'an identity document'],
    ['license plate: ABC-1234', 'vehicleNumber', 'a vehicle'],
    ['pacemaker serial 88AB12345', 'deviceNumber', 'a device'],
    ['see https://mychart.example.org/u/12', 'portalLink', 'see a patient portal'],
    ['https://ehr.example.org/chart?mrn=123', 'portalLink', 'a patient portal'],
    ['came from Dayton, OH 45402', 'zipCode', 'came from OH'],
    ['P.O. Box 1234', 'streetAddress', 'An address'],
    ['415 N 5th Ave Apt 3', 'streetAddress', 'An address'],
    ['Patient: Maria Lopez-Ortiz called', 'patientName', 'A patient called'],
    ['the patient named Siobhán O’Neill', 'patientName', 'the patient'],
    ['helped Mrs. Alvarez with insulin', 'titledName', 'helped someone with insulin'],
    ['her daughter Maria called', 'relativeName', 'a relative called'],
    ['doses for baby girl Jones', 'newbornName', 'doses for a newborn'],
    ['bed 12B', 'roomNumber', 'a bed'],
  ])('also: %s', (text, kind, neutral) => {
    expect(kindsOf(text)).toEqual([kind]);
    expect(rewritten(text)).toBe(neutral);
    expect(findIdentifiers(neutral)).toEqual([]);
  });

  it('reads each text anew', () => {
    for (let time = 0; time < 3; time += 1) expect(kindsOf('rx 7654321')).toEqual(['prescriptionNumber']);
  });

  it('finds several in their order, each with its place and its words', () => {
    const text = 'Pt John D. (MRN 00348812) rang from 555-010-4477.';
    const found = findIdentifiers(text);
    expect(found.map(({ text: words }) => words)).toEqual(['Pt John D.', 'MRN 00348812', '555-010-4477']);
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
    expect(neutralRewrite(text, found)).toBe('A patient (a medical record) rang from a telephone number.');
    expect(neutralRewrite(text, found.slice(1, 2))).toBe(
      'Pt John D. (a medical record) rang from 555-010-4477.',
    );
  });

  it('a name after a harmless title is still found', () => {
    expect(kindsOf('The Patient Safety Committee heard patient Ann Howe')).toEqual(['patientName']);
  });
});

describe('what is at home in a pharmacy', () => {
  it.each([
    'NDC 0002-1433-80',
    'NDC 00002-1433-80 and 12345-678-90',
    'Patient Safety Committee, second Tuesday',
    'Patient Medication Liaison role opened',
    'UAN 0204-0000-26-728-H04-T, 2 hours',
    'UAN JA0006235-9999-25-076-L01-P',
    'UAN 0202000013105L04P',
    'processed 12,000 prescriptions in Q2',
    'filled 1,200 Rx a day with 0.03% errors',
    'Rx volume up 10%',
    'USP 797 clean room recertified',
    'meeting room 3 booked',
    'saved $6,400 in expired stock',
    '$43,000 a year',
    'from 62% to 74% approvals',
    '11 histories per shift',
    'overtime 46 to 21 hours',
    '24 modules, 70% to pass',
    'drug 10 mg/5 mL, 250 mL bag',
    'PT week: part-time cover for 3 people',
    'ordered 500 vials, 40 boxes, 12 kits',
    'score 300 of 400',
    'https://www.ptcb.org/guidebook/',
    'ages 65 and over screened',
  ])('%s', (text) => expect(findIdentifiers(text)).toEqual([]));

  it.each([
    'For every patient. The nurse confirmed it',
    'Helped the pt. Counted again.',
    'Admissions coverage 24/7',
    'Discharge counseling rose from 12 to 40 a week; discharge decreased 12%',
    'Discharge meds-to-beds began on May 3',
    'Purchase order #4471220 was late',
    'Rx 12000 a week',
    'chart: 1200 doses',
    'Blood drive: 3 Blood Drive volunteers, 2 First Place ribbons',
    'The emergency room 24 hours a day',
    'IV room 2, clean room 3, med room 4, conference rm 5',
    'firmware 5.1.0.2 on the cabinets',
    'a 100-year-old hospital',
    'patients aged 90 and over',
    'Patient Education Week and Patient-Centered care',
    'helped a patient Monday',
    'PT Technician lead',
    'miss Monday shifts',
    'expired 3/14 stock was pulled',
    'PTCB member ID 123456789 is mine',
    '96-well plate, lot number 12345678',
    'Rated 4.5 of 5; 3 of 14 cabinets; pages 12-14; 5 West',
    'admitted 2-3 days earlier',
    'May 3 to June 5, 2026-03-14, 3/14/2026',
    'bed 200 of 300',
    'I love it! 90% of 90 older items',
    'It takes 6 ms. Opening it takes more',
    'Revised the procedure on May 3; the label printer died March 3',
    'localhost is 127.0.0.1',
  ])('also: %s', (text) => expect(findIdentifiers(text)).toEqual([]));
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const sample = samplePlan(isoDate('2026-11-20')).snapshot;

describe('the texts that Mortar brings along', () => {
  it.each([
    // How to reach people is theirs and no free text: it is what it looks like.
    ['the sample plan', { ...sample, person: sample.person.map((person) => ({ ...person, channels: [] })) }],
    ['the credentials', credentials],
    ['their sources', credentialSources],
    ['the categories', categories],
  ])('%s', (_name, texts) => {
    const all = strings(texts);
    expect(all.length).toBeGreaterThan(5);
    expect(all.flatMap(findIdentifiers)).toEqual([]);
  });
});

describe('for any text', () => {
  it('never throws, never overlaps, and what is rewritten holds none of it', () => {
    const cue = fc.constantFrom(
      'pt ',
      'MRN ',
      'rx #',
      'room ',
      'DOB ',
      'born ',
      'admitted ',
      ', OH ',
      '12 Oak ',
      'St',
      '@',
      '.',
      '-',
      ' ',
      '\n',
      '3/14',
      'Ann',
      '90 yo',
      '5550104477',
      '(555) 010-4477',
      'é',
      '😀',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(cue, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = findIdentifiers(text);
        let from = 0;
        for (const { start, end, text: words } of found) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, end)).toBe(words);
          from = end;
        }
        expect(neutralRewrite(text, [])).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  // Fields hold up to 20,000 characters; a pattern that looks back over them for each start would take minutes.
  it.each([
    'a',
    'A',
    '1',
    ' ',
    '\u00a0',
    '-',
    '.',
    '@',
    '1-',
    '1.',
    'a.',
    'a@',
    'a@a.',
    'Aa ',
    'Aa, OH ',
    'pt ',
    'pt Aa ',
    'pt A.',
    'rx ',
    'rx#:',
    '12 Aa ',
    'https://mychart',
    'Mr. Aa ',
    'admitted ',
    'born ',
    'MRN 12345 ',
    '93 ',
    'room #',
    '1/1/',
    'fax ',
    '555-',
    'ssn ',
    'account no. ',
  ])('reads 400,000 characters of %j in time that grows with length alone', (unit) => {
    const hostile = unit.repeat(400_000 / unit.length);
    // Where time grew with the square of the length, the runner's own limit would end this.
    expect(Array.isArray(findIdentifiers(hostile))).toBe(true);
  });

  it('reads what was put together out of cues in time that grows with its length alone', () => {
    const unit = fc.array(
      fc.constantFrom('pt', ' ', 'Aa', '1', '-', '#', ':', 'MRN', 'rx', 'born', '/', '.', ',', '@'),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(unit, (parts) => {
        const hostile = parts.join('').repeat(60_000);
        expect(Array.isArray(findIdentifiers(hostile.slice(0, 60_000)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('has a name of its own for each kind', () => {
    expect(new Set(identifierKinds.map(({ id }) => id)).size).toBe(identifierKinds.length);
  });
});
