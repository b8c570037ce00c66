import type { SearchEntry } from '../../shared/domain/search';
import type { Route } from '../navigation/paths';
import { homeOf } from '../records/homeOf';
import type { ShownPool } from '../session/shownPool';

/** Where a record is read; what lies in the trash is found there. */
export function placeOf({ kind, record }: SearchEntry, pool: ShownPool): Route {
  return record.deletedAt === null ? homeOf(kind, record, pool) : { place: 'settings', id: 'trash' };
}
