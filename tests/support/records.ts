import type { IsoDate, IsoInstant } from '../../shared/kernel/dates';
import { type EntityName, entities, type RecordOfName } from '../../shared/model/index';

/** The day on which every test takes place. */
export const testToday = '2026-11-20' as IsoDate;
export const testNow = '2026-11-20T15:00:00.000Z' as IsoInstant;

let made = 0;

/** A record of a kind with blank fields but those given; each has its own id. */
export function recordOf<Name extends EntityName>(
  kind: Name,
  fields: Partial<RecordOfName<Name>> = {},
): RecordOfName<Name> {
  made += 1;
  const stamps = { id: `${kind}-${made}`, createdAt: testNow, updatedAt: testNow, deletedAt: null };
  // A blank of this kind with stamps is a record of this kind; the compiler loses it over the union.
  return { ...stamps, ...entities[kind].blank(testToday), ...fields } as RecordOfName<Name>;
}
