import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { onEveryDialog, onEveryScreen } from '../support/everyScreen';
import { expect, test } from '../support/journey';
import { launchElectron } from '../support/launchElectron';
import { canWatch, outsideCalls, watchedProgram } from '../support/outsideCalls';
import { goTo, logInOneLine, openSample } from '../support/steps';

test('every journey runs where no way leads out of this computer (H18)', { tag: '@browser' }, async () => {
  test.skip(process.env.MORTAR_WITHOUT_NETWORK === undefined, 'npm test cuts the network off, where it may');
  const [, ...routes] = readFileSync('/proc/self/net/route', 'utf8').trim().split('\n');
  expect(routes).toEqual([]);
  expect(Object.keys(networkInterfaces())).toEqual(['lo']);
  const code = await new Promise((resolve) => {
    const socket = connect(80, '192.0.2.1', () => resolve('connected'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
  });
  expect(code).toBe('ENETUNREACH');
});

const canary = 'Recounted the zanzibar shelf';

test('a whole tour of the program calls nobody, by the system’s own account, and tells no log (H18, H22)', {
  tag: '@packaged',
}, async ({ profileDir }) => {
  test.skip(!canWatch(), 'strace is not there, or not permitted');
  const calls = join(profileDir, 'calls');
  const electronApp = await launchElectron(
    'packaged',
    profileDir,
    watchedProgram(join(profileDir, 'watched'), calls),
  );
  let said = '';
  const { stdout, stderr } = electronApp.process();
  for (const output of [stdout, stderr])
    output?.on('data', (chunk) => {
      said += chunk;
    });
  const page = await electronApp.firstWindow();
  await openSample(page);
  await goTo(page, 'Impact log');
  await logInOneLine(page, canary);
  await onEveryScreen(page, async () => undefined);
  await onEveryDialog(page, async () => undefined);
  await electronApp.close();
  const { all, outside } = outsideCalls(calls);
  // It talks to the screen, through a socket that is a file: so the watching works.
  expect(all).toBeGreaterThan(0);
  expect(outside).toEqual([]);

  expect(said).not.toContain(canary);
  expect(said).not.toContain(profileDir);
  const files = readdirSync(profileDir, { recursive: true, encoding: 'utf8' });
  // The database's own files are called logs too, and so is the journal.
  const logs = files.filter(
    (path) => path.endsWith('.log') && !/leveldb|Mortar record|Session Storage|shared_proto_db/.test(path),
  );
  expect(logs).toEqual([]);
});
