import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { protocol } from 'electron';
import { servedFilesOf } from '../shared/bridge/servedFiles';
import { appAnswer } from './appAnswer';
import { appScheme } from './origin';

/** Before `ready`: makes app:// an ordinary secure origin with storage, see [Note: the origin is the database]. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export function serveApp(): void {
  const files = servedFilesOf(join(__dirname, '../renderer'), (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })),
  );
  protocol.handle(appScheme, (request) => appAnswer(files, request));
}
