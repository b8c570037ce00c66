import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFileLimits } from '../../shared/backup/limits';
import type { PlanFile } from '../../shared/backup/planFile';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { failureWords } from '../../shared/kernel/failure';
import { entities, entityNames } from '../../shared/model/index';
import { linkedIds, links } from '../../shared/model/links';
import { blobs, history, sha256, somePlan, somePlanFile, today } from './somePlan';
import { opened, packed } from './zips';

const options = { name: 'plan.mortar', sha256, today };
const whole = await somePlanFile();

/** What was taken is sound: every record fits, every link leads somewhere, every byte is what its hash says. */
async function expectSound({ snapshot, blobs: files }: PlanFile): Promise<void> {
  for (const kind of entityNames)
    for (const record of snapshot[kind]) expect(entities[kind].parse(record).ok).toBe(true);
  for (const link of links) {
    const ids = new Set(snapshot[link.to].map(({ id }) => id));
    for (const record of snapshot[link.from])
      for (const id of linkedIds(link, record)) expect(ids.has(id)).toBe(true);
  }
  for (const [hash, bytes] of files) expect(await sha256(bytes)).toBe(hash);
}

const byteMutation = fc.oneof(
  fc.record({ deed: fc.constant('truncate' as const), at: fc.nat(whole.length - 1) }),
  fc.record({ deed: fc.constant('flip' as const), at: fc.nat(whole.length - 1), bit: fc.nat(7) }),
  fc.record({
    deed: fc.constant('splice' as const),
    at: fc.nat(whole.length),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  fc.record({
    deed: fc.constant('repeat' as const),
    at: fc.nat(whole.length - 2),
    length: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({
    deed: fc.constant('zero' as const),
    at: fc.nat(whole.length - 2),
    length: fc.integer({ min: 1, max: 200 }),
  }),
);

type ByteMutation = typeof byteMutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(change: ByteMutation): Uint8Array {
  const { at } = change;
  const join = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
  switch (change.deed) {
    case 'truncate':
      return whole.slice(0, at);
    case 'flip': {
      const copy = whole.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << change.bit);
      return copy;
    }
    case 'splice':
      return join(whole.subarray(0, at), change.bytes, whole.subarray(at));
    case 'repeat':
      return join(whole.subarray(0, at + change.length), whole.subarray(at));
    case 'zero':
      return whole.slice().fill(0, at, at + change.length);
  }
}

/** Every place in a JSON value, as a path. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
      : [];
  return [[...path], ...inner];
}

const jsonMutation = fc.record({
  place: fc.nat(),
  deed: fc.constantFrom('delete', 'swap', 'duplicate'),
  value: fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.constantFrom(null, -1, '', [], {}, 'x'.repeat(30_000)),
  ),
});

describe('a plan file changed at random', () => {
  it('in its bytes (3,000 ways) is refused in words or is the same plan, never a part of it', async () => {
    await fc.assert(
      fc.asyncProperty(byteMutation, async (change) => {
        const read = await readPlanFile(mutated(change), options);
        if (!read.ok) {
          expect(failureWords(read.failure)).toContain('Nothing was changed.');
          return;
        }
        expect(read.value.snapshot).toEqual(somePlan());
        expect(read.value.history).toEqual(history);
        expect(read.value.blobs).toEqual(blobs);
      }),
      { numRuns: 3_000 },
    );
  }, 120_000);

  it('cut anywhere is refused', async () => {
    for (let length = 0; length < whole.length; length += 7) {
      expect((await readPlanFile(whole.subarray(0, length), options)).ok).toBe(false);
    }
  });

  it('in its meaning (2,000 ways, digests put right again) is refused in words or is sound', async () => {
    const original = opened(whole);
    const all = places(original.json);
    await fc.assert(
      fc.asyncProperty(jsonMutation, async ({ place, deed, value }) => {
        const copy = structuredClone(original);
        const path = all[place % all.length] ?? [];
        let holder: object = copy.json;
        for (const key of path.slice(0, -1)) holder = Reflect.get(holder, key);
        const key = path.at(-1) ?? 'mortar.json';
        if (deed === 'delete') Reflect.deleteProperty(holder, key);
        else if (deed === 'swap') Reflect.set(holder, key, value);
        else if (Array.isArray(holder)) holder.push(holder[Number(key)]);
        else Reflect.set(holder, `${key}2`, Reflect.get(holder, key));
        const read = await readPlanFile(await packed(copy), options);
        if (read.ok) await expectSound(read.value);
        else expect(failureWords(read.failure).length).toBeGreaterThan(20);
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  it('to noise is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        expect((await readPlanFile(noise, options)).ok).toBe(false);
        expect((await readPlanFile(new Uint8Array([0x50, 0x4b, 3, 4, ...noise]), options)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('has limits that hold together', () => {
    expect(planFileLimits.recordsBytes).toBeLessThan(planFileLimits.totalBytes);
    expect(planFileLimits.attachmentBytes).toBeGreaterThan(25_000_000);
  });
});
