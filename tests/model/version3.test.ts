import { describe, expect, it } from 'vitest';
import { credential } from '../../shared/model/credential';
import { migrate } from '../../shared/model/migrations';
import { profile } from '../../shared/model/profile';
import { recordOf } from '../support/records';

/** As version 2 kept them. */
const older = (record: object, gone: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !gone.includes(field)));

describe('data version 3', () => {
  it('gives a credential its new fields, with nothing in them', () => {
    const today = recordOf('credential', { shortName: 'CPhT', notes: 'Keep' });
    const before = older(today, [
      'ceRule',
      'lateFeeOn',
      'reinstatementUntil',
      'eligibility',
      'costs',
      'changed',
      'changedNote',
    ]);
    expect(credential.parse(before).ok).toBe(false);
    expect(migrate({ credential: [before] }, 2).credential).toEqual([today]);
  });

  it('gives the profile its reminders’ settings', () => {
    const today = recordOf('profile', { name: 'Marisol Reyes' });
    const before = older(today, ['remindersOff', 'quietFrom', 'quietUntil', 'promptWeekday']);
    expect(profile.parse(before).ok).toBe(false);
    expect(migrate({ profile: [before] }, 2).profile).toEqual([today]);
  });

  it('leaves alone what is of this version already', () => {
    const today = recordOf('credential', { shortName: 'CPhT', changed: ['pay'] });
    expect(migrate({ credential: [{ ...today }] }, 2).credential).toEqual([today]);
  });
});
