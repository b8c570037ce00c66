import { formatDay, type IsoDate } from '../../kernel/dates';
import { create, edit, type Write } from '../../model/changeSet';
import type { Criterion } from '../../model/criterion';
import { entities } from '../../model/index';
import { nextPosition } from '../milestones';
import type { TypedCriterion } from './criteriaFromLines';

interface LadderStart {
  readonly name: string;
  readonly employer: string;
  readonly source: string;
  readonly levels: readonly {
    readonly title: string;
    readonly summary?: string;
    readonly typicalTime?: string;
    readonly criteria?: readonly (Pick<Criterion, 'words' | 'proof' | 'isCredential'> & {
      readonly category?: string;
    })[];
  }[];
}

/** A ladder with its levels and criteria, in one deed; `newId` gives a new id at each call. */
export function ladderWrites(
  start: LadderStart,
  today: IsoDate,
  newId: () => string,
): { readonly ladderId: string; readonly levelIds: readonly string[]; readonly writes: readonly Write[] } {
  const ladderId = newId();
  const levels = start.levels.map((level) => ({ ...level, id: newId() }));
  return {
    ladderId,
    levelIds: levels.map(({ id }) => id),
    writes: [
      create('ladder', ladderId, {
        ...entities.ladder.blank(today),
        name: start.name.trim(),
        employer: start.employer.trim(),
        source: start.source,
      }),
      ...levels.flatMap(({ id, title, summary = '', typicalTime = '', criteria = [] }, position) => [
        create('level', id, {
          ...entities.level.blank(today),
          ladderId,
          title: title.trim(),
          summary,
          typicalTime,
          position,
        }),
        ...criteria.map((criterion, at) =>
          create('criterion', newId(), {
            ...entities.criterion.blank(today),
            ...criterion,
            levelId: id,
            position: at,
          }),
        ),
      ]),
    ],
  };
}

/** Where a sample came from, as the ladder's note says it. */
export function sampleSource(note: string, compiledOn: IsoDate): string {
  return `A sample, compiled ${formatDay(compiledOn, 'long')}; not your employer’s own words. ${note}`;
}

/** Pasted lines as criteria at the end of a level. */
export function criteriaWrites(
  typed: readonly TypedCriterion[],
  levelId: string,
  present: readonly Criterion[],
  today: IsoDate,
  newId: () => string,
): readonly Write[] {
  const first = nextPosition(present);
  return typed.map((criterion, index) =>
    create('criterion', newId(), {
      ...entities.criterion.blank(today),
      ...criterion,
      levelId,
      position: first + index,
    }),
  );
}

/** What to write so that one of a list stands at another place; nothing where it stands there already. */
export function placeWrites(
  kind: 'level' | 'criterion',
  ordered: readonly { readonly id: string; readonly position: number }[],
  id: string,
  to: number,
): readonly Write[] {
  const moved = ordered.find((one) => one.id === id);
  if (moved === undefined || to < 0 || to >= ordered.length || ordered[to] === moved) return [];
  const rest = ordered.filter((one) => one !== moved);
  return [...rest.slice(0, to), moved, ...rest.slice(to)].flatMap((one, index) =>
    one.position === index ? [] : [edit(kind, one.id, { position: index })],
  );
}

/** Links or unlinks criteria and one record, so that exactly `ids` name it. */
export function linkWrites(
  criteria: readonly Criterion[],
  field: 'impactIds' | 'goalIds',
  recordId: string,
  ids: readonly string[],
): readonly Write[] {
  return criteria.flatMap((one) => {
    const has = one[field].includes(recordId);
    if (has === ids.includes(one.id)) return [];
    const next = has ? one[field].filter((known) => known !== recordId) : [...one[field], recordId];
    return [edit('criterion', one.id, { [field]: next })];
  });
}
