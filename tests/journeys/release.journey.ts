import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { burnedFuses, wantedFuses } from '../../build/fuses.mjs';
import { root } from '../../build/runStep.mjs';
import { asarFiles } from '../support/asarFiles';
import { expect, test } from '../support/journey';
import { listeningPorts, releasePath, startRelease } from '../support/releaseProgram';
import { freePort } from '../support/serveBuild';

// The released program from outside: nothing can attach to it, so it is started, and its answer, its files and its
// sockets are looked at.
const tag = '@packaged';

const versionOf = (folder: string): string => readFileSync(join(folder, 'version'), 'utf8').trim();
const pinnedElectron: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies
  .electron;

/** The page has run, and main has answered it: it has asked how much room there is. */
const hasStarted = (profileDir: string) => existsSync(join(profileDir, 'config/Mortar record/reserve.bin'));

test('the fuses of the release are burned, and the tests drive the same but for one (H24)', {
  tag,
}, async () => {
  const release = await burnedFuses(releasePath());
  const lacking = Object.keys(wantedFuses()).filter((name) => !(name in release));
  // Only an Electron older than the pinned one may lack a fuse.
  if (versionOf(dirname(releasePath())) === pinnedElectron) expect(lacking).toEqual([]);
  const wanted = Object.entries(wantedFuses()).filter(([name]) => !lacking.includes(name));
  expect(release).toMatchObject(Object.fromEntries(wanted));
  expect(release).toMatchObject({ RunAsNode: false, EnableNodeCliInspectArguments: false });
  expect(await burnedFuses(process.env.MORTAR_PACKAGED ?? '')).toEqual({
    ...release,
    EnableNodeCliInspectArguments: true,
  });
});

test('the release exits on every debugging switch, before it touches anything (H26, H27)', { tag }, async ({
  profileDir,
}) => {
  const port = await freePort();
  const switches = [
    `--inspect=${port}`,
    `--inspect-brk=${port}`,
    `--remote-debugging-port=${port}`,
    `-remote-debugging-port=${port}`,
    '--remote-debugging-pipe',
    '--load-extension=/tmp',
    '--js-flags=--allow-natives-syntax',
    '--proxy-server=127.0.0.1:1',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--disable-web-security',
    `--user-data-dir=${join(profileDir, 'elsewhere')}`,
  ];
  for (const start of switches) {
    const { ended, said } = startRelease(profileDir, { switches: [start] });
    const name = start.replace(/^-+/, '').replace(/=.*$/, '');
    expect(await ended, start).toBe(64);
    expect(said(), start).toContain(`It does not take the switch --${name}. Start it without.`);
    expect(said(), start).not.toMatch(/listening on/i);
  }
  for (const folder of ['config/Mortar record', 'config/Mortar/IndexedDB', 'elsewhere/IndexedDB'])
    expect(existsSync(join(profileDir, folder)), folder).toBe(false);
});

test('nothing makes the release run other code or listen, and it says nothing of the plan (H22, H25, H26)', {
  tag,
}, async ({ profileDir }) => {
  test.skip(process.platform !== 'linux', 'only Linux says who listens, and has this signal');
  const ran = join(profileDir, 'ran');
  const code = join(profileDir, 'code.js');
  writeFileSync(code, `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`);
  const {
    process: program,
    ended,
    said,
  } = startRelease(profileDir, {
    switches: [code],
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${code}` },
  });
  await expect.poll(() => hasStarted(profileDir)).toBe(true);
  expect(existsSync(ran)).toBe(false);
  expect(listeningPorts(program.pid ?? 0)).toEqual([]);
  // Node would open its inspector at this signal; without it the signal just ends a program.
  program.kill('SIGUSR1');
  expect(await ended).toBe('SIGUSR1');
  expect(said()).not.toMatch(/listening on/i);
  expect(said()).not.toContain(profileDir);
});

test('the archive holds the program and nothing else (H29)', { tag }, () => {
  const files = asarFiles(join(dirname(releasePath()), 'resources/app.asar'));
  const paths = [...files.keys()];
  expect(paths).toEqual(
    expect.arrayContaining(['package.json', 'out/main/main.cjs', 'out/renderer/index.html']),
  );
  expect(paths.filter((path) => !/^(?:package\.json|out\/(?:main|preload|renderer)\/)/.test(path))).toEqual(
    [],
  );
  expect(paths.filter((path) => /\.map$|\.tsx?$|\.env|\btests?\b|node_modules/.test(path))).toEqual([]);
  const readable = [...files].filter(([path]) => /\.(?:[cm]?js|json|html|css|svg)$/.test(path));
  const tellingWhere = readable.filter(([, bytes]) =>
    [root, 'sourceMappingURL', '/node_modules/'].some((words) => bytes.includes(words)),
  );
  expect(tellingWhere.map(([path]) => path)).toEqual([]);
  const manifest = JSON.parse(files.get('package.json')?.toString() ?? '{}');
  expect(manifest).not.toHaveProperty('devDependencies');
  expect(manifest).not.toHaveProperty('scripts');
});
