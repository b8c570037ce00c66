import { eachRecord, type Migration } from '../migration';

// Written out, not read from the entities: a step stays what it was when they move on.
const ofCredential = {
  ceRule: null,
  lateFeeOn: null,
  reinstatementUntil: null,
  eligibility: null,
  costs: [],
  changed: [],
  changedNote: '',
};
const ofProfile = { remindersOff: [], quietFrom: null, quietUntil: null, promptWeekday: 5 };

const credentials = eachRecord('credential', (record) => ({ ...ofCredential, ...record }));
const profiles = eachRecord('profile', (record) => ({ ...ofProfile, ...record }));

export const version3: Migration = {
  to: 3,
  why: 'Continuing education, sign-offs and reminders; what a credential costs, takes and changed.',
  tables: {
    ceActivity: 'id',
    signOff: 'id',
    reminder: 'id',
    reminderState: 'id',
    packEdit: 'id',
  },
  migrate: (plan) => profiles(credentials(plan)),
};
