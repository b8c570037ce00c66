import fc from 'fast-check';
import { outcomeOf } from '../../renderer/db/outcome';
import { mergePlans, type PlanCopy } from '../../shared/backup/mergePlans';
import { recordKey } from '../../shared/backup/mergeRows';
import { purgeWrites, trashWrites } from '../../shared/domain/trash';
import { restoreWithOwners } from '../../shared/domain/trashList';
import type { IsoInstant } from '../../shared/kernel/dates';
import type { Change } from '../../shared/model/change';
import { create, edit, type Write } from '../../shared/model/changeSet';
import {
  type AnyRecord,
  type EntityName,
  entities,
  entityNames,
  type Snapshot,
} from '../../shared/model/index';
import { testToday } from '../support/records';

/** One deed of a random person: what, on which record, when, all by small numbers. */
export interface Deed {
  readonly what: (typeof deeds)[number];
  readonly target: number;
  readonly choice: number;
  /** Minutes that the clock of this computer goes on first; a wrong clock goes back. */
  readonly minutes: number;
}

const deeds = [
  'logWin',
  'newGoal',
  'addMilestone',
  'aboutMe',
  'write',
  'write',
  'write',
  'write',
  'tag',
  'untag',
  'link',
  'keepPrivate',
  'reorder',
  'arrange',
  'trash',
  'trash',
  'restore',
  'purge',
  'emptyTrash',
] as const;

export const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom(...deeds),
  target: fc.nat(5),
  choice: fc.nat(2),
  minutes: fc.constantFrom(0, 1, 1, 2, 3, 7, -4),
});

/** A computer with a copy of the plan and a person who works on it. */
export class Computer {
  private readonly tables = new Map<EntityName, Map<string, AnyRecord>>();
  private history: Change[] = [];
  private made = 0;
  /** Every text ever typed here, with the record it was typed into and the one it is about. */
  readonly typed: { readonly key: string; readonly text: string; readonly about: string }[] = [];

  constructor(
    private readonly name: string,
    copy: PlanCopy,
    private minute: number,
  ) {
    this.take(copy);
  }

  copy(): PlanCopy {
    const snapshot = Object.fromEntries(entityNames.map((kind) => [kind, [...this.table(kind).values()]]));
    return { snapshot: snapshot as unknown as Snapshot, history: this.history };
  }

  take({ snapshot, history }: PlanCopy): void {
    for (const kind of entityNames)
      this.tables.set(kind, new Map(snapshot[kind].map((record: AnyRecord) => [record.id, record])));
    this.history = [...history];
  }

  mergeWith(other: PlanCopy): void {
    this.take(mergePlans(this.copy(), other));
  }

  /** When it is on this computer, in the words of the record. */
  private now(): IsoInstant {
    return new Date(Date.UTC(2026, 0, 1) + Math.round(this.minute * 60_000)).toISOString() as IsoInstant;
  }

  private table(kind: EntityName): Map<string, AnyRecord> {
    const table = this.tables.get(kind);
    if (table === undefined) throw new Error(`No table for ${kind}`);
    return table;
  }

  private next(): string {
    this.made += 1;
    return `${this.name}${this.made}`;
  }

  private pick(kind: EntityName, target: number): AnyRecord | undefined {
    const ids = [...this.table(kind).keys()].sort();
    return this.table(kind).get(ids[target % Math.max(1, ids.length)] ?? '');
  }

  /** A text of which there is only one anywhere. */
  private text(kind: EntityName, id: string, about = recordKey(kind, id)): string {
    const text = `typed-${this.next()}.`;
    this.typed.push({ key: recordKey(kind, id), text, about });
    return text;
  }

  private commit(label: string, writes: readonly Write[]): void {
    for (const write of writes) {
      const before = this.table(write.kind).get(write.id);
      const outcome = outcomeOf(write, write.action === 'create' ? undefined : before, label, this.now());
      if (outcome === null) continue;
      if (outcome.record === null) {
        this.table(write.kind).delete(write.id);
        this.history = this.history.filter(({ recordId }) => recordId !== write.id);
      } else this.table(write.kind).set(write.id, outcome.record);
      this.history.push({ ...outcome.change, seq: (this.history.at(-1)?.seq ?? 0) + 1 });
    }
  }

  do({ what, target, choice, minutes }: Deed): void {
    // No two deeds of one person share a millisecond; those of two computers may.
    this.minute = Math.max(0, this.minute + minutes) + 1 / 60_000;
    const { snapshot } = this.copy();
    const kinds = ['impact', 'goal', 'milestone'] as const;
    const kind = kinds[choice] ?? 'impact';
    const record = this.pick(kind, target);
    const win = this.pick('impact', target);
    const goal = this.pick('goal', target);
    if (what === 'logWin' || what === 'newGoal') {
      const made = what === 'logWin' ? 'impact' : 'goal';
      const id = this.next();
      const words = this.text(made, id);
      const fields = { ...entities[made].blank(testToday), [made === 'impact' ? 'what' : 'title']: words };
      this.commit(what, [create(made, id, fields as never)]); // the blank of that kind with its name
    } else if (what === 'addMilestone' && goal !== undefined && goal.deletedAt === null) {
      const id = this.next();
      const fields = {
        ...entities.milestone.blank(testToday),
        goalId: goal.id,
        title: this.text('milestone', id),
      };
      this.commit(what, [create('milestone', id, fields)]);
    } else if (what === 'aboutMe') {
      const isThere = this.table('profile').has('profile');
      const field = (['name', 'aim', 'role'] as const)[choice] ?? 'name';
      const fields = { [field]: this.text('profile', 'profile') };
      const blank = entities.profile.blank(testToday);
      this.commit(what, [
        isThere ? edit('profile', 'profile', fields) : create('profile', 'profile', { ...blank, ...fields }),
      ]);
    } else if (what === 'write' && record !== undefined) {
      const fields = {
        impact: ['what', 'why', 'result'],
        goal: ['title', 'specific', 'barriers'],
        milestone: ['title', 'notes', 'notes'],
      };
      const field = fields[kind][target % 3] ?? 'title';
      this.commit(what, [edit(kind, record.id, { [field]: this.text(kind, record.id) })]);
    } else if ((what === 'tag' || what === 'untag') && win !== undefined && 'tags' in win) {
      const tag = `tag${choice}`;
      const others = win.tags.filter((known) => known !== tag);
      this.commit(what, [edit('impact', win.id, { tags: what === 'tag' ? [...others, tag] : others })]);
    } else if (what === 'link' && win !== undefined && goal !== undefined && 'goalIds' in win) {
      const goalIds = win.goalIds.filter((id) => id !== goal.id);
      this.commit(what, [
        edit('impact', win.id, { goalIds: choice === 0 ? goalIds : [...goalIds, goal.id] }),
      ]);
    } else if (what === 'keepPrivate' && win !== undefined) {
      this.commit(what, [edit('impact', win.id, { private: choice === 0 })]);
    } else if (what === 'reorder' && kind !== 'impact' && record !== undefined) {
      this.commit(what, [edit(kind, record.id, { position: choice + target })]);
    } else if (what === 'arrange' && win !== undefined) this.arrange(win.id, choice);
    else if (what === 'trash' && record !== undefined && record.deletedAt === null)
      this.commit(what, trashWrites(snapshot, kind, record.id, this.now()));
    else if (what === 'restore' && record !== undefined && record.deletedAt !== null)
      this.commit(what, restoreWithOwners(snapshot, kind, record.id));
    else if (what === 'purge' && record !== undefined && target === 1)
      this.commit(what, purgeWrites(snapshot, [{ kind, id: record.id }]));
    else if (what === 'emptyTrash' && target < 2) {
      const trashed = entityNames.flatMap((each) =>
        snapshot[each].filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => ({ kind: each, id })),
      );
      this.commit(what, purgeWrites(snapshot, trashed));
    }
  }

  /** Takes a win onto the page of the one case, with words of its own. */
  private arrange(impactId: string, choice: number): void {
    const known = this.pick('case', 0);
    const id = known?.id ?? this.next();
    const entry = {
      impactId,
      included: choice > 0,
      what: this.text('case', id, recordKey('impact', impactId)),
      why: null,
      result: null,
    };
    if (known === undefined || !('entries' in known)) {
      const fields = { ...entities.case.blank(testToday), title: 'Page', entries: [entry] };
      this.commit('arrange', [create('case', id, fields)]);
      return;
    }
    const entries = [entry, ...known.entries.filter((other) => other.impactId !== impactId)];
    this.commit('arrange', [edit('case', id, { entries })]);
  }
}
