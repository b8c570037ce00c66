/** A desktop entry that starts a program with its arguments at login (Desktop Entry Specification 1.5). */
export function autostartEntry(command: readonly string[]): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Mortar',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ];
  return `${lines.join('\n')}\n`;
}

/** In quotes, with what means something there behind a backslash; the file's own backslashes are doubled once more. */
function quoted(argument: string): string {
  const inQuotes = argument.replace(/["`$\\]/g, '\\$&').replace(/%/g, '%%');
  return `"${inQuotes}"`.replace(/\\/g, '\\\\');
}
