import { expect, it } from 'vitest';
import { reminderList } from '../../renderer/records/reminderPlan';
import { isoDate } from '../../shared/kernel/dates';
import { emptySnapshot, type RecordOfName } from '../../shared/model/index';
import { packCycleFacts } from '../../shared/pack/ceRulePack';
import { recordOf } from '../support/records';

const credential = recordOf('credential', {
  shortName: 'CPhT',
  packId: 'ptcb-cpht',
  stage: 'earned',
  earnedOn: isoDate('2025-02-01'),
  expiresOn: isoDate('2027-01-31'),
});

/** What a plan with this entry of the list says of the hours that are missing. */
function shortfall(packEdit: readonly RecordOfName<'packEdit'>[]): readonly string[] {
  const plan = { ...emptySnapshot(), credential: [credential], packEdit: [...packEdit] };
  return reminderList(plan, isoDate('2027-01-10'))
    .due.filter(({ kind }) => kind === 'ceShortfall')
    .map(({ words }) => words);
}

it('reminders go by the list as the person made it, not as it was shipped', () => {
  const shipped = packCycleFacts('ptcb-cpht')?.rule ?? null;
  if (shipped === null) throw new Error('the list says nothing of CPhT');
  const theirs = recordOf('packEdit', { packId: 'ptcb-cpht', ceRule: { ...shipped, hours: 12 } });
  expect(shortfall([])).toEqual([expect.stringContaining('20 hours are missing')]);
  expect(shortfall([theirs])).toEqual([expect.stringContaining('12 hours are missing')]);
});
