// Packages the built program, unpacked, with the Electron this machine has: the release, and beside it what the
// journeys drive, which is the same but for one fuse.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { electronRuntime } from './electronRuntime.mjs';
import { burnedFuses, burnFuses, wantedFuses } from './fuses.mjs';
import { commandOf, root, run } from './runStep.mjs';

/** @returns {Promise<{ release: string, forTests: string } | { missing: string }>} the executables' paths */
export async function packageDir() {
  const runtime = electronRuntime({ mayDownload: true });
  if ('missing' in runtime) return runtime;
  if (process.platform === 'darwin')
    return { missing: 'packaging for tests is set up for Linux and Windows' };
  const output = join(root, 'dist/unpacked');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const missing = await fusesMissingIn(runtime.path);
  const release = await packageInto(join(output, 'release'), dirname(runtime.path), missing.length === 0);
  if (missing.length > 0) {
    console.log(`This Electron is older than the pinned one and lacks the fuse ${missing.join(', ')}.`);
    const there = Object.entries(wantedFuses()).filter(([name]) => !missing.includes(name));
    await burnFuses(release, Object.fromEntries(there));
  }
  return { release, forTests: await copyForTests(release, join(output, 'for-tests')) };
}

/** @param {string} electron */
async function fusesMissingIn(electron) {
  const there = Object.keys(await burnedFuses(electron));
  return Object.keys(wantedFuses()).filter((name) => !there.includes(name));
}

/**
 * @param {string} output
 * @param {string} electronDist
 * @param {boolean} burnsFuses electron-builder stops at a fuse that the runtime lacks
 */
async function packageInto(output, electronDist, burnsFuses) {
  const version = readFileSync(join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '');
  const config = join(root, 'build/electron-builder.yml');
  const withoutFuses = join(root, 'dist/unpacked/without-fuses.json');
  if (!burnsFuses) writeFileSync(withoutFuses, JSON.stringify({ extends: config, electronFuses: null }));
  const code = await run(
    [
      process.execPath,
      commandOf('electron-builder'),
      '--dir',
      '--publish=never',
      `--config=${burnsFuses ? config : withoutFuses}`,
      `-c.electronDist=${electronDist}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${output}`,
    ],
    { isQuiet: true },
  );
  if (code !== 0) throw new Error('electron-builder could not package the program');
  return executableIn(output);
}

/**
 * A test attaches through the inspector: see [Note: one fuse apart].
 * @param {string} release
 * @param {string} folder
 */
async function copyForTests(release, folder) {
  cpSync(dirname(release), folder, { recursive: true });
  const executable = join(folder, release.slice(release.lastIndexOf(sep) + 1));
  await burnFuses(executable, { EnableNodeCliInspectArguments: true });
  return executable;
}

/** @param {string} output */
function executableIn(output) {
  const name = process.platform === 'win32' ? 'Mortar.exe' : 'mortar';
  const found = readdirSync(output)
    .map((folder) => join(output, folder, name))
    .find((path) => existsSync(path) && statSync(path).isFile());
  if (found === undefined) throw new Error(`There is no ${name} in ${output}`);
  return found;
}
