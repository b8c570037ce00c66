import { expect, it } from 'vitest';
import { engineWords, systemWords } from '../../renderer/host/browserWords';

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${webKit} Chrome/114.0.0.0 Safari/537.36`, 'Chromium 114', 'Linux'],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    'Edge 140',
    'Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox 143', 'Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
    'Safari 18.4',
    'macOS',
  ],
  [
    `Mozilla/5.0 (Linux; Android 15) ${webKit} Chrome/141.0.0.0 Mobile Safari/537.36`,
    'Chromium 141',
    'Android',
  ],
  ['Something else', 'A browser', ''],
])('%s is %s on %s', (userAgent, engine, system) => {
  expect(engineWords(userAgent)).toBe(engine);
  expect(systemWords(userAgent)).toBe(system);
});
