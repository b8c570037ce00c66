// Behind `npm start` and `npm run start:browser`: builds, then opens the program in Electron, or serves the same build
// to a browser on this computer where Electron cannot run.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { electronRuntime, hasDisplay, sandboxSwitches } from './electronRuntime.mjs';
import { buildApp, root, run } from './runStep.mjs';

const wantsBrowser = process.argv.includes('--browser');

if ((await buildApp()) !== 0) process.exit(1);
if (wantsBrowser) {
  await serve();
} else {
  const obstacle = await openElectron();
  if (obstacle !== undefined) {
    console.log(`${obstacle}, so Mortar is served to your browser instead.`);
    await serve();
  }
}

/** @returns {Promise<string | undefined>} why it could not be opened; otherwise it ends with the program */
async function openElectron() {
  if (!hasDisplay()) return 'There is no display for a window';
  const runtime = electronRuntime({ mayDownload: true });
  if ('missing' in runtime) return runtime.missing;
  if (sandboxSwitches.length > 0)
    console.log("Started as root: Chromium's sandbox is off, as it refuses to run for root.");
  process.exit(await run([runtime.path, ...sandboxSwitches, root]));
}

async function serve() {
  const { module } = await runnerImport(join(root, 'build/browserServer.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  try {
    const { address } = await module.serveBuild(join(root, 'out/renderer'));
    console.log(`Mortar is at ${address}  (Ctrl C ends it)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
