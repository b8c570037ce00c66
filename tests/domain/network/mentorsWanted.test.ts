import { describe, expect, it } from 'vitest';
import { areasOf, mentorsWanted } from '../../../shared/domain/network/mentorsWanted';
import { type Goal, goal } from '../../../shared/model/goal';
import { today } from '../../documents/summarySample';
import { me, someone, stamp, trashed } from './networkSample';

const aGoal = (id: string, draft: Partial<Goal>): Goal => ({
  ...goal.blank(today),
  title: id,
  ...stamp,
  id,
  ...draft,
});

describe('who fits what I need exposure to', () => {
  it.each([
    ['automation', { knows: ['automation'] }, true],
    ['Automation', { knows: ['hospital automation'] }, true],
    ['leadership', { knows: ['lead'] }, true],
    ['lead', { knows: ['leadership'] }, true],
    ['sterile work', { knows: ['Sterile compounding'] }, true],
    ['informatics', { role: 'Pharmacy informatics lead' }, true],
    ['pharmacy work', { knows: ['pharmacy'] }, false],
    ['automation', { knows: ['audits'], role: 'Nurse manager' }, false],
    ['IV', { knows: ['IVF'] }, false],
    ['éducation', { knows: ['education'] }, true],
  ] as const)('%s and %j', (area, facts, fits) => {
    const person = someone('Abel', { ...facts, knows: 'knows' in facts ? [...facts.knows] : [] });
    const wanted = mentorsWanted(me({ exposure: [area] }), [], [person]);
    expect(wanted.flatMap((one) => one.fits)).toHaveLength(fits ? 1 : 0);
  });

  it('gives the reason in words: what they know, what asks for it, how well we know each other, what they offered', () => {
    const [wanted] = mentorsWanted(
      me(),
      [aGoal('Own the carousel', { exposure: 'Automation: the service menu' })],
      [someone('Abel', { knows: ['automation', 'budgets'], tie: 'close', offered: 'A day on site.' })],
    );
    expect(wanted).toMatchObject({ area: 'Automation', goals: [{ id: 'Own the carousel' }] });
    expect(wanted?.fits.map(({ reason }) => reason)).toEqual([
      'Knows automation; “Own the carousel” asks for Automation. You know each other well. Offered: A day on site.',
    ]);
  });

  it('puts who knows it before whose role only sounds like it, then who is closer', () => {
    const [wanted] = mentorsWanted(
      me({ exposure: ['automation'] }),
      [],
      [
        someone('Role', { role: 'Automation lead', tie: 'close' }),
        someone('New', { knows: ['automation'], tie: 'new' }),
        someone('Close', { knows: ['automation'], tie: 'close' }),
        { ...someone('Gone', { knows: ['automation'] }), deletedAt: trashed },
      ],
    );
    expect(wanted?.fits.map(({ person }) => person.name)).toEqual(['Close', 'New', 'Role']);
    expect(wanted?.fits[2]?.reason).toContain('Works as Automation lead, which sounds like it');
    expect(wanted?.fits[1]?.reason).toContain('You have only just met');
  });

  it('names each area once, and no goal that is closed or in the trash', () => {
    const wanted = mentorsWanted(
      me({ exposure: ['Automation'] }),
      [
        aGoal('open', { exposure: 'automation, inventory' }),
        aGoal('closed', { exposure: 'budgets', status: 'dropped' }),
        aGoal('gone', { exposure: 'audits', deletedAt: trashed }),
      ],
      [],
    );
    expect(wanted.map(({ area, goals }) => [area, goals.map(({ id }) => id)])).toEqual([
      ['Automation', ['open']],
      ['inventory', ['open']],
    ]);
  });

  it.each([
    ['Automation: the vendor’s service menu and the monthly usage report.', ['Automation']],
    ['sterile work, inventory; leading', ['sterile work', 'inventory', 'leading']],
    ['', []],
    [' \n, ;', []],
  ])('areas of %j', (text, areas) => {
    expect(areasOf(text)).toEqual(areas);
  });

  it('is empty without a wish', () => {
    expect(mentorsWanted(me(), [], [someone('Abel', { knows: ['automation'] })])).toEqual([]);
  });
});
