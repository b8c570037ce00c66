import { attachmentRoom } from '../../../shared/backup/limits';
import type { Conflict } from '../../../shared/backup/mergeFields';
import { type MergedPlan, mergePlans, type PlanCopy } from '../../../shared/backup/mergePlans';
import { titleOf } from '../../../shared/backup/repairLinks';
import { trashWrites } from '../../../shared/domain/trash';
import { restoreWithOwners } from '../../../shared/domain/trashList';
import type { IsoInstant } from '../../../shared/kernel/dates';
import { failure } from '../../../shared/kernel/failure';
import { failed, ok, type Result } from '../../../shared/kernel/result';
import type { Change } from '../../../shared/model/change';
import { edit, type Write } from '../../../shared/model/changeSet';
import { type AnyRecord, entities, entityNames, type Snapshot } from '../../../shared/model/index';
import { outcomeOf } from '../../db/outcome';

/** Which value of a conflict the person wants, by `conflictKey`; the winner where nothing was chosen. */
export type Choices = ReadonlyMap<string, Conflict['winner']>;

export function conflictKey({ kind, id, field }: Conflict): string {
  return `${kind} ${id} ${field}`;
}

/** How two copies become one. */
export interface HowToMerge {
  readonly choices: Choices;
  readonly at: IsoInstant;
  /** What the file is called, for what cannot be merged. */
  readonly name: string;
}

/** The records and the history of both as one, with what the person chose on top: as if edited here, just after merging. */
export function mergedRecords(
  former: PlanCopy,
  incoming: PlanCopy,
  { choices, at, name }: HowToMerge,
): Result<PlanCopy> {
  const { snapshot, history } = withChoices(mergePlans(former, incoming), choices, at);
  for (const kind of entityNames) {
    for (const record of snapshot[kind]) {
      const parsed: Result<AnyRecord> = entities[kind].parse(record);
      const { problem = '' } = parsed.ok ? {} : parsed.failure.facts;
      if (!parsed.ok)
        return failed(failure('merge.doesNotFit', { name, entry: titleOf(kind, record), problem }));
    }
  }
  if (snapshot.attachment.length > 0 && attachmentRoom(snapshot.attachment) === 0)
    return failed(
      failure('merge.doesNotFit', { name, entry: 'the files', problem: 'They take over 500 MB.' }),
    );
  return ok({ snapshot, history });
}

function withChoices(merged: MergedPlan, choices: Choices, at: IsoInstant): PlanCopy {
  const { conflicts, snapshot } = merged;
  const others = conflicts.filter(
    (conflict) => (choices.get(conflictKey(conflict)) ?? conflict.winner) !== conflict.winner,
  );
  const writes = others.flatMap((conflict) => writesFor(conflict, snapshot, at));
  const tables = new Map(
    entityNames.map((kind) => [
      kind,
      new Map<string, AnyRecord>(snapshot[kind].map((record: AnyRecord) => [record.id, record])),
    ]),
  );
  const history: Change[] = [...merged.history];
  for (const write of writes) {
    const table = tables.get(write.kind);
    const outcome = outcomeOf(write, table?.get(write.id), 'Chosen when merging', at);
    if (outcome?.record == null) continue;
    table?.set(write.id, outcome.record);
    history.push({ ...outcome.change, seq: history.length + 1 });
  }
  const chosen = Object.fromEntries(Array.from(tables, ([kind, table]) => [kind, [...table.values()]]));
  // Each table holds the records of its own kind.
  return { snapshot: chosen as unknown as Snapshot, history };
}

function writesFor(
  { kind, id, field, here, there, winner }: Conflict,
  snapshot: Snapshot,
  at: IsoInstant,
): readonly Write[] {
  const { value } = winner === 'here' ? there : here;
  if (field !== 'deletedAt') return [edit(kind, id, { [field]: value })];
  return value === null ? restoreWithOwners(snapshot, kind, id) : trashWrites(snapshot, kind, id, at);
}
