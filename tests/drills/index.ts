import { cleanStarts } from './cleanStarts';
import { dates } from './dates';
import type { Drill } from './drill';
import { fullDisk } from './fullDisk';
import { importRows } from './importRows';
import { kills } from './kills';
import { planFileMutations } from './planFileMutations';
import { powerLoss } from './powerLoss';
import { recoveryTime } from './recoveryTime';
import { rotation } from './rotation';
import { severalPlans } from './severalPlans';
import { storeDamage } from './storeDamage';

export const drills: readonly Drill[] = [
  powerLoss,
  importRows,
  rotation,
  cleanStarts,
  dates,
  planFileMutations,
  kills,
  storeDamage,
  severalPlans,
  fullDisk,
  recoveryTime,
];
