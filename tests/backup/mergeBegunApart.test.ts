import { describe, expect, it } from 'vitest';
import { mergePlans, type PlanCopy } from '../../shared/backup/mergePlans';
import type { IsoInstant } from '../../shared/kernel/dates';
import { emptySnapshot, type RecordOfName, type Snapshot } from '../../shared/model/index';
import { recordOf } from '../support/records';

const at = (minute: number) => `2026-03-01T10:0${minute}:00.000Z` as IsoInstant;
const copy = (snapshot: Partial<Snapshot>): PlanCopy => ({
  snapshot: { ...emptySnapshot(), ...snapshot },
  history: [],
});

describe('a profile begun on both computers', () => {
  it('has what was typed on either, and keeps and asks about what was typed on both', () => {
    const profile = (minute: number, fields: Partial<RecordOfName<'profile'>>) =>
      copy({
        profile: [
          recordOf('profile', { id: 'profile', createdAt: at(minute), updatedAt: at(minute), ...fields }),
        ],
      });
    const merged = mergePlans(profile(3, { name: 'Marisol', aim: 'Lead' }), profile(1, { name: 'Mari' }));
    expect(merged.snapshot.profile).toMatchObject([{ name: 'Marisol', aim: 'Lead', createdAt: at(1) }]);
    expect(merged.conflicts).toMatchObject([{ field: 'name', winner: 'here' }]);
    expect(JSON.stringify(merged.history)).toContain('Mari"');
  });
});

describe('a link to one other record', () => {
  it('is kept, and taken out when that record is gone for good', () => {
    const person = recordOf('person', { id: 'mentor' });
    const praise = recordOf('praise', { id: 'thanks', personId: 'mentor' });
    const other = copy({ person: [person], praise: [{ ...praise, updatedAt: at(5) }] });
    expect(mergePlans(copy({ person: [person], praise: [praise] }), other).snapshot.praise).toMatchObject([
      { personId: 'mentor' },
    ]);
    const row = { seq: 1, at: at(3), label: 'x', kind: 'person', recordId: 'mentor' } as const;
    const purged = { ...copy({}), history: [{ ...row, action: 'purge', fields: {} } as const] };
    expect(mergePlans(purged, other).snapshot.praise).toMatchObject([{ personId: null }]);
  });
});
