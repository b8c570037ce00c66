import { goTo } from '../support/steps';
import type { Drill } from './drill';
import {
  beginPlan,
  inNewFolder,
  kill,
  missingOf,
  type Program,
  startProgram,
  typeWin,
} from './runningProgram';

/** Types wins until the program is ended in the middle of it; gives those that were shown. */
async function typedUntilKilled(program: Program, name: string): Promise<readonly string[]> {
  const shown: string[] = [];
  let isGone = false;
  const killing = new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 1_800)).then(() => {
    isGone = true;
    return kill(program);
  });
  for (let number = 1; !isGone; number += 1) {
    const words = `${name}, win ${number}`;
    await typeWin(program.page, words).then(
      () => shown.push(words),
      () => undefined,
    );
  }
  await killing;
  return shown;
}

export const kills: Drill = {
  name: 'kills',
  goal: 'Wins shown as kept and lost to kill -9 of the whole tree (Electron)',
  wanted: '0 in 25 kills, 0 in 500 at night',
  runs: 25,
  runsInCi: 10,
  run: (runs) =>
    inNewFolder(async (folder) => {
      const shown: string[] = [];
      let program = await startProgram(folder);
      await beginPlan(program);
      for (let number = 1; number <= runs; number += 1) {
        shown.push(...(await typedUntilKilled(program, `Kill ${number}`)));
        program = await startProgram(folder);
        await goTo(program.page, 'Impact log');
      }
      const missing = await missingOf(program.page, shown);
      await program.close();
      return {
        isReached: missing.length === 0,
        words: `${missing.length} of ${shown.length} in ${runs} kills`,
      };
    }),
};
