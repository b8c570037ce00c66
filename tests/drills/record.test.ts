import { cleanStarts } from './cleanStarts';
import { expectReached } from './expectReached';
import { importRows } from './importRows';
import { powerLoss } from './powerLoss';

expectReached(powerLoss);
expectReached(importRows);
expectReached(cleanStarts);
