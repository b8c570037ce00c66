import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
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
  return sendRaw(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
}

/** Whether anything answers there. */
function connects(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
    });
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
      // A refusal is whole: a connection that would be kept alive is not waited for.
      if (/^content-length: 0\r\n(?:.*\r\n)*\r\n$/im.test(text)) socket.destroy();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

const statusOf = (answer: string): number => Number(answer.split(' ')[1]);

describe('the loopback server (H31)', () => {
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

  it('listens on this computer only', async () => {
    expect(server.address).toBe(`http://127.0.0.1:${port}/`);
    // Every other address of this computer, the loopback's own others too.
    const elsewhere = [
      '127.0.0.2',
      '::1',
      ...Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []),
    ];
    for (const host of elsewhere.filter((address) => address !== '127.0.0.1'))
      expect(await connects(host), host).toBe(false);
    expect(await connects('127.0.0.1')).toBe(true);
  });

  it.each([
    ['no name at all', () => 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two names', () => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\n\r\n`, 400],
    ['an old client without a name', () => 'GET / HTTP/1.0\r\n\r\n', 421],
    [
      'another name in the address',
      () => `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
      404,
    ],
    ['a foreign name after a slip of the method', () => 'POST / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 405],
    ['TRACE', () => `TRACE / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`, 405],
    [
      'a body with GET in it',
      () => `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 5\r\n\r\nGET /`,
      405,
    ],
    ['no HTTP', () => '\u0000\u0001\r\n\r\n', 400],
  ])('answers %s with a refusal and not the page', async (_what, request, status) => {
    const answer = await sendRaw(request());
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toContain('<title>');
    expect(answer.toLowerCase()).not.toContain('access-control-');
  });

  it.each([
    ['a tunnel', () => `CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`],
    [
      'a socket',
      () => `GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ],
  ])('opens no %s', async (_what, request) => {
    const answer = await sendRaw(request());
    expect(answer).not.toMatch(/^HTTP\/1\.1 (?:101|200)/);
    expect(answer).not.toContain('<title>');
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
