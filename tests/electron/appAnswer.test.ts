import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appAnswer } from '../../electron/appAnswer';
import { contentSecurityPolicyHeader } from '../../shared/bridge/securityHeaders';
import { servedFilesOf } from '../../shared/bridge/servedFiles';
import { listFolder } from '../support/listFolder';

const outside = mkdtempSync(join(tmpdir(), 'mortar-outside-'));
writeFileSync(join(outside, 'package.json'), '{}');
const folder = join(outside, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<title>Mortar</title>');
writeFileSync(join(folder, 'assets/a.js'), 'export {}');
writeFileSync(join(folder, 'assets/a.js.map'), '{}');
symlinkSync(join(outside, 'package.json'), join(folder, 'linked.json'));
const files = servedFilesOf(folder, listFolder);

const ask = async (url: string, method = 'GET'): Promise<Response> =>
  appAnswer(files, new Request(url, { method }));

describe('what app:// answers (H7)', () => {
  it.each([
    ['the page', 'app://mortar/', 'text/html; charset=utf-8'],
    ['a place inside the program', 'app://mortar/plan/goals', 'text/html; charset=utf-8'],
    ['a place with a query', 'app://mortar/log?year=2026#x', 'text/html; charset=utf-8'],
    ['a script', 'app://mortar/assets/a.js', 'text/javascript; charset=utf-8'],
  ])('%s', async (_what, url, mediaType) => {
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicyHeader);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  it.each([
    'app://mortar/../package.json',
    'app://mortar/%2e%2e/package.json',
    'app://mortar/%2e%2e%2fpackage.json',
    'app://mortar/..%5cpackage.json',
    'app://mortar/assets/..%2f..%2fpackage.json',
    'app://mortar/%00',
    'app://mortar//etc/passwd',
    'app://mortar/C:%5cWindows',
    'app://mortar/linked.json',
    'app://mortar/assets/a.js.map',
    'app://mortar/assets/none.js',
    'app://mortar/ASSETS/A.JS',
    'app://other/',
    'app://mortar.evil/',
    'app://mortar@evil/',
  ])('refuses %s', async (url) => {
    // `Request` refuses some of them before we could.
    const response = await ask(url).catch(() => new Response(null, { status: 400 }));
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it.each(['POST', 'PUT', 'DELETE'])('answers only GET and HEAD, not %s', async (method) => {
    expect((await ask('app://mortar/', method)).status).toBe(405);
  });
});
