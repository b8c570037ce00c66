// Runs before `npm run package` makes installers: stops a release whose Electron nobody has looked at lately, and keeps
// the list of what goes into it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './runStep.mjs';

const week = 7 * 24 * 60 * 60 * 1000;

/** @typedef {{ electron: string, supportedMajors: number[], checkedOn: string, oldestWeeks: number }} Pins */

/** @returns {Pins} */
export function securityPins() {
  return JSON.parse(readFileSync(join(root, 'build/security.json'), 'utf8'));
}

/**
 * Why a release made on this day would carry an Electron that may be unsafe; nothing if it would not.
 * @param {Pins} pins
 * @param {string} electron the version that is installed
 * @param {Date} now
 * @returns {string | undefined}
 */
export function staleElectron({ electron: least, supportedMajors, checkedOn, oldestWeeks }, electron, now) {
  if (!supportedMajors.includes(Number.parseInt(electron, 10)))
    return `Electron ${electron} gets no security fixes any more: ${supportedMajors.join(', ')} do.`;
  if (electron.localeCompare(least, 'en', { numeric: true }) < 0)
    return `Electron ${electron} is older than ${least}, the oldest known to be safe.`;
  const weeks = (now.getTime() - Date.parse(checkedOn)) / week;
  if (weeks > oldestWeeks)
    return `Electron's releases were last looked at on ${checkedOn}: look again, then write the day into build/security.json.`;
  return undefined;
}

/** Everything that is built into the program, with versions and licenses, as CycloneDX. */
export function partsList() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const asked = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'];
  const { status, stdout } = spawnSync(npm, asked, { cwd: root, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm could not list the parts of the program');
  return stdout;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const problem = staleElectron(securityPins(), devDependencies.electron, new Date());
  if (problem !== undefined) {
    console.error(`No release was made. ${problem}`);
    process.exit(1);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/parts.cdx.json'), partsList());
}
