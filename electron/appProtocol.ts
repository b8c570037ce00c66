import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { securityHeaders } from '../shared/bridge/securityHeaders';
import { type ServedFiles, servedFileFor, servedFilesOf } from '../shared/bridge/servedFiles';
import { appOrigin, appScheme } from './origin';

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
  protocol.handle(appScheme, (request) => answer(files, request));
}

/** One answer: a file of the build with its headers, or a refusal. Nothing in the address reaches the file system. */
export async function answer(files: ServedFiles, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const prefix = `${appOrigin}/`;
  if (!request.url.startsWith(prefix)) return refusal(404);
  const pathname = request.url.slice(appOrigin.length).replace(/[?#].*$/, '');
  const file = servedFileFor(files, pathname);
  if (file === undefined) return refusal(404);
  const bytes = await readFile(file.path);
  return new Response(request.method === 'HEAD' ? null : bytes, {
    headers: {
      ...securityHeaders,
      'Content-Type': file.mediaType,
      'Content-Length': String(bytes.byteLength),
    },
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
