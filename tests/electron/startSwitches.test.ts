import { describe, expect, it } from 'vitest';
import { refusedSwitch } from '../../electron/startSwitches';

const linux = { platform: 'linux', isRoot: false };

describe('what a packaged program does not start with (H27)', () => {
  it.each([
    '--inspect',
    '--inspect=9229',
    '--inspect-brk=0',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--load-extension=/tmp/x',
    '--js-flags=--expose-gc',
    '--proxy-server=evil.example:80',
    '--proxy-pac-url=http://evil.example/',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--disable-web-security',
    '--allow-file-access-from-files',
    '--ignore-certificate-errors',
    '--user-data-dir=/tmp/elsewhere',
    '--enable-features=IdbSqliteOnDiskRollout',
    '--renderer-cmd-prefix=gdb',
    '--no-sandbox',
    '-remote-debugging-port=1',
    '--REMOTE-DEBUGGING-PORT=1',
    '--a-switch-of-next-year',
  ])('%s', (argument) => {
    const name = argument.replace(/^-+/, '').replace(/=.*/, '').toLowerCase();
    expect(refusedSwitch(['--lang=en-US', argument], linux)).toBe(name);
  });

  it('after two hyphens, and as Windows writes them, too', () => {
    expect(refusedSwitch(['--', '--inspect'], linux)).toBe('inspect');
    expect(refusedSwitch(['/inspect'], { platform: 'win32', isRoot: false })).toBe('inspect');
  });

  it('takes how it looks on this screen, and files', () => {
    const args = [
      '--force-device-scale-factor=2',
      '--disable-gpu',
      '--ozone-platform=wayland',
      '--in-tray',
      '--',
      '-',
      '/x.mortar',
    ];
    expect(refusedSwitch(args, linux)).toBeUndefined();
    expect(
      refusedSwitch(['C:\\x.mortar', '--updated'], { platform: 'win32', isRoot: false }),
    ).toBeUndefined();
  });

  it('goes without its sandbox for root on Linux alone, where there is no other way', () => {
    expect(refusedSwitch(['--no-sandbox'], { platform: 'linux', isRoot: true })).toBeUndefined();
    expect(refusedSwitch(['--no-sandbox'], { platform: 'darwin', isRoot: true })).toBe('no-sandbox');
  });
});
