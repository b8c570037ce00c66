// Before Dexie is read: it looks for the database once.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { keepDraft, readDraft } from '../../renderer/db/drafts';
import { fileBytes, sha256 } from '../../renderer/db/files';
import { holdSeal } from '../../renderer/db/heldSeals';
import { changesOf } from '../../renderer/db/history';
import { openPlan, type Plan } from '../../renderer/db/openPlan';
import { create, edit } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { testNow, testToday } from '../support/records';
import { anEmptyPlan, aSeal, openAgain, rawStoreOf, written } from './planForTests';

const canary = 'KANARIENVOGEL';
const win = (what: string) => ({ ...entities.impact.blank(testToday), what });
const bytes = new TextEncoder().encode(`${canary} in a file`);

async function aPlanWithACanary(): Promise<{ plan: Plan; hash: string }> {
  const plan = await anEmptyPlan(true);
  const hash = await sha256(bytes);
  const attachment = {
    name: `${canary}.pdf`,
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: hash,
  };
  await written(plan, {
    label: `${canary} added`,
    writes: [create('impact', 'w1', win(canary)), create('attachment', 'a1', attachment)],
    files: [{ sha256: hash, bytes }],
  });
  await written(plan, { label: 'x', writes: [edit('impact', 'w1', { why: canary })] });
  await keepDraft(plan, 'logWin', { what: canary });
  return { plan, hash };
}

/** Everything as text, whatever kind of bytes it lies in. */
function textOf(rows: unknown): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

describe('what lies on the disk of a locked plan', () => {
  it('holds no word of it, and neither the hash nor the bytes of a file', async () => {
    const { plan, hash } = await aPlanWithACanary();
    const raw = textOf(await rawStoreOf(plan));
    expect(raw).not.toContain(canary);
    expect(raw).not.toContain(hash);
    expect(raw).not.toContain(testNow);
  });

  it('is all there after a restart, for who has the key', async () => {
    const { plan, hash } = await aPlanWithACanary();
    const again = await openAgain(plan);
    expect(again.pool.find('impact', 'w1')).toMatchObject({ what: canary, why: canary });
    expect(again.pool.isComplete('impact')).toBe(true);
    expect(await fileBytes(again, hash)).toEqual(bytes);
    expect(await readDraft(again, 'logWin')).toEqual({ what: canary });
    expect(await changesOf(again, 'w1')).toMatchObject([
      { seq: 1, label: `${canary} added`, action: 'create' },
      { seq: 3, fields: { why: { from: '', to: canary } } },
    ]);
  });

  it('does not open with another key', async () => {
    const { plan } = await aPlanWithACanary();
    plan.database.close();
    holdSeal(plan.id, await aSeal());
    await expect(openPlan(plan.id)).rejects.toThrow();
  });

  it.each([
    [
      'a row put in the place of another',
      async ({ database }: Plan) => {
        const row = await database.table('impact').get('w1');
        await database.table('impact').put({ ...row, id: 'w2' });
      },
    ],
    [
      'a row of another table',
      async ({ database }: Plan) => {
        await database.table('goal').put(await database.table('impact').get('w1'));
      },
    ],
    [
      'a byte that changed',
      async ({ database }: Plan) => {
        const row = await database.table('impact').get('w1');
        row.sealed[20] ^= 1;
        await database.table('impact').put(row);
      },
    ],
    [
      'a row that is not sealed',
      ({ database }: Plan) => database.table('impact').put({ id: 'w2', ...win('Slipped in') }),
    ],
  ])('%s is refused, not shown', async (_what, tamper) => {
    const { plan } = await aPlanWithACanary();
    await tamper(plan);
    plan.database.close();
    await expect(openPlan(plan.id)).rejects.toThrow();
  });
});

describe('two windows of a locked plan', () => {
  it('that write one record in the same moment both keep their words', async () => {
    const { plan: here } = await aPlanWithACanary();
    const there = await openPlan(here.id);
    await Promise.all([
      written(here, { label: 'x', writes: [edit('impact', 'w1', { result: 'From here' })] }),
      written(there, { label: 'x', writes: [edit('impact', 'w1', { why: 'From there' })] }),
    ]);
    const again = await openAgain(here);
    expect(again.pool.find('impact', 'w1')).toMatchObject({ result: 'From here', why: 'From there' });
    there.database.close();
  });

  it('count twenty deeds begun at once as twenty', async () => {
    const plan = await anEmptyPlan(true);
    await written(plan, { label: 'x', writes: [create('impact', 'w1', { ...win('One'), tags: [] })] });
    const fields = ['why', 'result', 'howIKnow', 'unit'] as const;
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        written(plan, {
          label: 'x',
          writes: [edit('impact', 'w1', { [fields[n % 4] ?? 'why']: `word ${n}` })],
        }),
      ),
    );
    expect(await changesOf(plan, 'w1')).toHaveLength(21);
  });
});

describe('words being typed in a locked plan', () => {
  it('that came last are the ones kept', async () => {
    const plan = await anEmptyPlan(true);
    const typed = Array.from({ length: 30 }, (_, n) => keepDraft(plan, 'logWin', 'x'.repeat(30 - n)));
    await Promise.all(typed);
    expect(await readDraft(plan, 'logWin')).toBe('x');
  });

  it('do not come back after the deed that brought them home', async () => {
    const plan = await anEmptyPlan(true);
    const kept = keepDraft(plan, 'logWin', { what: 'half' });
    await written(plan, {
      label: 'x',
      writes: [create('impact', 'w1', win('Whole'))],
      clearsDraft: 'logWin',
    });
    await kept;
    expect(await readDraft(plan, 'logWin')).toBeUndefined();
  });
});
