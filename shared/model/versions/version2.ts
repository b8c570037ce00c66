import type { Migration } from '../migration';

export const version2: Migration = {
  to: 2,
  why: 'A store knows its own name, so that another in its place is noticed.',
  tables: { meta: 'key' },
};
