import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { securityHeaders } from '../shared/bridge/securityHeaders';
import { type ServedFiles, servedFileFor, servedFilesOf } from '../shared/bridge/servedFiles';

/** One fixed port, never another: see [Note: the origin is the database]. */
export const loopbackPort = 41730;
const loopbackHost = '127.0.0.1';

export class PortInUse extends Error {
  constructor(port: number) {
    super(
      `Mortar may be running already: open http://${loopbackHost}:${port}/ in your browser. If it is not there, another ` +
        `program holds port ${port}: close that and start again, as your plan belongs to this address and no other.`,
    );
  }
}

export interface BrowserServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the built page to this computer alone. The port is a parameter for tests only. */
export async function serveBuild(folder: string, port: number = loopbackPort): Promise<BrowserServer> {
  const files = servedFilesOf(folder, (path) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })),
  );
  if (!files.has('/index.html')) throw new Error(`There is no built page in ${folder}.`);
  const server = createServer((request, response) => {
    answer(files, port, request, response).catch(() => refuse(response, 500));
  });
  await listen(server, port);
  return {
    address: `http://${loopbackHost}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  files: ServedFiles,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, { Allow: 'GET, HEAD' });
  const pathname = (request.url ?? '').replace(/[?#].*$/, '');
  const [host, ...others] = request.headersDistinct.host ?? [];
  // Two names would let whoever stands between believe another one than we do.
  if (others.length > 0) return refuse(response, 400);
  // Another name for this computer would be another origin, without the plan in it; a foreign name is a page
  // elsewhere that had its own name point here.
  if (host === `localhost:${port}`) return redirect(files, response, port, pathname);
  if (host !== `${loopbackHost}:${port}`) return refuse(response, 421);
  const file = servedFileFor(files, pathname);
  if (file === undefined) return refuse(response, 404);
  const bytes = await readFile(file.path);
  response.writeHead(200, {
    ...securityHeaders,
    'Cache-Control': file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': file.mediaType,
    'Content-Length': bytes.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function redirect(files: ServedFiles, response: ServerResponse, port: number, pathname: string): void {
  const path = servedFileFor(files, pathname) === undefined ? '/' : pathname;
  refuse(response, 308, { Location: `http://${loopbackHost}:${port}${path}` });
}

function refuse(response: ServerResponse, status: number, more: Record<string, string> = {}): void {
  response.writeHead(status, { ...securityHeaders, ...more, 'Content-Length': 0 });
  response.end();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    );
    server.listen({ host: loopbackHost, port, exclusive: true }, resolve);
  });
}
