import { expectReached } from './expectReached';
import { planFileMutations } from './planFileMutations';

expectReached(planFileMutations);
