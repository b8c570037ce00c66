import { describe, expect, it } from 'vitest';
import { listEntries } from '../../../renderer/features/credentials/listEntries';
import { credentialFromEntry, editedCycleFacts } from '../../../shared/domain/packEdits';
import { unknownRule } from '../../../shared/model/ceRule';
import { packCycleFacts } from '../../../shared/pack/ceRulePack';
import { credentialFromPack, packCredentials } from '../../../shared/pack/credentialPack';
import { recordOf, testToday as today } from '../../support/records';

const mine = recordOf('packEdit', { packId: 'ptcb-cpht', shortName: 'CPhT of mine', cycleMonths: 36 });
const own = recordOf('packEdit', {
  shortName: 'Site badge',
  cycleMonths: 6,
  ceRule: { ...unknownRule, hours: 2 },
});
const hidden = recordOf('packEdit', { packId: 'ptcb-cspt', isHidden: true });

/** The pack as an update might ship it: other names, other figures, one entry gone. */
const updated = packCredentials
  .filter(({ id }) => id !== 'ptcb-tpv')
  .map((entry) => ({
    ...entry,
    shortName: `${entry.shortName} 2027`,
    renewal: { ...entry.renewal, cycleMonths: 12 },
  }));

describe('the list with the person’s edits over it', () => {
  it.each([
    ['as shipped today', packCredentials],
    ['after an update of the pack', updated],
  ])('%s: their name and figures stand, what they hid stays away, their own is there', (_when, pack) => {
    const list = listEntries(pack, [mine, own, hidden]);
    const cpht = list.find(({ id }) => id === 'ptcb-cpht');
    expect(cpht).toMatchObject({ shortName: 'CPhT of mine', entry: { cycleMonths: 36 } });
    expect(list.some(({ id }) => id === 'ptcb-cspt')).toBe(false);
    expect(list.find(({ id }) => id === own.id)).toMatchObject({ shortName: 'Site badge', isListed: true });
  });

  it('takes what they did not touch from the update', () => {
    const cpht = listEntries(updated, [mine]).find(({ id }) => id === 'ptcb-cpht');
    expect(cpht?.fullName).toBe('Certified Pharmacy Technician');
    expect(listEntries(updated, []).find(({ id }) => id === 'ptcb-cpht')?.shortName).toBe('CPhT 2027');
  });

  it('makes a credential of an entry, theirs or changed', () => {
    const from = (id: string) => {
      const found = listEntries(packCredentials, [mine, own]).find((one) => one.id === id);
      if (found === undefined) throw new Error(id);
      return credentialFromEntry(found.entry, today, credentialFromPack);
    };
    expect(from('ptcb-cpht')).toMatchObject({
      packId: 'ptcb-cpht',
      shortName: 'CPhT of mine',
      cycleMonths: 36,
    });
    expect(from(own.id)).toMatchObject({ packId: own.id, shortName: 'Site badge', cycleMonths: 6 });
  });

  it('counts a cycle by their figures', () => {
    const shipped = packCycleFacts('ptcb-cpht');
    expect(editedCycleFacts(shipped, 'ptcb-cpht', [mine])).toEqual({ ...shipped, cycleMonths: 36 });
    expect(editedCycleFacts(null, own.id, [own])).toMatchObject({ cycleMonths: 6, rule: { hours: 2 } });
    expect(editedCycleFacts(shipped, 'ptcb-cpht', [own])).toBe(shipped);
  });
});
