import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../shared/domain/network/mentions';
import { removalWords, removePersonWrites } from '../../../shared/domain/network/removePerson';
import { linkedIds, links } from '../../../shared/model/links';
import { somePlan } from '../../backup/somePlan';

describe('removing a person for good', () => {
  const plan = somePlan();

  it('says what goes and what stays', () => {
    expect(removalWords(plan, 'person-1')).toEqual({
      goes: '1 contact and 1 reference',
      stays: '2 wins, 1 event and 1 piece of praise',
    });
  });

  it('takes their records out, every link to them, and their name from praise; wins stay', () => {
    const praised = { ...plan, praise: plan.praise.map((one) => ({ ...one, giver: 'Zoë' })) };
    const writes = removePersonWrites(praised, 'person-1');
    expect(
      writes
        .filter(({ action }) => action === 'purge')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['interaction', 'person', 'reference']);
    const edits = writes.flatMap((write) => (write.action === 'edit' ? [write] : []));
    expect(edits.find(({ kind }) => kind === 'praise')?.fields).toEqual({ personId: null, giver: '' });
    // Every record that pointed at them and is not removed is edited.
    for (const link of links.filter(({ to, onRemove }) => to === 'person' && onRemove === 'clear')) {
      for (const record of plan[link.from].filter((one) => linkedIds(link, one).includes('person-1')))
        expect(edits.some(({ kind, id }) => kind === link.from && id === record.id)).toBe(true);
    }
    expect(writes.some(({ action, kind }) => action === 'purge' && kind === 'impact')).toBe(false);
  });

  it('is told of by every kind that links to people', () => {
    const kinds = mentionsOf((kind) => plan[kind], 'person', 'person-1').map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(['event', 'impact', 'interaction', 'praise', 'reference']);
  });
});
