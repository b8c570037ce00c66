import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyBeforeNewEngine } from '../../electron/engineCopy';

const engine = (electron: string) => ({ electron, chromium: `${electron}-chromium` });
const plenty = async () => 1e12;

function aComputer(lastEngine: unknown = engine('44')) {
  const home = mkdtempSync(join(tmpdir(), 'mortar-engine-'));
  const [profile, root] = [join(home, 'Mortar'), join(home, 'Mortar record')];
  mkdirSync(join(profile, 'IndexedDB/app.leveldb'), { recursive: true });
  writeFileSync(join(profile, 'IndexedDB/app.leveldb/000003.log'), 'rows');
  writeFileSync(join(profile, 'IndexedDB/app.leveldb/LOCK'), '');
  const runUnder = (status: unknown) => {
    mkdirSync(join(root, 'main'), { recursive: true });
    writeFileSync(
      join(root, 'main/state.json'),
      typeof status === 'string' ? status : JSON.stringify(status),
    );
  };
  runUnder(lastEngine);
  let starts = 0;
  return {
    profile,
    root,
    runUnder,
    start(now: string, free = plenty) {
      starts += 1;
      const at = `2026-11-20T10:00:0${starts}.000Z`;
      return copyBeforeNewEngine(profile, root, engine(now), at, free);
    },
    copies: () => readdirSync(join(root, 'kept aside')).sort(),
  };
}

describe('before another engine', () => {
  it.each(['45', '43'])('the databases are copied as they lie, up or down (%s)', async (now) => {
    const { start, copies, root } = aComputer();
    expect(await start(now)).toBe('kept');
    expect(copies()).toEqual([
      `engine-2026-11-20T10-00-01-000Z-from-44-44-chromium-to-${now}-${now}-chromium`,
    ]);
    const copied = join(root, 'kept aside', copies()[0] ?? '', 'IndexedDB/app.leveldb');
    expect(readdirSync(copied)).toEqual(['000003.log']);
    expect(readFileSync(join(copied, '000003.log'), 'utf8')).toBe('rows');
  });

  it('that is the same, or where nothing says which it was, nothing is copied', async () => {
    expect(await aComputer().start('44')).toBe('notNeeded');
    expect(await aComputer('damaged').start('45')).toBe('notNeeded');
    expect(await aComputer({ electron: 45 }).start('45')).toBe('notNeeded');
    const bare = aComputer();
    rmSync(join(bare.profile, 'IndexedDB'), { recursive: true });
    expect(await bare.start('45')).toBe('notNeeded');
    rmSync(bare.profile, { recursive: true });
    expect(await bare.start('45')).toBe('notNeeded');
    rmSync(bare.root, { recursive: true });
    expect(await bare.start('45')).toBe('notNeeded');
  });

  it('starts that fail do not replace the copy made before the first of them', async () => {
    const { start, copies } = aComputer();
    for (let time = 0; time < 3; time += 1) expect(await start('45')).toBe('kept');
    expect(copies()).toHaveLength(1);
    expect(copies()[0]).toContain('T10-00-01');
  });

  it('the last two copies are kept, and nothing else in there is touched', async () => {
    const { start, copies, runUnder, root } = aComputer();
    mkdirSync(join(root, 'kept aside/2026-01-01T00-00-00-000Z'), { recursive: true });
    for (const [from, to] of [
      ['44', '45'],
      ['45', '44'],
      ['44', '45'],
      ['45', '46'],
    ] as const) {
      runUnder(engine(from));
      expect(await start(to)).toBe('kept');
    }
    expect(copies().map((name) => name.replace(/^.*-from-/, ''))).toEqual([
      '2026-01-01T00-00-00-000Z',
      '44-44-chromium-to-45-45-chromium',
      '45-45-chromium-to-46-46-chromium',
    ]);
  });

  it('without room, or on a disk that refuses, it says so and leaves no half copy', async () => {
    const { start, copies, root } = aComputer();
    expect(await start('45', async () => 60_000_000)).toBe('notKept');
    expect(copies()).toEqual([]);
    expect(await start('45', () => Promise.reject(new Error('no disk')))).toBe('notKept');
    rmSync(join(root, 'kept aside'), { recursive: true });
    writeFileSync(join(root, 'kept aside'), 'a file in its place');
    expect(await start('45')).toBe('notKept');
  });
});
