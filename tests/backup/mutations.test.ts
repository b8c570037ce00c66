import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFileLimits } from '../../shared/backup/limits';
import { readPlanFile } from '../../shared/backup/readPlanFile';
import { sha256, somePlanFile, today } from './somePlan';

const options = { name: 'plan.mortar', sha256, today };
const whole = await somePlanFile();

// What is changed in ten thousand ways stands in tests/drills/planFileMutations.ts.
describe('a plan file', () => {
  it('cut anywhere is refused', async () => {
    for (let length = 0; length < whole.length; length += 7) {
      expect((await readPlanFile(whole.subarray(0, length), options)).ok).toBe(false);
    }
  });

  it('that is noise is refused', async () => {
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
