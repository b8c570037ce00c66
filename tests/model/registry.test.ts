import { describe, expect, it } from 'vitest';
import { entities, entityNames } from '../../shared/model/index';
import { linkedIds, links, withoutLinks } from '../../shared/model/links';
import { recordOf, testNow, testToday } from '../support/records';

/** The fewest words that make a blank of each kind whole. */
const needed: Record<string, Record<string, string>> = {
  goal: { title: 'Own the carousel' },
  milestone: { title: 'Draft the card', goalId: 'goal-1' },
  impact: { what: 'Moved first doses' },
  credential: { shortName: 'CPhT' },
  case: { title: 'Technician III' },
  ceActivity: { title: 'Sterile basics' },
  signOff: { station: 'IV room' },
  reminder: { text: 'Ask for the schedule' },
  person: { name: 'Imani Brooks' },
  interaction: { about: 'The morning pass', personId: 'person-1' },
  event: { name: 'Fall meeting' },
  praise: { words: 'She brings the fix' },
  reference: { knowsFrom: 'The first-dose change', personId: 'person-1' },
  template: { name: 'After an event' },
  ladder: { name: 'Harlow Bay' },
  level: { title: 'Technician III', ladderId: 'ladder-1' },
  criterion: { words: 'Owns one area', levelId: 'level-1' },
};

describe.each(entityNames.map((name) => ({ name, entity: entities[name] })))(
  'entity $name',
  ({ name, entity }) => {
    const stamps = { id: 'a-1', createdAt: testNow, updatedAt: testNow, deletedAt: null };
    const whole = { ...stamps, ...entity.blank(testToday), ...needed[name] };

    it('is registered under its own name', () => {
      expect(entity.name).toBe(name);
    });

    it('takes a blank once what it needs is written', () => {
      expect(entity.parse(whole)).toEqual({ ok: true, value: whole });
    });

    it('keeps fields that it does not know', () => {
      const parsed = entity.parse({ ...whole, fromTheFuture: { kept: true } });
      expect(parsed.ok && Reflect.get(parsed.value, 'fromTheFuture')).toEqual({ kept: true });
    });

    it.each(Object.keys(stamps))('refuses a record without %s, naming it', (stamp) => {
      const { [stamp as 'id']: _gone, ...rest } = whole;
      const parsed = entity.parse(rest);
      expect(!parsed.ok && parsed.failure).toMatchObject({ code: 'record.invalid', facts: { field: stamp } });
    });

    it.each(Object.keys(entity.fields))('refuses a field %s of the wrong kind', (field) => {
      expect(entity.parse({ ...whole, [field]: Symbol('wrong') }).ok).toBe(false);
    });

    it('has a title, and finds itself by its words', () => {
      // Each entity is asked about its own record; the union hides that.
      const { title, searchText } = entity as {
        title(record: object): string;
        searchText(record: object): string;
      };
      expect(title(whole)).not.toBe('');
      for (const words of Object.values(needed[name] ?? {})) {
        if (!/^(goal|person|ladder|level)-1$/.test(words)) expect(searchText(whole)).toContain(words);
      }
    });
  },
);

describe('links', () => {
  it.each(links)(
    '$from.$field points from a field that exists to an entity that exists',
    ({ from, field, to }) => {
      expect(Object.keys(entities[from].fields)).toContain(field.split('.')[0]);
      expect(entityNames).toContain(to);
    },
  );

  it('reads and clears ids in single fields, lists and lists of items', () => {
    const [toGoal] = links.filter(({ from }) => from === 'milestone');
    const [toWins] = links.filter(({ from }) => from === 'case');
    const [winToGoals] = links.filter(({ from, to }) => from === 'impact' && to === 'goal');
    if (!toGoal || !toWins || !winToGoals) throw new Error('a link is missing');
    const entry = { impactId: 'w1', included: true, what: null, why: null, result: null };
    const milestone = recordOf('milestone', { goalId: 'g1' });
    const win = recordOf('impact', { goalIds: ['g1', 'g2'] });
    const papers = recordOf('case', { entries: [entry, { ...entry, impactId: 'w2' }] });
    expect(linkedIds(toGoal, milestone)).toEqual(['g1']);
    expect(linkedIds(winToGoals, win)).toEqual(['g1', 'g2']);
    expect(linkedIds(toWins, papers)).toEqual(['w1', 'w2']);
    expect(withoutLinks(winToGoals, win, (id) => id !== 'g1').goalIds).toEqual(['g2']);
    expect(withoutLinks(toWins, papers, (id) => id !== 'w1').entries).toEqual([{ ...entry, impactId: 'w2' }]);
    expect(withoutLinks(winToGoals, win, () => true)).toBe(win);
  });
});
