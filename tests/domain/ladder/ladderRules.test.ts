import { describe, expect, it } from 'vitest';
import { gapGoalWrites, goalsOf, openUntil } from '../../../shared/domain/ladder/gapGoal';
import { growthFigures } from '../../../shared/domain/ladder/growth';
import {
  criteriaWrites,
  ladderWrites,
  linkWrites,
  placeWrites,
} from '../../../shared/domain/ladder/ladderDeeds';
import { stemsOf, suggestionsFor } from '../../../shared/domain/ladder/suggestions';
import { entities } from '../../../shared/model/index';
import { sampleLadders, sourcesOf } from '../../../shared/pack/ladders';
import { recordOf } from '../../support/records';
import { criterionOf, day, ladderPlan, testToday } from './ladderSample';

const plan = ladderPlan();
let made = 0;
const newId = () => `new-${made++}`;

describe('what may prove a criterion', () => {
  const titles = (fields: object) =>
    suggestionsFor(criterionOf(fields), plan, testToday).map(({ proof }) => proof.title);

  it.each<[object, readonly string[]]>([
    [{ words: 'Trains others in one area' }, []],
    [{ words: 'Trains five new technicians' }, ['Trained five new technicians']],
    [{ words: 'Sets cabinet levels' }, ['Set the cabinet levels']],
    [{ words: 'Sets cabinet levels', impactIds: ['cabinet'] }, []],
    [{ words: 'Holds the CSPT', isCredential: true }, ['CSPT']],
    [{ words: 'Covers the IV room without help' }, ['IV room']],
    [{ words: 'Sterile basics' }, ['Sterile basics']],
    [{ words: 'Something else entirely' }, []],
  ])('%j', (fields, found) => {
    expect(titles(fields)).toEqual(found);
  });

  it('says which words both have, and counts one category for a word', () => {
    const own = { ...plan, impact: [recordOf('impact', { what: 'Trained Ben', category: 'people' })] };
    const found = suggestionsFor(
      criterionOf({ words: 'Trains others', category: 'Training' }),
      own,
      testToday,
    );
    expect(found.map(({ shared }) => shared)).toEqual([['trained']]);
  });

  it('takes forms of a word as one', () => {
    const stems = (text: string) => [...stemsOf(text).keys()];
    expect(stems('trains trained training trainer')).toHaveLength(1);
    expect(stems('the work of this person')).toEqual([]);
  });
});

describe('a gap becomes a goal', () => {
  const level = recordOf('level', { title: 'Technician III' });
  const gap = criterionOf({ words: 'Presents to the department.', proof: 'Slides', goalIds: ['old'] });

  it.each<[string | null, string | null]>([
    ['2027-06-01', '2027-06-01'],
    ['2026-01-01', null],
    [null, null],
  ])('aimed at %s it is due %s', (aimOn, due) => {
    const ladder = { aimOn: aimOn === null ? null : day(aimOn) };
    const [goal, link] = gapGoalWrites({ criterion: gap, level, ladder }, [], 'goal', testToday);
    expect(goal).toMatchObject({
      action: 'create',
      fields: {
        title: 'Presents to the department',
        measurable: 'Slides',
        relevant: 'Technician III asks for it.',
        due,
      },
    });
    expect(link).toMatchObject({ id: gap.id, fields: { goalIds: ['old', 'goal'] } });
    expect(entities.goal.parse({ ...recordOf('goal'), ...(goal as { fields: object }).fields }).ok).toBe(
      true,
    );
  });

  it('knows the day by which it may be met: an exam before a goal', () => {
    const goals = [
      recordOf('goal', { id: 'a', status: 'achieved', due: day('2026-12-01') }),
      recordOf('goal', { id: 'b', due: day('2026-12-16') }),
    ];
    const criterion = criterionOf({ goalIds: ['a', 'b', 'nowhere'] });
    expect(goalsOf(criterion, goals).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(openUntil(criterion, { goal: goals, credential: [] }, testToday)).toBe('2026-12-16');
    const withExam = { ...criterion, credentialIds: ['tpv'] };
    expect(openUntil(withExam, { ...plan, goal: goals }, testToday)).toBe('2027-02-09');
    expect(openUntil(criterionOf(), plan, testToday)).toBeNull();
  });
});

describe('my own growth', () => {
  const [ladder] = plan.ladder;
  const two = plan.level.find(({ id }) => id === 'two');
  const own = {
    ...plan,
    goal: [
      recordOf('goal', { title: 'Done', status: 'achieved', closedOn: day('2026-05-01') }),
      recordOf('goal', { title: 'Not done', status: 'dropped', closedOn: day('2026-06-01') }),
      recordOf('goal', { title: 'Before', status: 'achieved', closedOn: day('2026-01-01') }),
      recordOf('goal', { title: 'Open' }),
    ],
  };

  it('counts since I came into the level, with the entries behind each figure', () => {
    const { words, figures } = growthFigures(own, { since: ladder?.since ?? null }, two, testToday);
    expect(words).toBe('Since you came into Technician II.');
    expect(figures.map((one) => [one.name, one.words, one.entries.map(({ title }) => title)])).toEqual([
      ['Time in Technician II', '8 months, since March 20, 2026', []],
      ['Goals closed', '2, of which 1 achieved', ['Not done', 'Done']],
      ['Trainings completed', '1', ['IV room']],
      ['Wins, Oct to Dec 2026', 'none so far', []],
      ['Wins, Jul to Sep 2026', '1', ['Set the cabinet levels']],
      ['Wins, Apr to Jun 2026', '1', ['Trained five new technicians']],
      ['Wins, Jan to Mar 2026', 'none', []],
    ]);
  });

  it('takes the last twelve months where the day is not known', () => {
    const { from, figures } = growthFigures(own, { since: null }, two, testToday);
    expect(from).toBe('2025-11-20');
    expect(figures[0]).toMatchObject({ name: 'Goals closed', words: '3, of which 2 achieved' });
  });
});

describe('deeds on a ladder', () => {
  it.each(sampleLadders.map((sample) => [sample.name, sample] as const))(
    'the sample %s fits the model',
    (_n, sample) => {
      const { writes, levelIds } = ladderWrites(
        { ...sample, employer: '', source: sample.note },
        testToday,
        newId,
      );
      expect(levelIds).toHaveLength(sample.levels.length);
      for (const write of writes) {
        if (write.action !== 'create') throw new Error('a sample is only made');
        const { parse } = entities[write.kind] as { parse(input: unknown): { ok: boolean } };
        expect(parse({ ...recordOf('template'), ...write.fields }).ok).toBe(true);
      }
      expect(sourcesOf(sample)).toHaveLength(sample.sources.length);
    },
  );

  it('puts one of a list in another place', () => {
    const ordered = ['a', 'b', 'c'].map((id, position) => ({ id, position }));
    const places = placeWrites('criterion', ordered, 'c', 0).map((write) => [
      write.id,
      Reflect.get(write, 'fields'),
    ]);
    expect(places).toEqual([
      ['c', { position: 0 }],
      ['a', { position: 1 }],
      ['b', { position: 2 }],
    ]);
    expect(placeWrites('criterion', ordered, 'a', -1)).toEqual([]);
    expect(placeWrites('criterion', ordered, 'a', 0)).toEqual([]);
  });

  it('adds pasted lines at the end', () => {
    const typed = [{ words: 'Leads', category: '', points: null, proof: '' }];
    const [write] = criteriaWrites(typed, 'three', [criterionOf({ position: 4 })], testToday, newId);
    expect(write).toMatchObject({ fields: { words: 'Leads', levelId: 'three', position: 5 } });
  });

  it('links one record to exactly the criteria that were chosen', () => {
    const criteria = [
      criterionOf({ id: 'a', impactIds: ['w', 'x'] }),
      criterionOf({ id: 'b' }),
      criterionOf({ id: 'c' }),
    ];
    expect(linkWrites(criteria, 'impactIds', 'w', ['b'])).toMatchObject([
      { id: 'a', fields: { impactIds: ['x'] } },
      { id: 'b', fields: { impactIds: ['w'] } },
    ]);
  });
});
