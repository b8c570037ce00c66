import type { IsoDate } from '../../../shared/kernel/dates';
import { type CeActivityDraft, ceActivity } from '../../../shared/model/ceActivity';

/** What was typed into Log CE; the hours are empty at first. */
export type CeFormDraft = Omit<CeActivityDraft, 'hours'> & { readonly hours: number | null };

export const ceDraftKey = 'ceActivity';

export function blankCe(today: IsoDate): CeFormDraft {
  return { ...ceActivity.blank(today), hours: null };
}

export function isCeDraft(value: unknown): value is CeFormDraft {
  if (typeof value !== 'object' || value === null) return false;
  const hours: unknown = Reflect.get(value, 'hours');
  if (hours !== null && typeof hours !== 'number') return false;
  const instant = '2000-01-01T00:00:00Z';
  const record = { ...Object(value), id: 'draft', createdAt: instant, updatedAt: instant, deletedAt: null };
  // A title not yet written and hours that are no good yet are what a draft may lack.
  return ceActivity.parse({ ...record, title: record.title || '…', hours: 1 }).ok;
}
