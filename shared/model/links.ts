import type { EntityName } from './index';

/** One field that points at other records. */
export interface Link {
  readonly from: EntityName;
  /** The field; `entries.impactId` is a field inside the items of a list. */
  readonly field: string;
  readonly to: EntityName;
  /** What removing the target does: `cascade` removes the record that points, `clear` takes the pointer out. */
  readonly onRemove: 'cascade' | 'clear';
}

export const links: readonly Link[] = [
  { from: 'milestone', field: 'goalId', to: 'goal', onRemove: 'cascade' },
  { from: 'goal', field: 'credentialIds', to: 'credential', onRemove: 'clear' },
  { from: 'goal', field: 'attachmentIds', to: 'attachment', onRemove: 'clear' },
  { from: 'impact', field: 'goalIds', to: 'goal', onRemove: 'clear' },
  { from: 'impact', field: 'credentialIds', to: 'credential', onRemove: 'clear' },
  { from: 'impact', field: 'attachmentIds', to: 'attachment', onRemove: 'clear' },
  { from: 'credential', field: 'attachmentIds', to: 'attachment', onRemove: 'clear' },
  { from: 'ceActivity', field: 'counts.credentialId', to: 'credential', onRemove: 'clear' },
  { from: 'ceActivity', field: 'attachmentIds', to: 'attachment', onRemove: 'clear' },
  { from: 'ceActivity', field: 'impactIds', to: 'impact', onRemove: 'clear' },
  { from: 'signOff', field: 'attachmentIds', to: 'attachment', onRemove: 'clear' },
  { from: 'case', field: 'entries.impactId', to: 'impact', onRemove: 'clear' },
  { from: 'case', field: 'praiseIds', to: 'praise', onRemove: 'clear' },
  { from: 'impact', field: 'seenByIds', to: 'person', onRemove: 'clear' },
  { from: 'interaction', field: 'personId', to: 'person', onRemove: 'cascade' },
  { from: 'interaction', field: 'eventId', to: 'event', onRemove: 'clear' },
  { from: 'event', field: 'personIds', to: 'person', onRemove: 'clear' },
  { from: 'event', field: 'ceActivityIds', to: 'ceActivity', onRemove: 'clear' },
  { from: 'event', field: 'impactIds', to: 'impact', onRemove: 'clear' },
  { from: 'event', field: 'attachmentIds', to: 'attachment', onRemove: 'clear' },
  { from: 'praise', field: 'personId', to: 'person', onRemove: 'clear' },
  { from: 'praise', field: 'impactIds', to: 'impact', onRemove: 'clear' },
  { from: 'praise', field: 'attachmentIds', to: 'attachment', onRemove: 'clear' },
  { from: 'reference', field: 'personId', to: 'person', onRemove: 'cascade' },
  { from: 'reference', field: 'impactIds', to: 'impact', onRemove: 'clear' },
  { from: 'reference', field: 'caseIds', to: 'case', onRemove: 'clear' },
  { from: 'level', field: 'ladderId', to: 'ladder', onRemove: 'cascade' },
  { from: 'criterion', field: 'levelId', to: 'level', onRemove: 'cascade' },
  { from: 'ladder', field: 'levelId', to: 'level', onRemove: 'clear' },
  { from: 'ladder', field: 'aimId', to: 'level', onRemove: 'clear' },
  { from: 'criterion', field: 'impactIds', to: 'impact', onRemove: 'clear' },
  { from: 'criterion', field: 'credentialIds', to: 'credential', onRemove: 'clear' },
  { from: 'criterion', field: 'signOffIds', to: 'signOff', onRemove: 'clear' },
  { from: 'criterion', field: 'ceActivityIds', to: 'ceActivity', onRemove: 'clear' },
  { from: 'criterion', field: 'referenceIds', to: 'reference', onRemove: 'clear' },
  { from: 'criterion', field: 'goalIds', to: 'goal', onRemove: 'clear' },
  { from: 'case', field: 'levelId', to: 'level', onRemove: 'clear' },
];

/** The ids that a record names through a link. */
export function linkedIds(link: Link, record: object): readonly string[] {
  const [field = '', inner] = link.field.split('.');
  const value: unknown = Reflect.get(record, field);
  if (inner !== undefined)
    return (Array.isArray(value) ? value : []).map((item) => String(Reflect.get(item, inner)));
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** The record without the pointers for which `keeps` is false; the same record when nothing changes. */
export function withoutLinks<R extends object>(link: Link, record: R, keeps: (id: string) => boolean): R {
  const ids = linkedIds(link, record);
  if (ids.every(keeps)) return record;
  const [field = '', inner] = link.field.split('.');
  const value: unknown = Reflect.get(record, field);
  const kept = Array.isArray(value)
    ? value.filter((item) => keeps(String(inner === undefined ? item : Reflect.get(item, inner))))
    : null;
  return { ...record, [field]: kept };
}
