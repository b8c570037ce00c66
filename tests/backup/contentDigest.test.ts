import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  digestAfter,
  digestOf as digestInTurns,
  digestKey,
  isOfKey,
  type Touched,
} from '../../shared/backup/contentDigest';
import { emptySnapshot, type Snapshot } from '../../shared/model/index';
import { somePlan } from './somePlan';

const key = digestKey('');
const digestOf = (its: typeof key, plan: Snapshot) => digestInTurns(its, plan, async () => undefined);
const plan = somePlan();

describe('the digest of a plan', () => {
  it('is what it always was: a status that was written stays true', async () => {
    const one = {
      ...emptySnapshot(),
      goal: [{ id: 'g', title: 'Ü «ß» 🎯', tags: ['a', 'b'], target: null }],
    };
    expect(await digestOf(key, one as unknown as Snapshot)).toMatchInlineSnapshot(
      `"86dac574b643381a7d5e786b"`,
    );
    expect(await digestOf(key, emptySnapshot())).toBe(`${key.mark}0000000000000000`);
  });

  it('does not ask in which order records and fields lie', async () => {
    const turned: Record<string, object[]> = {};
    for (const [kind, records] of Object.entries(plan)) {
      const rows: readonly object[] = records;
      turned[kind] = [...rows].reverse().map((row) => Object.fromEntries(Object.entries(row).reverse()));
    }
    expect(await digestOf(key, turned as unknown as Snapshot)).toBe(await digestOf(key, plan));
  });

  it('is another for any one character, record or kind', async () => {
    const [win] = plan.impact;
    if (win === undefined) throw new Error('a win');
    const others: Snapshot[] = [
      { ...plan, impact: plan.impact.map((one) => (one === win ? { ...win, why: `${win.why} ` } : one)) },
      { ...plan, impact: plan.impact.slice(1) },
      { ...plan, impact: [], goal: [...plan.goal, ...plan.impact] } as unknown as Snapshot,
    ];
    const all = await Promise.all([plan, ...others].map((one) => digestOf(key, one)));
    expect(new Set(all).size).toBe(4);
  });

  it('gives way to other work in between', async () => {
    let pauses = 0;
    const many = { ...emptySnapshot(), impact: Array.from({ length: 401 }, (_, at) => ({ id: `w${at}` })) };
    await digestInTurns(key, many as unknown as Snapshot, async () => {
      pauses += 1;
    });
    expect(pauses).toBe(8);
  });

  it('kept deed by deed is the same as counted anew', async () => {
    const rows = fc.array(
      fc.tuple(fc.nat(5), fc.option(fc.dictionary(fc.string(), fc.jsonValue()), { nil: null })),
    );
    await fc.assert(
      fc.asyncProperty(rows, async (deeds) => {
        const there = new Map<string, object>();
        let digest: string | null = await digestOf(key, emptySnapshot());
        for (const [number, fields] of deeds) {
          const id = `w${number}`;
          const after = fields === null ? null : { ...fields, id };
          const touched: Touched = { kind: 'impact', before: there.get(id) ?? null, after };
          digest = digestAfter(key, digest, [touched]);
          if (after === null) there.delete(id);
          else there.set(id, after);
        }
        const now = { ...emptySnapshot(), impact: [...there.values()] } as unknown as Snapshot;
        expect(digest).toBe(await digestOf(key, now));
      }),
    );
  });

  it('says nothing under another key, and nothing where there was none', () => {
    const locked = digestKey('secret');
    const digest = `${key.mark}0123456789abcdef`;
    expect(isOfKey(key, digest)).toBe(true);
    expect(isOfKey(locked, digest)).toBe(false);
    expect(digestAfter(locked, digest, [])).toBeNull();
    expect(digestAfter(key, null, [])).toBeNull();
    expect(digestAfter(key, digest, [])).toBe(digest);
  });

  it.each([
    [{ b: 1, a: undefined, c: [undefined, null] }, '{"b":1,"c":[null,null]}'],
    ['x', '"x"'],
    [-0, '0'],
  ])('writes %j as %s', (value, text) => expect(canonical(value)).toBe(text));
});
