import type { Plan } from './openPlan';

/** What was being typed under this key when the window closed, if anything. */
export async function readDraft({ database }: Plan, key: string): Promise<unknown> {
  return (await database.draft.get(key))?.value;
}

export async function keepDraft({ database }: Plan, key: string, value: unknown): Promise<void> {
  await database.draft.put({ key, value });
}

export async function dropDraft({ database }: Plan, key: string): Promise<void> {
  await database.draft.delete(key);
}
