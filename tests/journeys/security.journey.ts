import { contentSecurityPolicyHeader, securityHeaders } from '../../shared/bridge/securityHeaders';
import { expect, test } from '../support/journey';
import { type AttackName, attackNames, stoppedBy } from '../support/pageAttacks';

const tag = ['@browser', '@electron', '@packaged'];

test.use({ provokesErrors: true });

test('every answer carries the security headers, the policy word for word (H4)', { tag }, async ({ app }) => {
  const headers = await app.page.evaluate(async () =>
    Object.fromEntries((await fetch('/')).headers.entries()),
  );
  for (const [name, value] of Object.entries(securityHeaders))
    expect(headers[name.toLowerCase()]).toBe(value);
  expect(contentSecurityPolicyHeader).not.toMatch(/unsafe-|\*/);
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('the page has no Node in it, and nothing but the bridge (H2, H3)', { tag }, async ({ app }) => {
  const found = await app.page.evaluate(() => ({
    isSecure: window.isSecureContext,
    isIsolated: window.crossOriginIsolated,
    node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', '__dirname'].filter(
      (name) => name in window,
    ),
    bridges: Object.keys(window).filter((name) => /bridge|electron|mortar/i.test(name)),
  }));
  const bridges = app.host === 'browser' ? [] : ['mortarBridge'];
  expect(found).toEqual({ isSecure: true, isIsolated: true, node: [], bridges });
});

// Trusted Types stop some of them even before the directive for scripts is asked; a foreign worker's address is
// refused by our own policy for addresses (renderer/host/scriptPolicy.ts), which throws.
const stops: Readonly<Record<AttackName, RegExp>> = {
  evalText: /script-src|require-trusted-types-for/,
  functionFromText: /script-src|require-trusted-types-for/,
  // The newest engine drops it without a word; that it did not run is what counts.
  inlineScript: /^$|script-src-elem|require-trusted-types-for/,
  scriptFromElsewhere: /script-src-elem/,
  request: /connect-src/,
  socket: /connect-src/,
  pictureFromElsewhere: /img-src/,
  styleText: /style-src-elem/,
  frame: /frame-src/,
  form: /form-action/,
  markupFromText: /require-trusted-types-for/,
  foreignWorker: /TypeError|SecurityError|require-trusted-types-for/,
};

test('the policy stops whatever a page under attack would try (H5)', { tag }, async ({ app }) => {
  const url = app.page.url();
  for (const attack of attackNames)
    await test.step(attack, async () => {
      const { stopped, isPwned } = await stoppedBy(app.page, attack);
      expect(isPwned).toBe(false);
      expect(stopped).toMatch(stops[attack]);
      expect(app.page.url()).toBe(url);
    });
});

test('no path climbs out of the build (H7)', { tag }, async ({ app }) => {
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/%00',
    '/%2fetc/passwd',
    '/C:%5cWindows',
    '/assets/..%2f..%2fmain%2fmain.cjs',
    '/main/main.cjs',
    '/.env',
  ];
  const statuses = await app.page.evaluate(
    (tried) =>
      Promise.all(
        tried.map((path) =>
          fetch(location.origin + path).then(
            ({ status }) => status,
            // Some are no addresses at all to the browser engine.
            () => 404,
          ),
        ),
      ),
    paths,
  );
  expect(statuses).toEqual(paths.map(() => 404));
});
