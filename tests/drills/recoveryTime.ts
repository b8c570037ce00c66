import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { recordFolder } from '../../electron/recordFolder';
import { countsOf } from '../../shared/backup/replayJournal';
import { writePlanFile } from '../../shared/backup/writePlanFile';
import type { Change } from '../../shared/model/change';
import { emptySnapshot } from '../../shared/model/index';
import { schemaVersion } from '../../shared/model/migrations';
import { meta, sha256 } from '../backup/somePlan';
import { recordFolder as recordPath } from '../support/damage';
import { recordOf, testNow } from '../support/records';
import type { Drill } from './drill';
import { inNewFolder, missingOf, startProgram } from './runningProgram';

const wins = 10_000;
const files = 20;
const fileBytes = 25_000_000;
const planId = 'main';

/** The record of a working life beside a store that is gone. */
async function writeRecord(profileDir: string): Promise<void> {
  const record = recordFolder(recordPath({ profileDir }));
  const plan = {
    ...emptySnapshot(),
    profile: [recordOf('profile', { id: 'profile', hasStarted: true })],
    impact: Array.from({ length: wins }, (_, index) =>
      recordOf('impact', {
        what: `Win ${index}, with the words of an ordinary afternoon`,
        why: 'It had to be done. '.repeat(8),
      }),
    ),
    attachment: [] as ReturnType<typeof recordOf<'attachment'>>[],
  };
  for (let file = 0; file < files; file += 1) {
    const bytes = new Uint8Array(randomBytes(fileBytes));
    const hash = await sha256(bytes);
    await record.keepFile({ planId, sha256: hash, bytes });
    plan.attachment.push(recordOf('attachment', { name: `${file}.pdf`, size: fileBytes, sha256: hash }));
  }
  const history = plan.impact.map(
    ({ id }, index): Change => ({
      seq: index + 1,
      at: testNow,
      label: 'Log a win',
      kind: 'impact',
      recordId: id,
      action: 'create',
      fields: {},
    }),
  );
  const revision = history.length;
  const bytes = await writePlanFile({
    snapshot: plan,
    history,
    blobs: new Map(),
    meta: { ...meta, planId, revision },
    sha256,
  });
  await record.writeSnapshot({ planId, segment: 2, revision, bytes });
  const counts = countsOf(plan);
  const versions = { app: '0', electron: '0', chromium: '0' };
  await record.writeStatus(planId, {
    storeId: 'drill',
    schemaVersion,
    revision,
    counts,
    at: testNow,
    segment: 2,
    size: 0,
    ...versions,
  });
}

async function filesInStore(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('mortar-plan-main');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('file').objectStore('file').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

export const recoveryTime: Drill = {
  name: 'recoveryTime',
  goal: `Recovery of ${wins.toLocaleString('en-US')} wins and ${(files * fileBytes) / 1e6} MB of files (Electron)`,
  wanted: 'within 15 s, from the start to the plan put back',
  runs: 3,
  runsInCi: 0,
  run: (runs) =>
    inNewFolder(async (folder) => {
      const times: string[] = [];
      let slowest = 0;
      let missing = 0;
      for (let run = 1; run <= runs; run += 1) {
        const profileDir = join(folder, `${run}`);
        await writeRecord(profileDir);
        const from = performance.now();
        const program = await startProgram(profileDir);
        const { page } = program;
        const button = page.getByRole('button', { name: 'Put everything back' });
        await expect(button).toBeEnabled({ timeout: 120_000 });
        const offered = (performance.now() - from) / 1000;
        const pressed = performance.now();
        await button.click();
        await expect(page.getByRole('heading', { name: 'Your plan is back' })).toBeVisible({
          timeout: 240_000,
        });
        const back = (performance.now() - pressed) / 1000;
        slowest = Math.max(slowest, offered + back);
        await page.getByRole('button', { name: 'Open my plan' }).click();
        const opened = performance.now();
        await expect.poll(() => filesInStore(page), { timeout: 240_000 }).toBe(files);
        const filled = (performance.now() - opened) / 1000;
        times.push(
          `offered after ${offered.toFixed(1)} s, back ${back.toFixed(1)} s later, its files in the store again ${filled.toFixed(1)} s after it was opened`,
        );
        missing += (await missingOf(page, [`Win ${wins - 1}, with the words of an ordinary afternoon`]))
          .length;
        await program.close();
      }
      return { isReached: slowest <= 15 && missing === 0, words: times.join('; ') };
    }),
};
