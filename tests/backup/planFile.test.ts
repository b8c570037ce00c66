import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { writePlanFile } from '../../shared/backup/writePlanFile';
import { type IsoInstant, isoDate } from '../../shared/kernel/dates';
import { emptySnapshot, entities, entityNames } from '../../shared/model/index';
import { blobs, history, meta, sha256, somePlan, somePlanFile, today } from './somePlan';

const options = { name: 'plan.mortar', sha256, today };

describe('a plan file', () => {
  it('comes back equal: records, files, history, hard characters', async () => {
    const plan = somePlan();
    const read = await readPlanFile(await somePlanFile(plan), options);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.value.snapshot).toEqual(plan);
    expect(read.value.history).toEqual(history);
    expect(read.value.blobs).toEqual(blobs);
    expect(read.value.problems).toEqual([]);
    expect(read.value.manifest).toMatchObject(meta);
    expect(read.value.counts).toMatchObject({ impact: 2, goal: 1, attachment: 1 });
  });

  it('keeps fields that this version does not know', async () => {
    const plan = somePlan();
    const [first, ...others] = plan.impact;
    const impact = [
      { ...first, mood: { words: ['proud'], from: 'later' } } as unknown as NonNullable<typeof first>,
      ...others,
    ];
    const read = await readPlanFile(await somePlanFile({ ...plan, impact }), options);
    expect(read.ok && read.value.snapshot.impact).toEqual(impact);
  });

  it('is the same bytes for the same plan', async () => {
    expect(await somePlanFile()).toEqual(await somePlanFile());
  });

  it('opens in any zip program, the manifest first', async () => {
    const parts = unzipSync(await somePlanFile());
    expect(Object.keys(parts)).toEqual([
      'mortar.json',
      ...entityNames.map((kind) => `records/${kind}.json`),
      'history.json',
      `attachments/${[...blobs.keys()][0]}`,
    ]);
    expect(JSON.parse(strFromU8(parts['mortar.json'] ?? new Uint8Array()))).toMatchObject({
      format: 'mortar-plan',
    });
  });

  it('of an empty plan comes back empty', async () => {
    const file = await writePlanFile({
      snapshot: emptySnapshot(),
      history: [],
      blobs: new Map(),
      meta,
      sha256,
    });
    const read = await readPlanFile(file, options);
    expect(read.ok && read.value.snapshot).toEqual(emptySnapshot());
  });

  it('of 10,000 long wins gives other work its turn and comes back equal', async () => {
    const impact = Array.from({ length: 10_000 }, (_, index) => ({
      ...entities.impact.blank(today),
      id: `win-${index}`,
      createdAt: meta.writtenAt,
      updatedAt: meta.writtenAt,
      deletedAt: null,
      what: `Win ${index} `.repeat(60),
    }));
    const snapshot = { ...emptySnapshot(), impact };
    let turns = 0;
    const pause = async () => {
      turns += 1;
    };
    const file = await writePlanFile({ snapshot, history: [], blobs: new Map(), meta, sha256, pause });
    expect(turns).toBeGreaterThan(20);
    const read = await readPlanFile(file, options);
    expect(read.ok && read.value.snapshot.impact.length).toBe(10_000);
    expect(read.ok && read.value.snapshot.impact[9_999]).toEqual(impact[9_999]);
  });

  it('of words so repetitive that they pack like a bomb is still read back', async () => {
    const impact = Array.from({ length: 3_500 }, (_, index) => ({
      ...entities.impact.blank(today),
      id: `win-${index}`,
      createdAt: meta.writtenAt,
      updatedAt: meta.writtenAt,
      deletedAt: null,
      what: 'x'.repeat(20_000),
    }));
    const snapshot = { ...emptySnapshot(), impact };
    const file = await writePlanFile({ snapshot, history: [], blobs: new Map(), meta, sha256 });
    const read = await readPlanFile(file, options);
    expect(read.ok && read.value.counts.impact).toBe(3_500);
  }, 30_000);

  it('with a file whose bytes are gone keeps its record and says so', async () => {
    const file = await writePlanFile({ snapshot: somePlan(), history, blobs: new Map(), meta, sha256 });
    const read = await readPlanFile(file, options);
    expect(read.ok && read.value.snapshot.attachment).toHaveLength(1);
    expect(read.ok && read.value.problems).toEqual([
      expect.objectContaining({
        where: expect.stringContaining('CPhT'),
        words: expect.stringContaining('missing'),
      }),
    ]);
  });

  it.each([
    '1970-01-01T00:00:00.000Z',
    '1979-12-31T23:59:59.000Z',
    '2100-01-01T00:00:00.000Z',
    '2399-01-01T00:00:00.000Z',
  ])('is written whatever the clock says: %s', async (moment) => {
    const wrong = { ...meta, writtenAt: moment as IsoInstant };
    const file = await writePlanFile({ snapshot: somePlan(), history, blobs, meta: wrong, sha256 });
    const read = await readPlanFile(file, options);
    expect(read.ok && read.value.manifest.writtenAt).toBe(moment);
  });

  it('from a computer whose clock ran ahead says so', async () => {
    const read = await readPlanFile(await somePlanFile(), { ...options, today: isoDate('2026-01-05') });
    expect(read.ok && read.value.problems[0]?.words).toContain('in the future');
  });
});
