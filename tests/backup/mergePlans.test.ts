import { describe, expect, it } from 'vitest';
import { mergeRecord } from '../../shared/backup/mergeFields';
import { bringsNothing, mergePlans, type PlanCopy } from '../../shared/backup/mergePlans';
import { keptLabel } from '../../shared/backup/mergeRows';
import type { IsoInstant } from '../../shared/kernel/dates';
import type { Change } from '../../shared/model/change';
import { type EntityName, emptySnapshot, type RecordOfName, type Snapshot } from '../../shared/model/index';
import { recordOf } from '../support/records';

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z` as IsoInstant;
const begun = { createdAt: at(0), updatedAt: at(0) };

type Fields = Readonly<Record<string, readonly [from: unknown, to: unknown]>>;

/** A row of the history: `[minute, what changed]` of one record. */
function row(seq: number, minute: number, kind: EntityName, recordId: string, fields: Fields): Change {
  const told = Object.entries(fields).map(([field, [from, to]]) => [field, { from, to }] as const);
  return {
    seq,
    at: at(minute),
    label: 'x',
    kind,
    recordId,
    action: 'edit',
    fields: Object.fromEntries(told),
  };
}

function copy(snapshot: Partial<Snapshot>, ...history: Change[]): PlanCopy {
  return { snapshot: { ...emptySnapshot(), ...snapshot }, history };
}

function win(fields: Partial<RecordOfName<'impact'>> = {}) {
  return recordOf('impact', { ...begun, id: 'win', what: 'Wrote the card', ...fields });
}

/** One win as each copy has it, with what its history says there. */
function twoWins(
  here: readonly [Partial<RecordOfName<'impact'>>, ...(readonly [minute: number, Fields])[]],
  there: typeof here,
) {
  const copies = [here, there].map(([fields, ...rows]) =>
    copy(
      { impact: [win(fields)] },
      ...rows.map(([minute, told], index) => row(index + 1, minute, 'impact', 'win', told)),
    ),
  );
  const [one, other] = copies as [PlanCopy, PlanCopy];
  return mergePlans(one, other);
}

describe('one record of two copies', () => {
  it('changed in one is as that one says', () => {
    const merged = twoWins([{}], [{ why: 'New' }, [5, { why: ['', 'New'] }]]);
    expect(merged.snapshot.impact[0]).toMatchObject({ why: 'New' });
    expect(merged.conflicts).toEqual([]);
  });

  it('changed in different fields has both', () => {
    const merged = twoWins(
      [{ result: 'Here', updatedAt: at(9) }, [9, { result: ['', 'Here'] }]],
      [{ why: 'There', updatedAt: at(5) }, [5, { why: ['', 'There'] }]],
    );
    expect(merged.snapshot.impact[0]).toMatchObject({ result: 'Here', why: 'There', updatedAt: at(9) });
    expect(merged.conflicts).toEqual([]);
    expect(merged.history.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('changed in the same field has the later, and the other in its history and among the conflicts', () => {
    const merged = twoWins([{ why: 'A' }, [5, { why: ['', 'A'] }]], [{ why: 'B' }, [7, { why: ['', 'B'] }]]);
    expect(merged.snapshot.impact[0]).toMatchObject({ why: 'B' });
    expect(merged.history.map(({ fields }) => fields.why?.to)).toEqual(['A', 'B']);
    expect(merged.conflicts).toEqual([
      {
        kind: 'impact',
        id: 'win',
        field: 'why',
        here: { value: 'A', at: at(5) },
        there: { value: 'B', at: at(7) },
        winner: 'there',
      },
    ]);
  });

  it('written in the same millisecond is decided by the value, the same from both sides', () => {
    const sides = [
      [{ why: 'A' }, [5, { why: ['', 'A'] }]],
      [{ why: 'B' }, [5, { why: ['', 'B'] }]],
    ] as const;
    expect(twoWins(sides[0], sides[1]).snapshot.impact[0]?.why).toBe('B');
    expect(twoWins(sides[1], sides[0]).snapshot.impact[0]?.why).toBe('B');
  });

  it('changed after the clock was set back is as it was changed last', () => {
    const first = [8, { why: ['', 'First'] }] as const;
    const merged = twoWins(
      [{ why: 'First' }, first],
      [{ why: 'Then' }, first, [3, { why: ['First', 'Then'] }]],
    );
    expect(merged.snapshot.impact[0]?.why).toBe('Then');
    expect(merged.history.map((change) => change.at)).toEqual([at(8), '2026-03-01T10:08:00.001Z']);
  });

  it('that differs and no history says why keeps both values and asks', () => {
    const merged = twoWins([{ why: 'A' }], [{ why: 'B' }]);
    expect(merged.snapshot.impact[0]?.why).toBe('B');
    expect(merged.history.map(({ label, fields }) => [label, fields.why?.to])).toEqual([
      [keptLabel, 'A'],
      [keptLabel, 'B'],
    ]);
    expect(merged.conflicts).toMatchObject([{ field: 'why', winner: 'there' }]);
  });

  it('empty in one, where nobody ever wrote it, is as the other says, without a question', () => {
    const merged = twoWins([{ why: 'A' }], [{ why: '' }]);
    expect([merged.snapshot.impact[0]?.why, merged.conflicts]).toEqual(['A', []]);
  });

  it('has the tags and links of both, without those that one took out', () => {
    const merged = twoWins(
      [
        { tags: ['iv', 'new'] },
        [5, { tags: [['iv', 'old'], ['iv']] }],
        [6, { tags: [['iv'], ['iv', 'new']] }],
      ],
      [
        { tags: ['iv', 'old', 'theirs'] },
        [
          4,
          {
            tags: [
              ['iv', 'old'],
              ['iv', 'old', 'theirs'],
            ],
          },
        ],
      ],
    );
    expect([...(merged.snapshot.impact[0]?.tags ?? [])].sort()).toEqual(['iv', 'new', 'theirs']);
    expect(merged.conflicts).toEqual([]);
  });

  it('keeps a tag that was put in and taken out in the same millisecond, and lists that one copy lacks', () => {
    const out: Parameters<typeof twoWins>[0] = [{ tags: [] }, [5, { tags: [['iv'], []] }]];
    const back: Parameters<typeof twoWins>[0] = [{ tags: ['iv'] }, [5, { tags: [[], ['iv']] }]];
    expect(twoWins(out, back).snapshot.impact[0]?.tags).toEqual(['iv']);
    expect(twoWins(back, out).snapshot.impact[0]?.tags).toEqual(['iv']);
    const { tags: _, ...older } = win();
    const lacking = copy({ impact: [older as RecordOfName<'impact'>] });
    expect(mergePlans(lacking, copy({ impact: [win({ tags: ['iv'] })] })).snapshot.impact[0]?.tags).toEqual([
      'iv',
    ]);
  });

  it('that neither has cannot be', () => {
    const never = () => mergeRecord('impact', null, null, { rows: [], putBack: [] }, () => false);
    expect(never).toThrow('No copy has this record');
  });

  it('is not made of rows whose record is nowhere: they stay history', () => {
    const rows = copy({}, row(1, 5, 'impact', 'nowhere', { why: ['', 'A'] }));
    expect(mergePlans(copy({}), rows)).toMatchObject({
      snapshot: { impact: [] },
      history: [{ recordId: 'nowhere' }],
    });
  });

  it('has fields that only a later Mortar knows', () => {
    const strange = { mood: 'proud' } as Partial<RecordOfName<'impact'>>;
    expect(twoWins([{}], [strange]).snapshot.impact[0]).toMatchObject({ mood: 'proud' });
  });

  it('asks nothing about an order', () => {
    const goal = (position: number) =>
      copy({ goal: [recordOf('goal', { ...begun, id: 'g', title: 'G', position })] });
    expect(mergePlans(goal(1), goal(2)).conflicts).toEqual([]);
  });
});

const goal = recordOf('goal', { ...begun, id: 'goal', title: 'Own the carousel' });
const step = recordOf('milestone', { ...begun, id: 'step', goalId: 'goal', title: 'Write the card' });
const deleted = (minute: number) => ({ deletedAt: at(minute) });
const marked = (seq: number, minute: number, kind: EntityName, id: string) =>
  row(seq, minute, kind, id, { deletedAt: [null, at(minute)] });
const made = (seq: number, minute: number, kind: EntityName, recordId: string): Change => ({
  ...row(seq, minute, kind, recordId, {}),
  action: 'create',
});

describe('deleted in one copy', () => {
  const trashed = copy(
    { goal: [{ ...goal, ...deleted(10) }], milestone: [{ ...step, ...deleted(10) }] },
    marked(1, 10, 'goal', 'goal'),
    marked(2, 10, 'milestone', 'step'),
  );

  it('and left alone in the other is deleted', () => {
    const merged = mergePlans(copy({ goal: [goal], milestone: [step] }), trashed);
    expect([merged.snapshot.goal[0]?.deletedAt, merged.snapshot.milestone[0]?.deletedAt]).toEqual([
      at(10),
      at(10),
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  it('and written in the other before is deleted, with those words in it, and asks', () => {
    const edited = copy(
      { goal: [{ ...goal, specific: 'Now' }] },
      row(1, 8, 'goal', 'goal', { specific: ['', 'Now'] }),
    );
    const merged = mergePlans(trashed, { ...edited, snapshot: { ...edited.snapshot, milestone: [step] } });
    expect(merged.snapshot.goal[0]).toMatchObject({ specific: 'Now', deletedAt: at(10) });
    expect(merged.conflicts).toMatchObject([{ id: 'goal', field: 'deletedAt', winner: 'here' }]);
  });

  it('and written in the other later comes back with what was deleted with it, and asks', () => {
    const later = row(1, 12, 'goal', 'goal', { specific: ['', 'Now'] });
    const merged = mergePlans(
      trashed,
      copy({ goal: [{ ...goal, specific: 'Now' }], milestone: [step] }, later),
    );
    expect(merged.snapshot.goal[0]).toMatchObject({ specific: 'Now', deletedAt: null });
    expect(merged.snapshot.milestone[0]?.deletedAt).toBeNull();
    expect(merged.conflicts).toMatchObject([{ id: 'goal', field: 'deletedAt', winner: 'there' }]);
  });

  it('and worked on below it later in the other is deleted, with those words, and asks', () => {
    const later = row(1, 12, 'milestone', 'step', { notes: ['', 'Now'] });
    const merged = mergePlans(trashed, copy({ goal: [goal], milestone: [{ ...step, notes: 'Now' }] }, later));
    expect(merged.snapshot.goal[0]?.deletedAt).toBe(at(10));
    expect(merged.snapshot.milestone[0]).toMatchObject({ notes: 'Now', deletedAt: at(10) });
    expect(merged.conflicts).toContainEqual(
      expect.objectContaining({ id: 'goal', field: 'deletedAt', winner: 'here' }),
    );
  });

  it('and only set in another order later in the other stays deleted', () => {
    const later = row(1, 12, 'goal', 'goal', { position: [0, 2] });
    const merged = mergePlans(trashed, copy({ goal: [{ ...goal, position: 2 }], milestone: [step] }, later));
    expect(merged.snapshot.goal[0]).toMatchObject({ position: 2, deletedAt: at(10) });
  });

  it('takes what was added below it earlier along to the trash', () => {
    const added = recordOf('milestone', { ...step, id: 'added', createdAt: at(7) });
    const adding = copy({ goal: [goal], milestone: [step, added] }, made(1, 7, 'milestone', 'added'));
    const merged = mergePlans(adding, trashed);
    expect(merged.snapshot.milestone.map(({ deletedAt }) => deletedAt)).toEqual([at(10), at(10)]);
    expect(merged.conflicts).toContainEqual(expect.objectContaining({ id: 'goal', winner: 'there' }));
    // Put back on a third computer, it comes back with the goal.
    const back = row(3, 14, 'goal', 'goal', { deletedAt: [at(10), null] });
    const restored = copy({ goal: [goal], milestone: [step] }, ...trashed.history, back);
    const [, all] = mergePlans(merged, restored).snapshot.milestone;
    expect(all?.deletedAt).toBeNull();
  });

  it('for good is gone for good, with its words, what belongs to it and the links to it', () => {
    const purged = copy({ impact: [win()] }, { ...made(9, 20, 'goal', 'goal'), action: 'purge' });
    const words = row(1, 25, 'goal', 'goal', { specific: ['', 'Name of a patient'] });
    const linked = { ...win(), goalIds: ['goal'] };
    const link = row(2, 26, 'impact', 'win', { goalIds: [[], ['goal']] });
    const merged = mergePlans(
      purged,
      copy({ goal: [goal], milestone: [step], impact: [linked] }, words, link),
    );
    expect(merged.snapshot).toMatchObject({ goal: [], milestone: [], impact: [{ goalIds: [] }] });
    expect(JSON.stringify(merged.history)).not.toContain('Name of a patient');
    expect(merged.gone.map(({ record, from }) => [record.id, from])).toEqual([
      ['goal', 'there'],
      ['step', 'there'],
    ]);
  });
});

describe('a copy merged with itself', () => {
  const plan = copy({ impact: [win({ why: 'A' })] }, row(1, 5, 'impact', 'win', { why: ['', 'A'] }));

  it('brings nothing, and another that has more does', () => {
    expect(bringsNothing(plan, mergePlans(plan, plan))).toBe(true);
    const more = copy(
      { impact: [win({ why: 'A' }), recordOf('impact', { ...begun, what: 'B' })] },
      ...plan.history,
    );
    expect(bringsNothing(plan, mergePlans(plan, more))).toBe(false);
    expect(bringsNothing(more, mergePlans(more, plan))).toBe(true);
    const bare = copy({ goal: [goal], milestone: [step] });
    expect(bringsNothing(bare, mergePlans(bare, bare))).toBe(true);
    const told = copy(plan.snapshot, ...plan.history, made(2, 9, 'impact', 'win'));
    expect(bringsNothing(plan, mergePlans(plan, told))).toBe(false);
  });
});
