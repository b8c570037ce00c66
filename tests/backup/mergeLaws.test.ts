import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePlans, type PlanCopy } from '../../shared/backup/mergePlans';
import { canonical, recordKey, rowsOf } from '../../shared/backup/mergeRows';
import { type AnyRecord, emptySnapshot, entities, entityNames } from '../../shared/model/index';
import { linkedIds, links } from '../../shared/model/links';
import { Computer, deed } from './randomCopies';

// The same ten thousand each time, so that no run fails by chance. Other and more ones, now and then:
// MERGE_RUNS=1000000 npx vitest run -c tests/vitest.config.ts mergeLaws
const asked = process.env.MERGE_RUNS;
const runs = asked === undefined ? { numRuns: 10_000, seed: 80 } : { numRuns: Number(asked) };

const deeds = (maxLength: number) => fc.array(deed, { maxLength });

/** One plan, three computers. Each goes on by itself, sometimes takes in another's file, and goes on. */
const history = fc.record({
  before: deeds(8),
  beginApart: fc.boolean(),
  alone: fc.tuple(deeds(7), deeds(7), deeds(5)),
  exchange: fc.constantFrom('none', 'none', 'ab', 'ba', 'bc'),
  since: fc.tuple(deeds(4), deeds(4), deeds(3)),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

function computersOf({ before, beginApart, alone, exchange, since }: History): readonly Computer[] {
  const first = new Computer('o', { snapshot: emptySnapshot(), history: [] }, 10);
  for (const each of before) first.do(each);
  const common = beginApart ? { snapshot: emptySnapshot(), history: [] } : first.copy();
  const all = ['a', 'b', 'c'].map((name, index) => new Computer(name, common, 20 + index));
  for (const [index, computer] of all.entries()) for (const each of alone[index] ?? []) computer.do(each);
  const [a, b, c] = all;
  if (a === undefined || b === undefined || c === undefined) throw new Error('three');
  if (exchange === 'ab') a.mergeWith(b.copy());
  if (exchange === 'ba') b.mergeWith(a.copy());
  if (exchange === 'bc') b.mergeWith(c.copy());
  for (const [index, computer] of all.entries()) for (const each of since[index] ?? []) computer.do(each);
  return beginApart ? all : [...all, first];
}

/** What two plans must share to be equal: see the note on how two copies of a plan are merged. */
function meaningOf({ snapshot, history: changes }: PlanCopy): unknown {
  const records = entityNames.flatMap((kind) =>
    snapshot[kind].map((record: AnyRecord) => {
      const sets = Object.entries(record).map(([field, value]) => [
        field,
        Array.isArray(value) && value.every((item) => typeof item === 'string') ? [...value].sort() : value,
      ]);
      return canonical([kind, Object.fromEntries(sets)]);
    }),
  );
  const rows = [...rowsOf(changes).values()].flat().map(({ id }) => id);
  return { records: records.sort(), rows: [...new Set(rows)].sort() };
}

const merged = (one: PlanCopy, other: PlanCopy) => mergePlans(one, other);

describe(`copies of one plan with random histories (${runs.numRuns.toLocaleString('en-US')})`, () => {
  it('merge alike in any order, any grouping, any number of times, and nothing typed is lost', () => {
    fc.assert(
      fc.property(history, (random) => {
        const computers = computersOf(random);
        const [a, b, c] = computers.map((computer) => computer.copy());
        if (a === undefined || b === undefined || c === undefined) throw new Error('three');
        const ab = merged(a, b);
        const all = merged(ab, c);
        const whole = meaningOf(all);
        expect(meaningOf(merged(b, a))).toEqual(meaningOf(ab));
        expect(meaningOf(merged(a, merged(b, c)))).toEqual(whole);
        expect(meaningOf(merged(a, a))).toEqual(meaningOf(a));
        expect(meaningOf(merged(all, b))).toEqual(whole);
        expect(meaningOf(merged(all, all))).toEqual(whole);
        expectNothingLost(computers, all);
        expectSound(all);
      }),
      runs,
    );
  }, 600_000);
});

function expectNothingLost(computers: readonly Computer[], { snapshot, history: changes }: PlanCopy): void {
  const text = JSON.stringify([snapshot, changes]);
  const goneKeys = new Set(
    changes.filter(({ action }) => action === 'purge').map(({ kind, recordId }) => recordKey(kind, recordId)),
  );
  for (const { key, text: words, about } of computers.flatMap(({ typed }) => typed)) {
    // A case's own words for a win go with the win.
    if (goneKeys.has(key)) expect(text).not.toContain(`"${words}"`);
    else if (!goneKeys.has(about)) expect(text).toContain(words);
  }
}

function expectSound({ snapshot, history: changes }: PlanCopy): void {
  for (const kind of entityNames)
    for (const record of snapshot[kind]) expect(entities[kind].parse(record).ok).toBe(true);
  for (const link of links) {
    const ids = new Set(snapshot[link.to].map(({ id }) => id));
    for (const record of snapshot[link.from])
      for (const id of linkedIds(link, record)) expect(ids.has(id)).toBe(true);
  }
  expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, index) => index + 1));
}
