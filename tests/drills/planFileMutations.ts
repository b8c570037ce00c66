import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { PlanFile } from '../../shared/backup/planFile';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { failureWords } from '../../shared/kernel/failure';
import { entities, entityNames } from '../../shared/model/index';
import { linkedIds, links } from '../../shared/model/links';
import { blobs, history, sha256, somePlan, somePlanFile, today } from '../backup/somePlan';
import { opened, packed } from '../backup/zips';
import type { Drill } from './drill';

const options = { name: 'plan.mortar', sha256, today };
const whole = await somePlanFile();

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

type JsonMutation = typeof jsonMutation extends fc.Arbitrary<infer T> ? T : never;

const original = opened(whole);
const everyPlace = places(original.json);

/** One change in what the file says, its digests and counts put right again. */
function changedInMeaning({ place, deed, value }: JsonMutation): Promise<Uint8Array> {
  const copy = structuredClone(original);
  const path = everyPlace[place % everyPlace.length] ?? [];
  let holder: object = copy.json;
  for (const key of path.slice(0, -1)) holder = Reflect.get(holder, key);
  const key = path.at(-1) ?? 'mortar.json';
  if (deed === 'delete') Reflect.deleteProperty(holder, key);
  else if (deed === 'swap') Reflect.set(holder, key, value);
  else if (Array.isArray(holder)) holder.push(holder[Number(key)]);
  else Reflect.set(holder, `${key}2`, Reflect.get(holder, key));
  return packed(copy);
}

const plan = somePlan();

/** Whether what was taken from a file with changed bytes is the whole plan. */
function isThePlan({ snapshot, history: rows, blobs: files }: PlanFile): boolean {
  return isDeepStrictEqual([snapshot, rows, files], [plan, history, blobs]);
}

/** Whether every record fits, every link leads somewhere, and every byte is what its hash says. */
async function isSound({ snapshot, blobs: files }: PlanFile): Promise<boolean> {
  for (const kind of entityNames)
    for (const record of snapshot[kind]) if (!entities[kind].parse(record).ok) return false;
  for (const link of links) {
    const ids = new Set(snapshot[link.to].map(({ id }) => id));
    for (const record of snapshot[link.from])
      if (!linkedIds(link, record).every((id) => ids.has(id))) return false;
  }
  for (const [hash, bytes] of files) if ((await sha256(bytes)) !== hash) return false;
  return true;
}

export const planFileMutations: Drill = {
  name: 'planFileMutations',
  goal: 'Plan files changed at random: crashes, plans taken in part',
  wanted: '0 of 10,000; p99 under 2 s, memory under +300 MB',
  runs: 1_000_000,
  runsInCi: 10_000,
  async run(runs) {
    const inBytes = Math.ceil(runs * 0.6);
    const times: number[] = [];
    const wrong: string[] = [];
    const before = process.memoryUsage().rss;
    let most = before;
    let taken = 0;
    const judge = async (
      bytes: Uint8Array,
      isRight: (file: PlanFile) => boolean | Promise<boolean>,
      what: object,
    ) => {
      const from = performance.now();
      try {
        const read = await readPlanFile(bytes, options);
        times.push(performance.now() - from);
        if (read.ok) taken += 1;
        const isGood = read.ok ? await isRight(read.value) : failureWords(read.failure).length > 20;
        if (!isGood) wrong.push(JSON.stringify(what));
      } catch (error) {
        wrong.push(`${JSON.stringify(what)}: ${error}`);
      }
      if (times.length % 500 === 0) most = Math.max(most, process.memoryUsage().rss);
    };
    const seed = Date.now() % 1_000_000;
    for (const change of fc.sample(byteMutation, { numRuns: inBytes, seed }))
      await judge(mutated(change), isThePlan, change);
    for (const change of fc.sample(jsonMutation, { numRuns: runs - inBytes, seed }))
      await judge(await changedInMeaning(change), isSound, change);
    const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
    const grown = (most - before) / 1e6;
    return {
      isReached: wrong.length === 0 && p99 < 2_000 && grown < 300,
      words: `${wrong.length} of ${runs} (seed ${seed}; ${taken} were still whole plans); p99 ${p99.toFixed(1)} ms, memory +${grown.toFixed(0)} MB${wrong
        .slice(0, 3)
        .map((one) => `; ${one.slice(0, 300)}`)
        .join('')}`,
    };
  },
};
