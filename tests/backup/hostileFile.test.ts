import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planFileLimits } from '../../shared/backup/limits';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { unpackEntry } from '../../shared/backup/unpackEntry';
import { readZipDirectory } from '../../shared/backup/zipDirectory';
import { failureWords } from '../../shared/kernel/failure';
import { sha256, somePlanFile, today } from './somePlan';
import { opened, packed, zipOf } from './zips';

const options = { name: 'plan.mortar', sha256, today };

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await readPlanFile(bytes, options);
  if (read.ok) return 'taken';
  expect(failureWords(read.failure)).toMatch(/^plan\.mortar .*Nothing was changed\./);
  return read.failure.code;
}

const hostileNames = [
  '../evil.json',
  '../../etc/passwd',
  'records/../../evil.json',
  'records/..',
  '..',
  '.',
  './history.json',
  'a/./b',
  '/etc/passwd',
  '//server/share/x',
  'C:/evil.json',
  'C:\\evil.json',
  'c:evil',
  '\\\\server\\share',
  '\\\\?\\C:\\x',
  'records\\goal.json',
  '..\\evil',
  'records/goal.json\0.txt',
  '\0',
  '',
  ' ',
  'records/',
  'attachments/',
  '/',
  'records//goal.json',
  'Records/goal.json',
  'records/GOAL.json',
  'RECORDS/IMPACT.JSON',
  'Mortar.json',
  'HISTORY.json',
  'mortar.json ',
  'mortar.json.',
  'CON',
  'con.json',
  'records/nul.json',
  'aux.txt',
  'COM1',
  'lpt9.json',
  'PRN.x',
  'x::$DATA',
  'records/goal.json::$DATA',
  'trailing.',
  'trailing ',
  ' leading',
  '~/x',
  '$HOME/x',
  '%TEMP%/x',
  'x|y',
  'x?y',
  'x*y',
  '<x>',
  '"x"',
  "x'y",
  'x\ny',
  'x\ty',
  '\u202Egnp.x',
  'ｒecords/goal.json',
  'récords/goal.json',
  'a\u0301/x',
  `records/${'x'.repeat(200)}.json`,
  `${'a/'.repeat(100)}b`,
  '.hidden',
  'records/.goal.json',
  '__proto__',
  'attachments/../../x',
  'file:///etc/passwd',
];

describe('a file that is not a plan file', () => {
  it.each([
    ['that is empty', new Uint8Array(), 'file.empty'],
    ['of one byte', new Uint8Array([80]), 'planFile.notOne'],
    ['that is text', strToU8('Dear diary'), 'planFile.notOne'],
    ['that is a PDF', strToU8('%PDF-1.7\n'), 'planFile.notOne'],
    ['that is another zip', zipOf([['word/document.xml', strToU8('<w/>')]]), 'planFile.notOne'],
    [
      'whose manifest is of another program',
      zipOf([['mortar.json', strToU8('{"format":"other"}')]]),
      'planFile.notOne',
    ],
    ['whose manifest is no JSON', zipOf([['mortar.json', strToU8('{oh')]]), 'planFile.invalid'],
  ])('%s is refused in words', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('over the size of any plan file is refused before it is looked at', async () => {
    const bytes = { length: planFileLimits.fileBytes + 1 } as Uint8Array;
    expect(await refusal(bytes)).toBe('planFile.tooBig');
  });
});

describe('names that climb, hide or collide', () => {
  it(`has at least sixty of them`, () => expect(new Set(hostileNames).size).toBeGreaterThanOrEqual(60));

  it.each(hostileNames.map((name) => [JSON.stringify(name), name]))('%s', async (_, name) => {
    const { json, raw } = opened(await somePlanFile());
    const file = await packed({ json, raw: { ...raw, [`${name}`]: strToU8('[]') } });
    expect(await refusal(file)).toBe('planFile.unsafe');
  });

  it('the same name twice', async () => {
    const manifest = strToU8('{"format":"mortar-plan","schemaVersion":1}');
    expect(
      await refusal(
        zipOf([
          ['mortar.json', manifest],
          ['history.json', strToU8('[]')],
          ['history.json', strToU8('[1]')],
        ]),
      ),
    ).toBe('planFile.unsafe');
  });

  it('a harmless name that a plan file does not have', async () => {
    const { json, raw } = opened(await somePlanFile());
    expect(await refusal(await packed({ json, raw: { ...raw, 'notes.txt': strToU8('hello') } }))).toBe(
      'planFile.unsafe',
    );
  });
});

describe('a zip that lies', () => {
  const bomb = zipOf([
    ['mortar.json', strToU8('{"format":"mortar-plan","schemaVersion":1}')],
    ['records/goal.json', new Uint8Array(90_000_000)],
  ]);

  it('unpacking to a thousand times its size stops before it is unpacked', async () => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toBe('planFile.tooBig');
    expect(performance.now() - start).toBeLessThan(500);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('saying it is small stops as soon as it is larger', async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    // The last directory entry is the bomb's; its size stands 24 bytes in.
    const entry = lying.length - 22 - (46 + 'records/goal.json'.length);
    expect(view.getUint32(entry, true)).toBe(0x02014b50);
    view.setUint32(entry + 24, 1000, true);
    const start = performance.now();
    const entries = readZipDirectory(lying, 10);
    const [, liar] = entries === 'tooMany' ? [] : entries;
    if (liar === undefined) throw new Error('no second part');
    await expect(unpackEntry(lying, liar, async () => {})).rejects.toThrow('larger than it said');
    expect(performance.now() - start).toBeLessThan(500);
    expect(await refusal(lying)).toBe('planFile.damaged');
  });

  it('claiming a gigabyte and more is refused', async () => {
    const many = Array.from(
      { length: 12 },
      (_, index) => [`records/k${'abcdefghijkl'[index]}.json`, new Uint8Array(1000)] as const,
    );
    const file = zipOf([['mortar.json', strToU8('{}')], ...many]);
    const view = new DataView(file.buffer);
    let at = view.getUint32(file.length - 6, true);
    for (let entry = 0; entry < 13; entry += 1) {
      if (entry > 0) {
        view.setUint32(at + 20, 5, true);
        view.setUint32(at + 24, 290_000_000, true);
      }
      at += 46 + view.getUint16(at + 28, true);
    }
    expect(await refusal(file)).toBe('planFile.tooBig');
  });

  it('with more parts than any plan is refused', async () => {
    const parts = Array.from(
      { length: planFileLimits.parts + 1 },
      (_, index) => [`records/x${index}.json`, strToU8('[]')] as const,
    );
    expect(await refusal(zipOf(parts))).toBe('planFile.tooBig');
  });

  it('whose parts overlap is refused', async () => {
    const file = await somePlanFile();
    const view = new DataView(file.buffer);
    const directory = view.getUint32(file.length - 6, true);
    const second = directory + 46 + view.getUint16(directory + 28, true);
    view.setUint32(second + 42, view.getUint32(directory + 42, true), true);
    expect(await refusal(file)).toBe('planFile.damaged');
  });
});

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
      'case “Technician III”: It points at 1 win not in this file. The link was taken out.',
    ]);
  });
});
