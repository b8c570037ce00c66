import { describe, expect, it } from 'vitest';
import { readAcpeNumber } from '../../shared/model/acpeNumber';
import { testToday as today } from '../support/records';

const read = (text: string) => {
  const found = readAcpeNumber(text, today);
  if (found.kind !== 'number') throw new Error(`${text}: ${JSON.stringify(found)}`);
  return found.number;
};
const refusal = (text: string) => {
  const found = readAcpeNumber(text, today);
  return found.kind === 'problem' ? found.words : found.kind;
};

describe('an activity number', () => {
  it('says who gave it, when, how, on what and for whom', () => {
    expect(read('0384-9999-21-104-H07-T')).toEqual({
      text: '0384-9999-21-104-H07-T',
      provider: '0384',
      isJoint: true,
      year: 2021,
      isLive: false,
      topic: 'compounding',
      audience: 'T',
      notes: [],
    });
    expect(read('JA0006235-9999-25-076-L01-P')).toMatchObject({
      provider: 'JA0006235',
      isLive: true,
      topic: 'disease',
      audience: 'P',
      notes: [],
    });
  });

  it.each([
    ['as it is printed', '0204-0000-26-728-H04-T', '0204-0000-26-728-H04-T'],
    ['another', '0607-0000-23-008-H08-P', '0607-0000-23-008-H08-P'],
    ['of a live one', '0129-0000-19-001-L05-T', '0129-0000-19-001-L05-T'],
    ['with its name before it', 'UAN: 0123-0000-24-045-H01-T', '0123-0000-24-045-H01-T'],
    ['with a longer name before it', 'ACPE UAN # 0123-0000-24-045-H01-T', '0123-0000-24-045-H01-T'],
    ['in lower case', '0204-0000-26-728-h04-t', '0204-0000-26-728-H04-T'],
    ['with spaces', '0204 0000 26 728 H04 T', '0204-0000-26-728-H04-T'],
    ['with spaces around the hyphens', ' 0204 - 0000 - 26 - 728 - H04 - T ', '0204-0000-26-728-H04-T'],
    ['with long dashes', '0204–0000–26–728–H04–T', '0204-0000-26-728-H04-T'],
    ['with hyphens that do not break', '0204‑0000‑26‑728‑H04‑T', '0204-0000-26-728-H04-T'],
    ['with full-width digits', '０２０４-0000-26-728-H04-T', '0204-0000-26-728-H04-T'],
    ['without hyphens', '0202000013105L04P', '0202-0000-13-105-L04-P'],
    ['without the hyphen before the audience', '0204-0000-26-728-H04T', '0204-0000-26-728-H04-T'],
    ['without its leading zeros', '204-0-26-8-H4-T', '0204-0000-26-008-H04-T'],
    ['with the letter O for a zero', '02O4-OOOO-26-728-HO4-T', '0204-0000-26-728-H04-T'],
    ['in a sentence', 'Drug Diversion (0204-0000-26-728-H04-T), 2.0 contact hours', '0204-0000-26-728-H04-T'],
    ['for both', '0221-9999-22-163-H04-P/T', '0221-9999-22-163-H04-P/T'],
    ['for both, with an and', '0204-0000-25-726-H04-P&T', '0204-0000-25-726-H04-P/T'],
    ['twice, once for each', '0204-0000-26-728-H04-P and 0204-0000-26-728-H04-T', '0204-0000-26-728-H04-P/T'],
    ['written in one, for both', '0204000026728H04P&T', '0204-0000-26-728-H04-P/T'],
    ['jointly accredited, in one', 'JA0006235999925076L01P', 'JA0006235-9999-25-076-L01-P'],
    ['of the last century', '0202-0000-98-105-L04-P', '0202-0000-98-105-L04-P'],
  ])('is read %s', (_, text, expected) => expect(read(text).text).toBe(expected));

  it.each([
    ['an unknown letter for the format', '0204-0000-26-728-C04-T', /neither L for live nor H/],
    ['a second part of its own', '0204-1234-26-728-H04-T', /usually 0000 or 9999/],
    ['both audiences', '0204-0000-26-728-H04-P/T', /one of the two, P or T/],
  ])('takes %s with a note', (_, text, note) => expect(read(text).notes.join()).toMatch(note));

  it('keeps what it read when it is read again', () => {
    for (const text of ['204-0-26-8-H4-T', '0204-0000-25-726-H04-P&T', 'ja0006235 9999 25 076 l01 p'])
      expect(read(read(text).text).text).toBe(read(text).text);
  });

  it.each([
    ['the audience is missing', '0204-0000-26-728-H04', /last letter is missing/],
    ['it is a certificate program', '0669-24-002-CP', /whole certificate program/],
    ['it is a drug code', 'NDC 0002-1433-80', /not an activity number/],
    ['it is a social security number', '123-45-6789', /not an activity number/],
    ['the topic does not exist', '0204-0000-26-728-H12-T', /There is no topic 12: topics run from 01 to 08/],
    ['the topic is 00', '0204-0000-26-728-H00-T', /There is no topic 00/],
    ['the year lies ahead', '0204-0000-45-728-H04-T', /45 is not one/],
    ['it is a claim code', '7GH2KQ', /claim code/],
    ['it ends with another letter', '0204-0000-26-728-H04-N', /ends with N/],
    ['a digit is missing where none may be', '020400026728H04T', /17 letters and digits.*This has 16/],
    ['there are two of them', '0204-0000-26-728-H04-T 0204-0000-26-729-H04-T', /two different numbers/],
    ['it is words', 'Drug diversion', /not an activity number/],
  ])('is refused where %s', (_, text, reason) => expect(refusal(text)).toMatch(reason));

  it('is empty where nothing was typed', () => expect(refusal('  ')).toBe('empty'));
});
