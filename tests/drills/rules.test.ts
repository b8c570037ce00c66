import { dates } from './dates';
import { expectReached } from './expectReached';
import { rotation } from './rotation';

expectReached(rotation);
expectReached(dates);
