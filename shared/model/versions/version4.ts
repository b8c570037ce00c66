import { eachRecord, type Migration } from '../migration';

// Written out, not read from the entities: a step stays what it was when they move on.
const wins = eachRecord('impact', (record) => ({ seenByIds: [], ...record }));
const cases = eachRecord('case', (record) => ({ praiseIds: [], ...record }));
const profiles = eachRecord('profile', (record) => ({
  exposure: [],
  mentorWanted: '',
  pitch: '',
  ...record,
}));

export const version4: Migration = {
  to: 4,
  why: 'People who have seen the work: contacts, events, praise and references; who saw a win, and whose words a case quotes.',
  tables: {
    person: 'id',
    interaction: 'id',
    event: 'id',
    praise: 'id',
    reference: 'id',
    template: 'id',
  },
  migrate: (plan) => wins(cases(profiles(plan))),
};
