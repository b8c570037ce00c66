import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { root } from './runStep.mjs';

/** @typedef {keyof typeof FuseV1Options} FuseName */

/**
 * The fuses of a release, as electron-builder.yml sets them.
 * @returns {Partial<Record<FuseName, boolean>>}
 */
export function wantedFuses() {
  const settings = readFileSync(join(root, 'build/electron-builder.yml'), 'utf8');
  const [, block = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(settings) ?? [];
  const lines = [...block.matchAll(/^ {2}(\w)(\w+): (true|false)$/gm)];
  return Object.fromEntries(
    lines.map(([, first = '', rest, value]) => [`${first.toUpperCase()}${rest}`, value === 'true']),
  );
}

/**
 * What is burned into an Electron binary. An older one lacks the newer fuses: those have no entry.
 * @param {string} executable
 * @returns {Promise<Partial<Record<FuseName, boolean>>>}
 */
export async function burnedFuses(executable) {
  const { version, ...wire } = await getCurrentFuseWire(executable);
  if (version !== FuseVersion.V1) throw new Error(`Mortar does not know version ${version} of the fuses`);
  return Object.fromEntries(
    Object.entries(wire).map(([place, state]) => [FuseV1Options[Number(place)], state === FuseState.ENABLE]),
  );
}

/**
 * @param {string} executable
 * @param {Partial<Record<FuseName, boolean>>} fuses
 */
export async function burnFuses(executable, fuses) {
  const config = Object.entries(fuses).map(([name, isOn]) => [
    FuseV1Options[/** @type {FuseName} */ (name)],
    isOn,
  ]);
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(config) });
}
