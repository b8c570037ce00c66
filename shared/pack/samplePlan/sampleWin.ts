import type { IsoDate, IsoInstant } from '../../kernel/dates';
import type { Part, WayOfKnowing } from '../../model/impact';
import { entities, type RecordOfName } from '../../model/index';
import type { CategoryId } from '../categories';

/** A category of the list, or one that Marisol typed herself. */
type SampleCategory = CategoryId | 'First doses' | 'Missing doses';

/** `measure, before, after, unit, per, how known`: a figure on one line. */
export type SampleFigure = readonly [
  measure: string,
  before: number | null,
  after: number,
  unit: string,
  per: string,
  known: WayOfKnowing,
];

/** A win as it is written here; days are days of the reference calendar. What is left out stays blank. */
export interface SampleWin {
  readonly id: string;
  readonly on: string;
  readonly until?: string;
  readonly what: string;
  readonly why?: string;
  readonly result?: string;
  readonly category: SampleCategory;
  readonly part?: Part;
  readonly partNote?: string;
  readonly figure?: SampleFigure;
  readonly source?: string;
  readonly benefited?: string;
  readonly tags?: readonly string[];
  readonly goals?: readonly string[];
  readonly credentials?: readonly string[];
  readonly private?: boolean;
}

/** Moves a day of the reference calendar to the calendar of whoever looks at the sample. */
export type Shift = (day: string) => IsoDate;

export function stampsOf(
  id: string,
  day: IsoDate,
): { id: string; createdAt: IsoInstant; updatedAt: IsoInstant; deletedAt: null } {
  const at = `${day}T12:00:00.000Z` as IsoInstant;
  return { id: `sample-${id}`, createdAt: at, updatedAt: at, deletedAt: null };
}

export function idsOf(names: readonly string[] = []): string[] {
  return names.map((name) => `sample-${name}`);
}

export function winRecord(win: SampleWin, shift: Shift): RecordOfName<'impact'> {
  const date = shift(win.on);
  const [measure = '', before = null, after = null, unit = '', per = '', howKnown = null] = win.figure ?? [];
  return {
    ...entities.impact.blank(date),
    ...stampsOf(win.id, date),
    what: win.what,
    why: win.why ?? '',
    result: win.result ?? '',
    benefited: win.benefited ?? '',
    part: win.part ?? 'led',
    partNote: win.partNote ?? '',
    endDate: win.until === undefined ? null : shift(win.until),
    category: win.category,
    tags: [...(win.tags ?? [])],
    measure,
    before,
    after,
    unit,
    per,
    howKnown,
    source: win.source ?? '',
    goalIds: idsOf(win.goals),
    credentialIds: idsOf(win.credentials),
    private: win.private ?? false,
  };
}
