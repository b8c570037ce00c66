import { anotherComputer, computer, log, settle, started } from '../support/programWithRecord';
import { chance } from './chance';
import type { Drill } from './drill';

export const cleanStarts: Drill = {
  name: 'cleanStarts',
  goal: 'Clean starts that ask about a loss',
  wanted: '0 of 1,000',
  runs: 1_000,
  runsInCi: 100,
  async run(runs) {
    await anotherComputer();
    const random = chance(runs);
    let plan = await started();
    let alarms = 0;
    for (let start = 1; start <= runs; start += 1) {
      // Some days nothing is written, some days the window goes before the status was.
      if (random() < 0.3) await log(plan, `w${start}`);
      if (random() < 0.5) await settle();
      if (random() < 0.02) computer.state.fails.add('writeStatus');
      else computer.state.fails.clear();
      // Anything but an open plan throws.
      plan = await started().catch(() => {
        alarms += 1;
        return plan;
      });
    }
    return { isReached: alarms === 0, words: `${alarms} of ${runs}` };
  },
};
