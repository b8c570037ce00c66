import { cleanStarts } from './cleanStarts';
import { dates } from './dates';
import type { Drill } from './drill';
import { importRows } from './importRows';
import { planFileMutations } from './planFileMutations';
import { powerLoss } from './powerLoss';
import { rotation } from './rotation';

export const drills: readonly Drill[] = [
  powerLoss,
  importRows,
  rotation,
  cleanStarts,
  dates,
  planFileMutations,
];
