import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { onEveryDialog, onEveryScreen } from '../support/everyScreen';
import { expect, test } from '../support/journey';
import { launchElectron } from '../support/launchElectron';
import { canWatch, outsideCalls, watchedProgram } from '../support/outsideCalls';
import { openSample } from '../support/steps';

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

test('a whole tour of the program calls nobody: the system is asked, not the program (H18)', {
  tag: '@packaged',
}, async ({ profileDir }) => {
  test.skip(!canWatch(), 'strace is not there, or not permitted');
  const calls = join(profileDir, 'calls');
  const electronApp = await launchElectron(
    'packaged',
    profileDir,
    watchedProgram(join(profileDir, 'watched'), calls),
  );
  const page = await electronApp.firstWindow();
  await openSample(page);
  await onEveryScreen(page, async () => undefined);
  await onEveryDialog(page, async () => undefined);
  await electronApp.close();
  const { all, outside } = outsideCalls(calls);
  // It talks to the screen, through a socket that is a file: so the watching works.
  expect(all).toBeGreaterThan(0);
  expect(outside).toEqual([]);
});
