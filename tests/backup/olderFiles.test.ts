import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { readRecords } from '../../shared/backup/readRecords';
import { entityNames } from '../../shared/model/index';
import { kindsOf, schemaVersion } from '../../shared/model/migrations';
import { blobs, sha256, today } from './somePlan';

const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);
const pause = async () => {};

/** Kept for ever: what a Mortar of that version wrote, made by tests/fixtures/make.mjs. */
const fixture = (version: number, extension: string) => `tests/fixtures/plan-v${version}.${extension}`;

describe.each(versions)('a plan of data version %i', (version) => {
  it('has its fixtures', () => {
    expect(existsSync(fixture(version, 'json'))).toBe(true);
    expect(existsSync(fixture(version, 'mortar'))).toBe(true);
    const { records } = JSON.parse(readFileSync(fixture(version, 'json'), 'utf8'));
    expect(kindsOf(version).filter((kind) => !records[kind]?.length)).toEqual([]);
  });

  it('opens at the version of today, nothing lost and nothing to repair', async () => {
    const { records, schemaVersion: from } = JSON.parse(readFileSync(fixture(version, 'json'), 'utf8'));
    expect(from).toBe(version);
    const read = await readRecords(records, { from, name: 'plan', pause });
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.value.problems).toEqual([]);
    // A version that makes records out of others holds more than it was given, never less.
    for (const kind of entityNames)
      expect(read.value.snapshot[kind].length).toBeGreaterThanOrEqual(records[kind]?.length ?? 0);
  });

  it('opens from its plan file, with its files and its history', async () => {
    const bytes = new Uint8Array(readFileSync(fixture(version, 'mortar')));
    const read = await readPlanFile(bytes, { name: 'plan.mortar', sha256, today });
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.value.problems).toEqual([]);
    expect(read.value.blobs).toEqual(blobs);
    expect(read.value.history.length).toBeGreaterThan(0);
    expect(read.value.snapshot.impact.map(({ id }) => id)).toContain('win-1');
  });
});
