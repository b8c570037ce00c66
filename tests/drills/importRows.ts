import { replaceWholePlan } from '../../renderer/db/wholeStore';
import type { Change } from '../../shared/model/change';
import type { Snapshot } from '../../shared/model/index';
import { emptySnapshot } from '../../shared/model/index';
import { storeOf } from '../db/planForTests';
import { anotherComputer, check, ids, log, started } from '../support/programWithRecord';
import { recordOf, testNow } from '../support/records';
import type { Drill } from './drill';

/** A plan of so many rows, of several kinds. */
function planOf(rows: number): Snapshot {
  const kinds = ['goal', 'credential', 'impact'] as const;
  const plan = { ...emptySnapshot(), goal: [], credential: [], impact: [] } as Record<string, unknown[]>;
  for (let row = 0; row < rows; row += 1) {
    const kind = kinds[row % kinds.length] ?? 'impact';
    plan[kind]?.push(recordOf(kind, { id: `new-${row}` }));
  }
  return plan as unknown as Snapshot; // the three kinds were given their own records
}

/** The disk refuses at this row, counted over every table; gives back the disk as it was. */
function refuseRow(at: number): () => void {
  const { put, add } = IDBObjectStore.prototype;
  let rows = 0;
  const counted = (original: typeof put) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      rows += 1;
      if (rows === at) throw new DOMException('no room', 'QuotaExceededError');
      return original.apply(this, args);
    };
  IDBObjectStore.prototype.put = counted(put);
  IDBObjectStore.prototype.add = counted(add);
  return () => Object.assign(IDBObjectStore.prototype, { put, add });
}

export const importRows: Drill = {
  name: 'importRows',
  goal: 'A whole plan put in place that dies on each of its rows',
  wanted: 'all or nothing at every row',
  runs: 600,
  runsInCi: 60,
  async run(runs) {
    const troubles: string[] = [];
    const rows = runs;
    const mark: Change = {
      seq: 99,
      at: testNow,
      label: 'Put',
      kind: 'profile',
      recordId: 'profile',
      action: 'edit',
      fields: {},
    };
    const whole = { snapshot: planOf(rows - 1), history: [mark], files: [] };
    for (let row = 1; row <= rows; row += 1) {
      await anotherComputer();
      const plan = await started();
      await log(plan, 'a');
      await log(plan, 'b');
      const before = JSON.stringify(await storeOf('main'));
      const letGo = refuseRow(row);
      const replaced = await replaceWholePlan(plan, whole);
      letGo();
      const isSame = JSON.stringify(await storeOf('main')) === before;
      const inSight = ids(plan).join() === 'a,b';
      const checked = await check();
      if (checked.is === 'open') await checked.plan.loaded;
      if (replaced.ok || !isSame || !inSight || checked.is !== 'open')
        troubles.push(
          `row ${row}: ${JSON.stringify({ replaced: replaced.ok, isSame, inSight, start: checked.is })}`,
        );
    }
    return {
      isReached: troubles.length === 0,
      words: [
        `${troubles.length} of ${rows} rows left anything but the plan as it was`,
        ...troubles.slice(0, 3),
      ].join('; '),
    };
  },
};
