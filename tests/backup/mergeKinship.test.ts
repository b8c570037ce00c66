import { expect, it } from 'vitest';
import { kinshipOf } from '../../shared/backup/mergeKinship';
import { emptySnapshot, type RecordOfName } from '../../shared/model/index';
import { recordOf } from '../support/records';

const win = recordOf('impact', { id: 'win' });
const plan = (planId: string, ...impact: RecordOfName<'impact'>[]) => ({
  planId,
  snapshot: { ...emptySnapshot(), impact },
});

it.each([
  ['shares a record, whatever it is called', plan('x', win), 'same'],
  ['shares only its name', plan('main', recordOf('impact')), 'apart'],
  ['shares nothing', plan('x', recordOf('impact')), 'other'],
] as const)('a file that %s', (_what, file, kinship) => {
  expect(kinshipOf(plan('main', win), file)).toBe(kinship);
});
