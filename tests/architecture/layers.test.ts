import { describe, expect, it } from 'vitest';
import { productFiles } from './sourceFiles';

/**
 * Who may import whom: imports go down, features never go sideways. A layer may always import from itself.
 * The longest prefix of a path names its layer.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': [],
  'shared/bridge': ['shared/kernel'],
  'shared/model': ['shared/kernel'],
  'shared/pack': ['shared/model', 'shared/kernel'],
  'shared/domain': ['shared/model', 'shared/pack', 'shared/kernel'],
  'shared/documents': ['shared/domain', 'shared/model', 'shared/pack', 'shared/kernel'],
  'shared/backup': ['shared/model', 'shared/kernel'],
  'shared/sealed': ['shared/kernel'],
  electron: ['shared/bridge', 'shared/kernel'],
  'renderer/host': ['shared/bridge', 'shared/kernel'],
  'renderer/ui': ['shared/kernel'],
  'renderer/navigation': ['shared/model', 'shared/kernel'],
  'renderer/db': ['shared/model', 'shared/domain', 'shared/backup', 'shared/sealed', 'shared/kernel'],
  'renderer/session': ['renderer/db', 'renderer/host', 'renderer/navigation', 'shared'],
  'renderer/records': [
    'renderer/session',
    'renderer/db',
    'renderer/ui',
    'renderer/navigation',
    'renderer/host',
    'shared',
  ],
  'renderer/features': [
    'renderer/records',
    'renderer/session',
    'renderer/db',
    'renderer/ui',
    'renderer/navigation',
    'renderer/host',
    'shared',
  ],
  'renderer/app': ['renderer', 'shared'],
  renderer: ['renderer', 'shared'],
  build: ['shared/bridge', 'build'],
};

const rule =
  'Imports go down; features never go sideways; only renderer/db says Dexie, only electron/ says Electron, only ' +
  "renderer/host says the window's bridge.";

function layerOf(path: string): string {
  const found = Object.keys(mayImport)
    .filter((layer) => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length);
  return found[0] ?? 'no room';
}

const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)/.exec(path)?.[1];

function isAllowed(from: string, to: string): boolean {
  const own = layerOf(from);
  if (own === 'renderer/features' && featureOf(to) !== undefined) return featureOf(from) === featureOf(to);
  const layer = layerOf(to);
  return (
    layer === own || (mayImport[own] ?? []).some((name) => layer === name || layer.startsWith(`${name}/`))
  );
}

/** Whose name may be said where; everything not named here may be imported anywhere its room's types allow. */
const onlyIn: readonly (readonly [what: RegExp, where: RegExp])[] = [
  [/^dexie/, /^renderer\/db\//],
  [/^electron$/, /^electron\//],
  [/^node:/, /^(?:electron|build)\//],
  [/^(?:react|react-dom|react-aria-components|zustand|wouter)(?:\/|$)/, /^renderer\//],
];

describe('the layers', () => {
  it('every file stands in a room', () => {
    expect(productFiles.map(({ path }) => path).filter((path) => layerOf(path) === 'no room')).toEqual([]);
    expect(productFiles.length).toBeGreaterThan(50);
  });

  it(rule, () => {
    const wrong = productFiles.flatMap(({ path, imports }) =>
      imports
        .filter((name) => /^(?:shared|electron|renderer|build|tests)\//.test(name))
        .filter((name) => !isAllowed(path, name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(onlyIn)('only %s in %s', (what, where) => {
    const wrong = productFiles.flatMap(({ path, imports }) =>
      where.test(path)
        ? []
        : imports.filter((name) => what.test(name)).map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("only renderer/host and the preload say the window's bridge", () => {
    const saying = productFiles.filter(({ text }) => text.includes('mortarBridge')).map(({ path }) => path);
    expect(saying.sort()).toEqual(['electron/preload.ts', 'renderer/host/hostBridge.ts']);
  });
});
