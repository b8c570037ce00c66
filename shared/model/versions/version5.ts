import { eachRecord, type Migration } from '../migration';

// Written out, not read from the entities: a step stays what it was when they move on.
export const version5: Migration = {
  to: 5,
  why: 'Ladders with their levels and criteria; the level whose criteria a case shows.',
  tables: { ladder: 'id', level: 'id', criterion: 'id' },
  migrate: eachRecord('case', (record) => ({ levelId: null, ...record })),
};
