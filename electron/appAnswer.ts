import { readFile } from 'node:fs/promises';
import { securityHeaders } from '../shared/bridge/securityHeaders';
import { type ServedFiles, servedFileFor } from '../shared/bridge/servedFiles';
import { appOrigin } from './origin';

/** One answer: a file of the build with its headers, or a refusal. Nothing in the address reaches the file system. */
export async function appAnswer(files: ServedFiles, request: Request): Promise<Response> {
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
