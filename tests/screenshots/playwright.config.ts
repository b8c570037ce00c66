import { defineConfig } from '@playwright/test';
import type { HostOptions } from '../support/journey';

export default defineConfig<HostOptions>({
  testDir: '.',
  testMatch: '*.shot.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 120_000,
  use: { locale: 'en-US', actionTimeout: 10_000 },
  projects: [{ name: 'chromium', use: { host: 'browser' } }],
});
