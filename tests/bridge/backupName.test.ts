import { describe, expect, it } from 'vitest';
import { backupName, readBackupName, shortStore } from '../../shared/bridge/backupName';

const writtenAt = '2026-11-22T09:05:01.250Z';

describe('the name of a backup', () => {
  it('says everything, and is read back the same', () => {
    const facts = { planId: 'a-plan-2', store: '0a1b2c3d', revision: 41, recordCount: 7, writtenAt };
    const name = backupName(facts);
    expect(name).toBe('mortar-a-plan-2-s0a1b2c3d-r41-n7-2026-11-22T09-05-01-250Z.mortar');
    expect(readBackupName(name)).toEqual({ name, ...facts });
  });

  it('of an earlier version, which does not say whose store it was, is read as it is', () => {
    const facts = { planId: 'a-plan-2', store: null, revision: 41, recordCount: 7, writtenAt };
    const name = 'mortar-a-plan-2-r41-n7-2026-11-22T09-05-01-250Z.mortar';
    expect(backupName(facts)).toBe(name);
    expect(readBackupName(name)).toEqual({ name, ...facts });
  });

  it('says the store by the beginning of its own name', () => {
    expect(shortStore('c8ef84d0-bf34-4d2c-a668-bfdfa0108b7a')).toBe('c8ef84d0');
    expect(shortStore('another')).toBeNull();
    expect(shortStore(undefined)).toBeNull();
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
