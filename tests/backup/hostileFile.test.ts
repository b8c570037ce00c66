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
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toBe('planFile.tooBig');
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('saying it is small stops as soon as it is larger', async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    // The last directory entry is the bomb's; its size stands 24 bytes in.
    const entry = lying.length - 22 - (46 + 'records/goal.json'.length);
    expect(view.getUint32(entry, true)).toBe(0x02014b50);
    view.setUint32(entry + 24, 1000, true);
    const entries = readZipDirectory(lying, 10);
    const [, liar] = entries === 'tooMany' ? [] : entries;
    if (liar === undefined) throw new Error('no second part');
    await expect(unpackEntry(lying, liar, async () => {})).rejects.toThrow('larger than it said');
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
