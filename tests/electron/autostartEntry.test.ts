import { describe, expect, it } from 'vitest';
import { autostartEntry } from '../../electron/autostartEntry';

/** The command as a desktop reads it: the file's own escapes first, then the quotes of Exec, then its field codes. */
function commandOf(entry: string): readonly string[] {
  const [, exec = ''] = /^Exec=(.*)$/m.exec(entry) ?? [];
  const value = exec.replace(/\\(.)/g, (_, sign: string) => (sign === 's' ? ' ' : sign));
  return [...value.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, inside = '']) =>
    inside.replace(/\\(.)/g, '$1').replace(/%%/g, '%'),
  );
}

describe('the desktop entry that starts it at login', () => {
  it.each([
    ['/opt/Mortar/mortar'],
    ['/home/rosa/My Programs/Mortar "new".AppImage'],
    ['/tmp/$HOME/`id`/back\\slash'],
    ['/srv/100%/mortar'],
  ])('starts %s, in the tray', (path) => {
    expect(commandOf(autostartEntry([path, '--in-tray']))).toEqual([path, '--in-tray']);
  });

  it('is one entry of one program', () => {
    expect(autostartEntry(['/opt/mortar', '--in-tray'])).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Mortar',
        'Exec="/opt/mortar" "--in-tray"',
        'Terminal=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
  });
});
