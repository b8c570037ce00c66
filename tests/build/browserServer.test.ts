import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserServer, PortInUse, serveBuild } from '../../build/browserServer';
import { securityHeaders } from '../../shared/bridge/securityHeaders';
import { freePort } from '../support/serveBuild';

const outside = mkdtempSync(join(tmpdir(), 'mortar-serve-'));
writeFileSync(join(outside, 'secret.json'), '{"secret":true}');
const folder = join(outside, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<title>Mortar</title>');
writeFileSync(join(folder, 'assets/a-1f.js'), 'export {}');

let port = 0;
let server: BrowserServer;
beforeAll(async () => {
  port = await freePort();
  server = await serveBuild(folder, port);
});
afterAll(() => server.close());

/** What comes back for exactly these bytes: no client in between tidies the path or the Host. */
function send(line: string, host = `127.0.0.1:${port}`): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

const statusOf = (answer: string): number => Number(answer.split(' ')[1]);

describe('the loopback server', () => {
  it.each(['/', '/plan/goals', '/assets/a-1f.js', '/?x=1'])(
    'serves %s with every security header',
    async (path) => {
      const answer = await send(`GET ${path}`);
      expect(statusOf(answer)).toBe(200);
      for (const [name, value] of Object.entries(securityHeaders))
        expect(answer).toContain(`${name}: ${value}\r\n`);
      expect(answer.toLowerCase()).not.toContain('access-control-');
    },
  );

  it('HEAD has no body', async () => {
    const answer = await send('HEAD /');
    expect(statusOf(answer)).toBe(200);
    expect(answer.endsWith('\r\n\r\n')).toBe(true);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    expect(statusOf(await send(`${method} /`))).toBe(405);
  });

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]',
    '0.0.0.0',
    '127.0.0.1.evil.example',
  ])('refuses the name %s, under which another page could read the plan', async (host) => {
    const answer = await send('GET /', host);
    expect(statusOf(answer)).toBe(421);
    expect(answer).not.toContain('<title>');
  });

  it('sends localhost to the one address that holds the plan', async () => {
    const answer = await send('GET /plan', `localhost:${port}`);
    expect(statusOf(answer)).toBe(308);
    expect(answer).toContain(`Location: http://127.0.0.1:${port}/plan\r\n`);
    expect(await send('GET //evil.example/', `localhost:${port}`)).toContain(
      `Location: http://127.0.0.1:${port}/\r\n`,
    );
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/assets/../../secret.json',
    '//etc/passwd',
    '/%00',
    '/C:%5csecret.json',
    '/assets/none.js',
    '/.env',
    'http://evil.example/secret.json',
  ])('does not find %s', async (path) => {
    const answer = await send(`GET ${path}`);
    expect(statusOf(answer)).toBe(404);
    expect(answer).not.toContain('secret":');
  });

  it('listens on this computer only', () => {
    expect(server.address).toBe(`http://127.0.0.1:${port}/`);
  });

  it('a port in use is an error that says so, and no other port is taken', async () => {
    const taken = await freePort();
    const other = createServer().listen(taken, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    await expect(serveBuild(folder, taken)).rejects.toThrow(PortInUse);
    await expect(serveBuild(folder, taken)).rejects.toThrow(`open http://127.0.0.1:${taken}/`);
    other.close();
  });

  it('says when there is nothing built to serve', async () => {
    await expect(serveBuild(join(outside, 'none'), await freePort())).rejects.toThrow();
  });
});
