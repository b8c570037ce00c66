import { describe, expect, it } from 'vitest';
import { ceNeeds, withoutSaid } from '../../../shared/domain/ceNeeds';
import { needsYou } from '../../../shared/domain/today';
import { isoDate } from '../../../shared/kernel/dates';
import type { Credential } from '../../../shared/model/credential';
import { packCycleFacts } from '../../../shared/pack/ceRulePack';
import { cpht } from './ceParts';

// Its cycle runs from April 1, 2025 to March 31, 2027; renewal opens January 30, the late fee begins March 1.
const factsOf = ({ packId }: Credential) => packCycleFacts(packId);
const told = (day: string, credential = cpht()) =>
  ceNeeds([credential], factsOf, isoDate(day)).map((need) => {
    const { sign, fact } = need.words();
    return `${need.kind}, ${need.urgency}: ${sign} / ${fact}`;
  });

describe('what renewal asks for on a day', () => {
  it.each([
    ['2026-11-20', []],
    ['2027-01-20', []],
    ['2027-01-30', ['lateFee, soon: 30 days / CPhT costs a late fee from March 1']],
    ['2027-02-28', ['lateFee, soon: 1 day / CPhT costs a late fee from March 1']],
    ['2027-03-01', ['lateFee, late: Late fee / A late fee applies to CPhT']],
    ['2027-03-31', ['lateFee, late: Late fee / A late fee applies to CPhT']],
    ['2027-04-01', ['reinstatement, late: 12 months left / CPhT has expired and can be reinstated']],
    ['2028-04-30', []],
  ])('on %s: %j', (day, needs) => {
    expect(told(day)).toEqual(needs);
  });

  it.each([
    ['is in the trash', { deletedAt: '2026-01-01T00:00:00.000Z' as never }],
    ['is not earned yet', { stage: 'preparing' as const }],
    ['never expires', { neverExpires: true, expiresOn: null }],
  ])('says nothing of one that %s', (_why, fields) => {
    expect(told('2027-03-10', cpht(fields))).toEqual([]);
  });

  it('takes the place of the plain need of the same credential, and of no other', () => {
    const today = isoDate('2027-03-10');
    const other = cpht({ id: 'other', packId: null });
    const parts = {
      wins: [],
      goals: [],
      milestones: [],
      credentials: [cpht(), other],
      people: [],
      interactions: [],
      events: [],
    };
    const plain = needsYou(parts, today);
    expect(plain.map(({ recordId }) => recordId).sort()).toEqual(['cpht', 'other']);
    const better = ceNeeds([cpht()], factsOf, today);
    expect(withoutSaid(plain, better).map(({ recordId }) => recordId)).toEqual(['other']);
  });
});
