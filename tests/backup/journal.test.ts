import { describe, expect, it } from 'vitest';
import { compareStore } from '../../shared/backup/compareStore';
import { entryFrame, type JournalEntry, readSegment } from '../../shared/backup/journalEntry';
import { frameOf } from '../../shared/backup/journalFrame';
import { countsOf, type ReplayBase, replayJournal } from '../../shared/backup/replayJournal';
import { joined } from '../../shared/backup/unpackEntry';
import { emptySnapshot, entities } from '../../shared/model/index';
import { schemaVersion } from '../../shared/model/migrations';
import { testNow, testToday } from '../support/records';

const win = (id: string, what = `Win ${id}`) => ({
  ...entities.impact.blank(testToday),
  what,
  id,
  createdAt: testNow,
  updatedAt: testNow,
  deletedAt: null,
});

const change = (seq: number, id: string, action: 'create' | 'edit' | 'purge' = 'create') => ({
  seq,
  at: testNow,
  label: 'Log a win',
  kind: 'impact' as const,
  recordId: id,
  action,
  fields: {},
});

function entry(revision: number, more: Partial<JournalEntry> = {}): JournalEntry {
  const id = `w${revision}`;
  return {
    before: revision - 1,
    revision,
    at: testNow,
    records: [{ kind: 'impact', id, record: win(id) }],
    changes: [change(revision, id)],
    counts: { ...countsOf(emptySnapshot()), impact: revision },
    ...more,
  };
}

const fifty = Array.from({ length: 50 }, (_, index) => entry(index + 1));
const frames = fifty.map(entryFrame);
const ends = [0];
for (const frame of frames) ends.push((ends.at(-1) ?? 0) + frame.length);
const journal = joined(frames, ends.at(-1) ?? 0);
const emptyBase: ReplayBase = { snapshot: emptySnapshot(), history: [], revision: 0 };

/** How many whole entries end at or before this byte. */
const wholeBefore = (at: number): number => ends.filter((end) => end <= at).length - 1;

describe('the journal on the disk', () => {
  it('gives back what was written', () => {
    expect(readSegment(journal)).toEqual({
      entries: fifty.map((one) => ({ schemaVersion, ...one })),
      ending: 'whole',
    });
    expect(readSegment(new Uint8Array())).toEqual({ entries: [], ending: 'whole' });
  });

  it('cut at every byte, keeps every entry before the cut', () => {
    const wrong: number[] = [];
    for (let cut = 0; cut <= journal.length; cut += 1) {
      // Only what is near the cut can change; the rest of the file is read in the test above.
      const from = ends[Math.max(0, wholeBefore(cut) - 1)] ?? 0;
      const { entries, ending } = readSegment(journal.subarray(from, cut));
      const isAtAnEnd = ends.includes(cut);
      const expected = wholeBefore(cut) - wholeBefore(from);
      if (entries.length !== expected || ending !== (isAtAnEnd ? 'whole' : 'torn')) wrong.push(cut);
    }
    expect(wrong).toEqual([]);
    expect(readSegment(journal.subarray(0, journal.length - 1)).entries).toHaveLength(49);
  });

  it('with any byte flipped, never gives a changed entry', () => {
    const wrong: number[] = [];
    const some = joined(frames.slice(0, 3), ends[3] ?? 0);
    for (let at = 0; at < some.length; at += 1) {
      for (const flip of [1, 0x80, 0xff]) {
        const damaged = some.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        const { entries, ending } = readSegment(damaged);
        const before = wholeBefore(at);
        if (ending === 'whole' || entries.length !== before) wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['no JSON', 'hello'],
    ['no entry', '{"a":1}'],
    ['an entry of no version', JSON.stringify({ ...fifty[0], schemaVersion: 0 })],
  ])('stops at %s, although its checksum is right', (_what, text) => {
    const bytes = joined(
      [...frames.slice(0, 1), frameOf(text), ...frames.slice(1, 2)],
      0 + (ends[2] ?? 0) + frameOf(text).length,
    );
    expect(readSegment(bytes)).toMatchObject({ entries: [{ revision: 1 }], ending: 'damaged' });
  });

  it('tells what a newer Mortar wrote from damage, whatever it wrote', () => {
    const newer = frameOf(JSON.stringify({ schemaVersion: schemaVersion + 1, deeds: [] }));
    const [first = new Uint8Array()] = frames;
    expect(readSegment(joined([first, newer], first.length + newer.length))).toMatchObject({
      entries: [{ revision: 1 }],
      ending: 'newer',
    });
  });

  it('reads what every older version wrote', () => {
    const [one] = fifty;
    for (let version = 1; version <= schemaVersion; version += 1) {
      const bytes = frameOf(JSON.stringify({ ...one, schemaVersion: version }));
      expect(readSegment(bytes).entries).toEqual([{ ...one, schemaVersion: version }]);
    }
  });

  it('takes a length nobody writes for damage', () => {
    const bytes = new Uint8Array(20).fill(0xff);
    expect(readSegment(bytes)).toEqual({ entries: [], ending: 'damaged' });
  });
});

describe('replaying the journal', () => {
  const replayed = async (entries: readonly JournalEntry[], base = emptyBase) => {
    const result = await replayJournal(base, entries);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
  };

  it('makes the plan with its history from nothing', async () => {
    const { snapshot, history, revision, counts, unused, at } = await replayed(fifty);
    expect({ revision, unused, at }).toEqual({ revision: 50, unused: 0, at: testNow });
    expect(counts.impact).toBe(50);
    expect(snapshot.impact.map(({ what }) => what)).toContain('Win w50');
    expect(history.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('does no harm twice, and skips what the snapshot holds', async () => {
    const once = await replayed(fifty);
    expect(await replayed([...fifty, ...fifty])).toEqual(once);
    const half = await replayed(fifty.slice(0, 25));
    expect((await replayed(fifty, half)).snapshot).toEqual(once.snapshot);
  });

  it('stops at a gap and says how many it could not use', async () => {
    const { revision, unused } = await replayed([...fifty.slice(0, 10), ...fifty.slice(11)]);
    expect({ revision, unused }).toEqual({ revision: 10, unused: 39 });
  });

  it('removes for good what was removed for good, its history too', async () => {
    const gone = entry(51, {
      records: [{ kind: 'impact', id: 'w7', record: null }],
      changes: [change(51, 'w7', 'purge')],
    });
    const { snapshot, history } = await replayed([...fifty, gone]);
    expect(snapshot.impact.some(({ id }) => id === 'w7')).toBe(false);
    expect(history.filter(({ recordId }) => recordId === 'w7')).toMatchObject([{ action: 'purge' }]);
  });

  it('refuses a record that does not fit the model', async () => {
    const bad = { ...win('w1'), what: '' };
    const result = await replayJournal(emptyBase, [
      entry(1, { records: [{ kind: 'impact', id: 'w1', record: bad }] }),
    ]);
    expect(result).toMatchObject({ ok: false, failure: { code: 'planFile.invalid' } });
  });
});

describe('holding the store against the record', () => {
  const facts = (revision: number, impact: number) => ({ revision, counts: { impact } });

  it.each([
    ['as it was left', facts(9, 5), facts(9, 5), [], 'same'],
    ['emptied', facts(9, 5), facts(0, 0), [], 'behind'],
    ['an older state', facts(9, 5), facts(7, 5), [], 'behind'],
    ['fewer records at the same revision', facts(9, 5), facts(9, 4), [], 'behind'],
    ['one deed later', facts(9, 5), facts(10, 6), [change(10, 'a')], 'ahead'],
    ['an edit later', facts(9, 5), facts(10, 5), [change(10, 'a', 'edit')], 'ahead'],
    ['a deed later, whose record is missing', facts(9, 5), facts(10, 5), [change(10, 'a')], 'behind'],
    ['removed for good later', facts(9, 5), facts(10, 4), [change(10, 'a', 'purge')], 'ahead'],
    ['made twice in the history', facts(9, 5), facts(11, 6), [change(10, 'a'), change(11, 'a')], 'ahead'],
    ['more than was told', facts(9, 5), facts(9, 6), [], 'ahead'],
    ['kinds nobody counted', { revision: 1, counts: {} }, { revision: 1, counts: {} }, [], 'same'],
    ['a kind that came later', { revision: 1, counts: {} }, facts(2, 1), [change(2, 'a')], 'ahead'],
    [
      'a kind that is gone',
      { revision: 1, counts: {} },
      { revision: 2, counts: {} },
      [change(2, 'a', 'purge')],
      'ahead',
    ],
  ] as const)('%s', (_what, recorded, store, later, state) => {
    expect(compareStore(recorded, store, later)).toBe(state);
  });

  it('knows another store by its id, however much it holds, where both ids are known', () => {
    const named = (storeId: string | null) => ({ ...facts(9, 5), storeId });
    expect(compareStore(named('a'), { ...facts(12, 8), storeId: 'b' }, [])).toBe('other');
    for (const [one, other] of [
      ['a', 'a'],
      [null, 'b'],
      ['a', null],
    ] as const)
      expect(compareStore(named(one), named(other), [])).toBe('same');
  });

  it('counts the one profile once, however often it was begun', () => {
    const profile = { kind: 'profile', recordId: 'profile', action: 'create' } as const;
    const recorded = { revision: 3, counts: { profile: 1 } };
    expect(compareStore(recorded, { revision: 4, counts: { profile: 1 } }, [profile])).toBe('ahead');
  });
});
