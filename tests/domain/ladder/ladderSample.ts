import { isoDate } from '../../../shared/kernel/dates';
import type { Criterion } from '../../../shared/model/criterion';
import { emptySnapshot, type Snapshot } from '../../../shared/model/index';
import { recordOf, testToday } from '../../support/records';

export const day = isoDate;

/** A plan whose records a criterion may be proven by, and the ladder II, III, Lead. */
export function ladderPlan(): Snapshot {
  return {
    ...emptySnapshot(),
    ladder: [
      recordOf('ladder', { id: 'ladder', name: 'Harlow Bay', levelId: 'two', since: day('2026-03-20') }),
    ],
    level: [
      recordOf('level', { id: 'three', ladderId: 'ladder', title: 'Technician III', position: 1 }),
      recordOf('level', { id: 'two', ladderId: 'ladder', title: 'Technician II', position: 0 }),
      recordOf('level', { id: 'lead', ladderId: 'ladder', title: 'Lead', position: 2 }),
    ],
    impact: [
      recordOf('impact', { id: 'trained', what: 'Trained five new technicians', date: day('2026-06-02') }),
      recordOf('impact', { id: 'cabinet', what: 'Set the cabinet levels', date: day('2026-07-02') }),
      {
        ...recordOf('impact', { id: 'gone', what: 'In the trash' }),
        deletedAt: '2026-11-01T00:00:00.000Z' as never,
      },
    ],
    credential: [
      recordOf('credential', {
        id: 'cspt',
        shortName: 'CSPT',
        earnedOn: day('2026-05-12'),
        expiresOn: day('2027-05-31'),
      }),
      recordOf('credential', {
        id: 'old',
        shortName: 'CPhT',
        earnedOn: day('2020-01-01'),
        expiresOn: day('2026-01-31'),
      }),
      recordOf('credential', { id: 'tpv', shortName: 'TPV', stage: 'scheduled', examOn: day('2027-02-09') }),
    ],
    signOff: [
      recordOf('signOff', { id: 'iv', station: 'IV room', signedOn: day('2026-04-01') }),
      recordOf('signOff', {
        id: 'overdue',
        station: 'Vault',
        signedOn: day('2025-04-01'),
        nextDue: day('2026-10-01'),
      }),
      recordOf('signOff', { id: 'gap', station: 'Cart fill' }),
    ],
    ceActivity: [recordOf('ceActivity', { id: 'ce', title: 'Sterile basics', date: day('2026-02-01') })],
    person: [recordOf('person', { id: 'imani', name: 'Imani Brooks' })],
    reference: [
      recordOf('reference', { id: 'yes', personId: 'imani', permission: 'given' }),
      recordOf('reference', { id: 'asked', personId: 'imani', permission: 'asked' }),
    ],
  };
}

export function criterionOf(fields: Partial<Criterion> = {}): Criterion {
  return recordOf('criterion', { levelId: 'three', words: 'Trains new staff', ...fields });
}

export { testToday };
