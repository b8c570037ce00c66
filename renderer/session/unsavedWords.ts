import { capitalized } from '../../shared/kernel/words';
import type { EditableFields } from '../../shared/model/changeSet';
import { edit } from '../../shared/model/changeSet';
import { type EntityName, entities, entityNames } from '../../shared/model/index';
import { draftKeys, dropDraft, keepDraft, readDraft } from '../db/drafts';
import type { Plan } from '../db/openPlan';
import { performQuietly } from './perform';

/** One field whose words are on their way to the disk. */
export interface Unsaved {
  readonly kind: EntityName;
  readonly id: string;
  readonly field: string;
}

const prefix = 'unsaved ';

/** The draft under which a field's words wait; the commit that writes them clears it. */
export function unsavedKey({ kind, id, field }: Unsaved): string {
  return `${prefix}${JSON.stringify([kind, id, field])}`;
}

/** Keeps the words until they are in the plan: a browser that closes a page does not wait for the commit. */
export function keepUnsaved(plan: Plan, place: Unsaved, value: unknown): void {
  // Where it cannot be kept, the commit that follows says what is wrong.
  keepDraft(plan, unsavedKey(place), value).catch(() => undefined);
}

/** Writes into the plan what the last page could not. What no longer fits is let go. */
export async function takeUpUnsaved(plan: Plan): Promise<void> {
  await plan.loaded;
  for (const key of await draftKeys(plan, prefix)) {
    const [kindName, id = '', field = ''] = JSON.parse(key.slice(prefix.length)) as string[]; // written by unsavedKey
    const kind = entityNames.find((name) => name === kindName);
    const record = kind === undefined ? undefined : plan.pool.find(kind, id);
    const value = await readDraft(plan, key);
    if (kind === undefined || !entities[kind].parse({ ...record, [field]: value }).ok) {
      await dropDraft(plan, key);
      continue;
    }
    const fields = { [field]: value } as EditableFields<typeof kind>;
    const label = `${capitalized(entities[kind].words.one)} changed`;
    await performQuietly({ label, writes: [edit(kind, id, fields)], clearsDraft: key });
  }
}
