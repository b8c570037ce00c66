import { expect, it, vi } from 'vitest';
import { create } from '../../shared/model/changeSet';
import { entities } from '../../shared/model/index';
import { testNow, testToday } from '../support/records';
import { anEmptyPlan } from './planForTests';

const { commit } = await import('../../renderer/db/commit');
const { keepDraft } = await import('../../renderer/db/drafts');

it('every write of the plan asks for strict durability; only words being typed do not wait for the disk (H20)', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const plan = await anEmptyPlan();
  const fields = { ...entities.impact.blank(testToday), what: 'Kept' };
  expect(
    await commit(plan, { label: 'Log', writes: [create('impact', 'a', fields)] }, testNow),
  ).toMatchObject({ ok: true });
  await keepDraft(plan, 'form', 'typed');
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  const relaxed = writes.filter(([, , options]) => options?.durability !== 'strict');
  expect(writes.length).toBeGreaterThan(relaxed.length);
  expect(
    relaxed.flatMap(([stores]) => [stores].flat() as string[]).filter((store) => store !== 'draft'),
  ).toEqual([]);
});
