import { describe, expect, it } from 'vitest';
import { checkCredential } from '../../shared/domain/credentialCheck';
import { credentialStatus, renewalOpensOn } from '../../shared/domain/credentials';
import { type IsoDate, isoDate } from '../../shared/kernel/dates';
import type { CredentialDraft } from '../../shared/model/credential';
import { entities } from '../../shared/model/index';

const today = isoDate('2026-11-20');
const day = (text: string | null): IsoDate | null => (text === null ? null : isoDate(text));

function credential(fields: Partial<CredentialDraft>): CredentialDraft {
  return { ...entities.credential.blank(today), shortName: 'CPhT', ...fields };
}

describe('a credential that is earned', () => {
  it.each([
    // expires, opens days before, today → kind, sign, words
    ['2027-01-31', null, '2026-11-20', 'current', 'done', 'Current to January 31, 2027 (in 10 weeks).'],
    ['2027-01-31', 60, '2026-11-17', 'current', 'done', 'Current to January 31, 2027 (in 11 weeks).'],
    [
      '2027-01-31',
      60,
      '2026-11-20',
      'current',
      'soon',
      'Current to January 31, 2027 (in 10 weeks). Renewal opens December 2, 2026 (in 12 days).',
    ],
    ['2027-01-31', 60, '2026-12-01', 'current', 'soon', 'Renewal opens December 2, 2026 (tomorrow).'],
    [
      '2027-01-31',
      60,
      '2026-12-02',
      'renewalOpen',
      'soon',
      'Renewal is open. It expires January 31, 2027 (in 60 days).',
    ],
    [
      '2027-01-31',
      60,
      '2027-01-31',
      'renewalOpen',
      'soon',
      'Renewal is open. It expires January 31, 2027 (today).',
    ],
    ['2027-01-31', 60, '2027-02-01', 'expired', 'late', 'Expired January 31, 2027 (yesterday).'],
    ['2026-12-10', null, '2026-11-20', 'expiresSoon', 'soon', 'Expires December 10, 2026 (in 20 days).'],
    ['2027-01-19', null, '2026-11-20', 'expiresSoon', 'soon', 'Expires January 19, 2027 (in 60 days).'],
    ['2027-01-20', null, '2026-11-20', 'current', 'done', 'Current to January 20, 2027 (in 9 weeks).'],
    ['2026-11-20', null, '2026-11-20', 'expiresSoon', 'soon', 'Expires November 20, 2026 (today).'],
    ['2026-11-19', null, '2026-11-20', 'expired', 'late', 'Expired November 19, 2026 (yesterday).'],
    [
      '2028-02-29',
      30,
      '2028-01-30',
      'renewalOpen',
      'soon',
      'Renewal is open. It expires February 29, 2028 (in 30 days).',
    ],
    ['2028-02-29', null, '2028-03-01', 'expired', 'late', 'Expired February 29, 2028 (yesterday).'],
    [
      '2027-03-31',
      31,
      '2027-02-28',
      'renewalOpen',
      'soon',
      'Renewal is open. It expires March 31, 2027 (in 31 days).',
    ],
    ['2027-05-31', 0, '2027-05-30', 'expiresSoon', 'soon', 'Expires May 31, 2027 (tomorrow).'],
  ] as const)('to %s, opening %s days before, is on %s: %s', (expires, opens, on, kind, sign, words) => {
    const status = credentialStatus(
      credential({ expiresOn: day(expires), opensDaysBefore: opens }),
      isoDate(on),
    );
    expect(status.kind).toBe(kind);
    expect(status.sign).toBe(sign);
    expect(status.words).toContain(words);
  });

  it('and never expires is held', () => {
    const held = credential({ neverExpires: true, earnedOn: day('2025-08-14') });
    expect(credentialStatus(held, today)).toEqual({
      kind: 'noExpiry',
      sign: 'done',
      short: 'Held',
      words: 'Earned August 2025, does not expire.',
    });
  });

  it('of unknown expiry asks for the day', () => {
    expect(credentialStatus(credential({}), today)).toMatchObject({ kind: 'unknown', sign: 'wait' });
  });

  it.each([
    ['2027-01-31', 60, '2026-12-02'],
    ['2028-03-01', 1, '2028-02-29'],
    ['2027-03-01', 1, '2027-02-28'],
    ['2027-01-31', 0, '2027-01-31'],
  ] as const)('to %s and opening %i days before opens on %s', (expires, opens, on) => {
    expect(renewalOpensOn(credential({ expiresOn: day(expires), opensDaysBefore: opens }))).toBe(on);
  });
});

describe('a credential on its way', () => {
  it.each([
    ['interested', null, 'interested', 'wait', 'On your list'],
    ['preparing', null, 'preparing', 'wait', 'no exam day yet'],
    ['preparing', '2027-02-09', 'preparing', 'wait', 'Exam February 9, 2027 (in 12 weeks).'],
    ['scheduled', '2027-02-09', 'scheduled', 'wait', 'Exam February 9, 2027 (in 12 weeks).'],
    ['scheduled', '2026-11-20', 'scheduled', 'wait', 'Exam November 20, 2026 (today).'],
    [
      'scheduled',
      '2026-11-18',
      'scheduled',
      'soon',
      'The exam was November 18, 2026 (2 days ago). Note how it went.',
    ],
    ['scheduled', null, 'scheduled', 'wait', 'not noted yet'],
  ] as const)('%s, exam %s: %s', (stage, examOn, kind, sign, words) => {
    const status = credentialStatus(credential({ stage, examOn: day(examOn) }), today);
    expect(status).toMatchObject({ kind, sign });
    expect(status.words).toContain(words);
  });
});

describe('what a credential may not say', () => {
  it.each([
    [
      'expires before it was earned',
      { earnedOn: '2026-05-12', expiresOn: '2026-05-11' },
      'expiresOn',
      'May 12, 2026',
    ],
    ['never expires and expires', { neverExpires: true, expiresOn: '2027-05-31' }, 'expiresOn', 'untick'],
    [
      'was earned before its exam',
      { examOn: '2026-05-12', earnedOn: '2026-05-01' },
      'earnedOn',
      'May 12, 2026',
    ],
    [
      'opens before its cycle begins',
      { cycleMonths: 12, opensDaysBefore: 400 },
      'opensDaysBefore',
      'fewer days',
    ],
  ] as const)('%s', (_, fields, field, words) => {
    const draft = credential(fields as Partial<CredentialDraft>);
    const [problem, ...others] = checkCredential(draft);
    expect(others).toEqual([]);
    expect(problem?.field).toBe(field);
    expect(problem?.words).toContain(words);
  });

  it('is nothing on the same day, or with days left out', () => {
    expect(checkCredential(credential({ earnedOn: today, expiresOn: today }))).toEqual([]);
    expect(checkCredential(credential({ expiresOn: today }))).toEqual([]);
    expect(checkCredential(credential({}))).toEqual([]);
  });
});
