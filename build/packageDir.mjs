// Packages the built program, unpacked, with the Electron this machine has, and prints the executable's path.
// The fuses are left out: they are for the pinned Electron, and a test has to be able to attach to the program.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronRuntime } from './electronRuntime.mjs';
import { commandOf, root, run } from './runStep.mjs';

/** @returns {Promise<{ path: string } | { missing: string }>} */
export async function packageDir() {
  const runtime = electronRuntime({ mayDownload: true });
  if ('missing' in runtime) return runtime;
  if (process.platform === 'darwin')
    return { missing: 'packaging for tests is set up for Linux and Windows' };
  const dist = dirname(runtime.path);
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const output = join(root, 'dist/for-tests');
  rmSync(output, { recursive: true, force: true });
  const code = await run(
    [
      process.execPath,
      commandOf('electron-builder'),
      '--dir',
      '--publish=never',
      '--config=build/electron-builder.tests.yml',
      `-c.electronDist=${dist}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${output}`,
    ],
    { isQuiet: true },
  );
  if (code !== 0) throw new Error('electron-builder could not package the program');
  return { path: executableIn(output) };
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
