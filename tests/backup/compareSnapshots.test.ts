import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../shared/backup/compareSnapshots';
import { attachmentRoom, roomTrouble } from '../../shared/backup/limits';
import type { IsoInstant } from '../../shared/kernel/dates';
import { failureWords } from '../../shared/kernel/failure';
import { emptySnapshot } from '../../shared/model/index';
import { meta, somePlan } from './somePlan';

const later = '2026-11-20T08:00:00.000Z' as IsoInstant;

function impactDifference(current = somePlan(), incoming = somePlan()) {
  return compareSnapshots(current, incoming).kinds.find(({ kind }) => kind === 'impact');
}

describe('the preview of a restore', () => {
  it('says when nothing would change, whenever records were last touched', () => {
    const touched = somePlan();
    const impact = touched.impact.map((win) => ({ ...win, updatedAt: later }));
    expect(compareSnapshots(somePlan(), { ...touched, impact }).isSame).toBe(true);
  });

  it('leaves out what the program noted for itself', () => {
    const told = somePlan();
    expect(told.reminderState).not.toEqual([]);
    expect(compareSnapshots(told, { ...told, reminderState: [] }).isSame).toBe(true);
  });

  it('counts what would come, go and change, without the trash', () => {
    const incoming = somePlan();
    const [first, second, trashed] = incoming.impact;
    if (!first || !second || !trashed) throw new Error('three wins expected');
    const impact = [
      { ...first, tags: ['new'] },
      { ...trashed, deletedAt: null },
      { ...second, deletedAt: meta.writtenAt },
    ];
    expect(impactDifference(somePlan(), { ...incoming, impact })).toEqual({
      kind: 'impact',
      before: 2,
      after: 2,
      added: 1,
      removed: 1,
      changed: 1,
    });
  });

  it('sees a word that changed, and a field of another version that became another thing', () => {
    const changed = (more: object) => {
      const incoming = somePlan();
      const impact = incoming.impact.map((win) => (win.id === 'win-1' ? { ...win, ...more } : win));
      return impactDifference(somePlan(), { ...incoming, impact })?.changed;
    };
    expect([changed({}), changed({ why: 'Because' }), changed({ tags: {} })]).toEqual([0, 1, 1]);
  });

  it('of an empty plan says that everything would go', () => {
    expect(impactDifference(somePlan(), emptySnapshot())).toMatchObject({ before: 2, after: 0, removed: 2 });
  });
});

describe('room for files', () => {
  const [file] = somePlan().attachment;

  it('counts a file that is attached twice once', () => {
    if (!file) throw new Error('one file expected');
    const big = { ...file, size: 20_000_000 };
    expect(attachmentRoom([big, { ...big, id: 'twin' }])).toBe(480_000_000);
  });

  it('is never less than none', () => {
    if (!file) throw new Error('one file expected');
    const files = Array.from({ length: 40 }, (_, index) => ({
      ...file,
      size: 25_000_000,
      sha256: `${index}`.padStart(64, '0'),
    }));
    expect(attachmentRoom(files)).toBe(0);
  });

  it('refuses the file that would go over it, in words, and takes one that is there already', () => {
    if (!file) throw new Error('one file expected');
    const held = Array.from({ length: 20 }, (_, index) => ({
      ...file,
      size: index === 0 ? 24_000_000 : 25_000_000,
      sha256: `${index}`.padStart(64, '0'),
    }));
    const scan = { name: 'scan.pdf', sha256: 'f'.repeat(64) };
    expect(roomTrouble({ ...scan, size: 1_000_000 }, held)).toBeNull();
    const trouble = roomTrouble({ ...scan, size: 1_000_001 }, held);
    expect(trouble && failureWords(trouble)).toBe(
      'scan.pdf is 1.0 MB; files may take 500 MB together in a plan, and 1.0 MB of that is left. Keep it elsewhere and write where it is under Source or Notes. Nothing was changed.',
    );
    expect(
      roomTrouble({ name: 'twin.pdf', size: 25_000_000, sha256: '1'.padStart(64, '0') }, held),
    ).toBeNull();
  });
});
