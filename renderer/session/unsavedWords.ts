import type { EditableFields } from '../../shared/model/changeSet';
import { edit } from '../../shared/model/changeSet';
import { type EntityName, entities, entityNames } from '../../shared/model/index';
import type { Plan } from '../db/openPlan';
import { performQuietly } from './perform';

/** One field whose words are on their way to the disk. */
export interface Unsaved {
  readonly planId: string;
  readonly kind: EntityName;
  readonly id: string;
  readonly field: string;
}

const prefix = 'mortar unsaved ';

function keyOf({ planId, kind, id, field }: Unsaved): string {
  return `${prefix}${JSON.stringify([planId, kind, id, field])}`;
}

/**
 * Keeps the words where a page can put them at once, until they are in the plan: a browser that reloads or closes a
 * page does not wait for its database.
 */
export function keepUnsaved(place: Unsaved, value: unknown): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(value));
  } catch {
    // No room there: the write to the plan that follows is what counts.
  }
}

export function dropUnsaved(place: Unsaved): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // Where nothing may be kept, nothing was.
  }
}

/** Writes into the plan what the last page could not. What no longer fits is let go. */
export async function takeUpUnsaved(plan: Plan): Promise<void> {
  await plan.loaded;
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
    const [planId, kindName, id, field] = JSON.parse(key.slice(prefix.length)) as string[]; // written by keyOf
    const kind = entityNames.find((name) => name === kindName);
    const words = localStorage.getItem(key);
    if (planId !== plan.id || kind === undefined || id === undefined || field === undefined) continue;
    const record = plan.pool.find(kind, id);
    const value: unknown = words === null ? undefined : JSON.parse(words);
    const fits = record !== undefined && entities[kind].parse({ ...record, [field]: value }).ok;
    const isNew = JSON.stringify(Reflect.get(record ?? {}, field)) !== words;
    if (fits && isNew) {
      const fields = { [field]: value } as EditableFields<typeof kind>;
      const written = await performQuietly({
        label: `Edit ${entities[kind].words.one}`,
        writes: [edit(kind, id, fields)],
      });
      if (!written.ok) continue;
    }
    localStorage.removeItem(key);
  }
}
