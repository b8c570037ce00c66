/** Records as they lie in an older plan: nothing is known of their fields yet. */
export type LooseRecord = Record<string, unknown>;
export type LooseSnapshot = Record<string, LooseRecord[]>;

/** One step from a data version to the next; a file in shared/model/versions. Never changed once it was released. */
export interface Migration {
  /** The version this step leads to. */
  readonly to: number;
  readonly why: string;
  /** Tables that are new or indexed otherwise, as Dexie writes them; null takes one away. */
  readonly tables: Readonly<Record<string, string | null>>;
  /**
   * Pure: records of the version before in, of this version out; left out where no record changes. It is handed a whole
   * plan, or only what one deed wrote, so what becomes of a record rests on that record alone.
   */
  readonly migrate?: (plan: LooseSnapshot) => LooseSnapshot;
}

/** The usual step: each record of one kind becomes another of the same kind. */
export function eachRecord(
  kind: string,
  change: (record: LooseRecord) => LooseRecord,
): (plan: LooseSnapshot) => LooseSnapshot {
  return (plan) => {
    const records = plan[kind];
    return records === undefined ? plan : { ...plan, [kind]: records.map(change) };
  };
}
