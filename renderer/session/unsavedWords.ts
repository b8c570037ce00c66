import { capitalized } from '../../shared/kernel/words';
import type { EditableFields } from '../../shared/model/changeSet';
import { edit } from '../../shared/model/changeSet';
import { entities, entityNames } from '../../shared/model/index';
import { draftKeys, dropDraft, keepDraft, readDraft } from '../db/drafts';
import type { Plan } from '../db/openPlan';
import { performQuietly } from './perform';
import { keepStale } from './staleWords';
import { type Unsaved, unsavedKey, unsavedPrefix } from './unsavedKey';

/** What was typed, and what the field held before: undefined where nobody knows. */
interface KeptWords {
  readonly value: unknown;
  readonly from?: unknown;
}

/** Keeps the words until they are in the plan: a browser that closes a page does not wait for the commit. */
export function keepUnsaved(plan: Plan, place: Unsaved, kept: KeptWords): void {
  // Where it cannot be kept, the commit that follows says what is wrong.
  keepDraft(plan, unsavedKey(place), kept).catch(() => undefined);
}

/** Writes into the plan what the last page could not. What no longer fits is let go. */
export async function takeUpUnsaved(plan: Plan): Promise<void> {
  await plan.loaded;
  for (const key of await draftKeys(plan, unsavedPrefix)) {
    const [kindName, id = '', field = ''] = JSON.parse(key.slice(unsavedPrefix.length)) as string[]; // made by unsavedKey
    const kind = entityNames.find((name) => name === kindName);
    const record = kind === undefined ? undefined : plan.pool.find(kind, id);
    const { value, from } = keptWords(await readDraft(plan, key));
    if (kind === undefined || !entities[kind].parse({ ...record, [field]: value }).ok) {
      await dropDraft(plan, key);
      continue;
    }
    const fields = { [field]: value } as EditableFields<typeof kind>;
    const label = `${capitalized(entities[kind].words.one)} changed`;
    const before = from === undefined ? undefined : ({ [field]: from } as EditableFields<typeof kind>);
    const result = await performQuietly({
      label,
      writes: [edit(kind, id, fields, before)],
      clearsDraft: key,
    });
    if (!result.ok && result.failure.code === 'record.changedElsewhere')
      keepStale({ kind, id, field }, { mine: value, from });
  }
}

/** An older Mortar kept the words alone. */
function keptWords(kept: unknown): KeptWords {
  return typeof kept === 'object' && kept !== null && 'value' in kept ? kept : { value: kept };
}
