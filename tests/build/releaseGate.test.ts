import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wantedFuses } from '../../build/fuses.mjs';
import { partsList, securityPins, staleElectron } from '../../build/releaseGate.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const pins = { electron: '45.4.1', supportedMajors: [43, 44, 45], checkedOn: '2026-11-22', oldestWeeks: 8 };
const soon = new Date('2026-12-24');

describe('a release is made only from an Electron that is known to be safe (H23)', () => {
  it('the pinned one is, on the day it was looked at', () => {
    const read = securityPins();
    expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(staleElectron(read, manifest.devDependencies.electron, new Date(read.checkedOn))).toBeUndefined();
  });

  it.each([
    ['45.4.1', soon, undefined],
    ['45.10.0', soon, undefined],
    ['45.4.0', soon, /older than 45\.4\.1/],
    ['42.9.9', soon, /no security fixes/],
    ['45.4.1', new Date('2027-01-18'), /last looked at on 2026-11-22/],
  ])('Electron %s on %s', (electron, day, problem) => {
    const said = staleElectron(pins, electron, day);
    if (problem === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(problem);
  });
});

describe('what goes into a release (H24, H29)', () => {
  it('sets every fuse that keeps other code out', () => {
    expect(wantedFuses()).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('the parts list names each library in its version, and no tool', () => {
    const parts: { name: string; group?: string; version: string }[] = JSON.parse(
      String(partsList()),
    ).components;
    const listed = new Map(
      parts.map(({ group, name, version }) => [group ? `${group}/${name}` : name, version]),
    );
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(listed.get(name), name).toBe(version);
    for (const tool of ['vite', 'vitest', 'electron-builder']) expect(listed.has(tool)).toBe(false);
  });

  it('every package is pinned by its content', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const loose = Object.entries<{ integrity?: string; link?: boolean; inBundle?: boolean }>(packages)
      .filter(
        ([path, { integrity, link, inBundle }]) =>
          path !== '' && !link && !inBundle && !integrity?.startsWith('sha512-'),
      )
      .map(([path]) => path);
    expect(loose).toEqual([]);
  });
});
