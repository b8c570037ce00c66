import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { failureWords } from '../../shared/kernel/failure';
import { sha256, somePlanFile, today } from './somePlan';
import { opened, packed } from './zips';

const options = { name: 'plan.mortar', sha256, today };

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await readPlanFile(bytes, options);
  if (read.ok) return 'taken';
  expect(failureWords(read.failure)).toMatch(/^plan\.mortar .*Nothing was changed\./);
  return read.failure.code;
}

describe('records that do not belong', () => {
  async function changed(change: (json: Record<string, unknown>) => void): Promise<string> {
    const { json, raw } = opened(await somePlanFile());
    change(json);
    return refusal(await packed({ json, raw }));
  }
  const list = (json: Record<string, unknown>, kind: string) =>
    json[`records/${kind}.json`] as Record<string, unknown>[];

  it('of a newer Mortar are named as such, whatever parts it has', async () => {
    expect(
      await changed((json) => {
        json['mortar.json'] = { ...(json['mortar.json'] as object), schemaVersion: 99 };
        json['records/ledger.json'] = [];
      }),
    ).toBe('planFile.newer');
  });

  it('of an unknown kind are refused', async () => {
    expect(await changed((json) => Object.assign(json, { 'records/ledger.json': [] }))).toBe(
      'planFile.invalid',
    );
  });

  it('of a missing kind are refused', async () => {
    expect(await changed((json) => Reflect.deleteProperty(json, 'records/goal.json'))).toBe(
      'planFile.damaged',
    );
  });

  it('with the same id twice are refused, with the place', async () => {
    const { json, raw } = opened(await somePlanFile());
    list(json, 'impact').push({ ...list(json, 'impact')[0] });
    const read = await readPlanFile(await packed({ json, raw }), options);
    expect(!read.ok && failureWords(read.failure)).toContain('win 4: It has the same id as entry 1.');
  });

  it.each([
    ['a day that does not exist', { date: '2026-02-30' }],
    ['a day far off', { date: '9999-01-01' }],
    ['an empty text where one is needed', { what: '   ' }],
    ['a text beyond all measure', { what: 'x'.repeat(1_000_000) }],
    ['a figure that is text', { before: '45' }],
    ['a figure beyond numbers', { before: 1e300 }],
    ['an id that is a path', { id: '../x' }],
    ['links that are no list', { goalIds: 'goal-1' }],
  ])('with %s are refused, with the place', async (_, fields) => {
    const { json, raw } = opened(await somePlanFile());
    Object.assign(list(json, 'impact')[1] ?? {}, fields);
    const read = await readPlanFile(await packed({ json, raw }), options);
    expect(!read.ok && failureWords(read.failure)).toContain('(win 2, ');
  });

  it.each(['__proto__', 'constructor', 'prototype', '__pro\\u0074o__'])(
    'with a field %s are refused',
    async (key) => {
      const { json, raw } = opened(await somePlanFile());
      const text = JSON.stringify(json['records/goal.json']).replace(
        '"title"',
        `"${key}":{"polluted":1},"title"`,
      );
      expect(await refusal(await packed({ json, raw }, { 'records/goal.json': text }))).toBe(
        'planFile.invalid',
      );
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );

  it.each([33, 100_000, 3_000_000])(
    'nested %i deep are refused without running out of stack',
    async (depth) => {
      const { json, raw } = opened(await somePlanFile());
      const text = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      expect(await refusal(await packed({ json, raw }, { 'records/goal.json': text }))).toBe(
        'planFile.invalid',
      );
    },
  );

  it('whose links point nowhere lose the links and are listed; a milestone without its goal stays out', async () => {
    const { json, raw } = opened(await somePlanFile());
    list(json, 'goal').length = 0;
    list(json, 'impact').splice(0, 1);
    const read = await readPlanFile(await packed({ json, raw }), options);
    if (!read.ok) throw new Error(read.failure.code);
    expect(read.value.snapshot.milestone).toEqual([]);
    expect(read.value.snapshot.impact[0]?.goalIds).toEqual([]);
    expect(read.value.snapshot.impact[0]?.credentialIds).toEqual(['cred-1']);
    expect(read.value.snapshot.case[0]?.entries).toEqual([]);
    expect(read.value.problems.map(({ where, words }) => `${where}: ${words}`)).toEqual([
      'milestone “Write the card”: Its goal is not in this file, so it stays out.',
      'win “Line one line two tabbed \uD800 alone”: It points at 1 goal not in this file. The link was taken out.',
      'CE activity “Sterile «basics», part 1; part 2”: It points at 1 win not in this file. The link was taken out.',
      'case “Technician III”: It points at 1 win not in this file. The link was taken out.',
      'event “Fall meeting”: It points at 1 win not in this file. The link was taken out.',
      'piece of praise “She brings the fix”: It points at 1 win not in this file. The link was taken out.',
      'reference “Reference”: It points at 1 win not in this file. The link was taken out.',
      'criterion “Owns one area and its procedures”: It points at 1 win not in this file. The link was taken out.',
      'criterion “Owns one area and its procedures”: It points at 1 goal not in this file. The link was taken out.',
    ]);
  });
});
