import { describe, expect, it } from 'vitest';
import { backupName, readBackupName } from '../../shared/bridge/backupName';

describe('the name of a backup', () => {
  it('says everything, and is read back the same', () => {
    const facts = { planId: 'a-plan-2', revision: 41, recordCount: 7, writtenAt: '2026-11-22T09:05:01.250Z' };
    const name = backupName(facts);
    expect(name).toBe('mortar-a-plan-2-r41-n7-2026-11-22T09-05-01-250Z.mortar');
    expect(readBackupName(name)).toEqual({ name, ...facts });
  });

  it.each([
    'plan.mortar',
    'mortar-p-r1-n1-2026-11-22T09-05-01-250Z.mortar.tmp',
    'mortar-../p-r1-n1-2026-11-22T09-05-01-250Z.mortar',
    'mortar-p-r1-n1-2026-13-45T09-05-01-250Z.mortar',
    'mortar-p-r-1-n1-2026-11-22T09-05-01-250Z.mortar',
    '',
  ])('is not %s', (name) => {
    expect(readBackupName(name)).toBeUndefined();
  });
});
