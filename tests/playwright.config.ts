import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './support/journey';

const root = fileURLToPath(new URL('..', import.meta.url));
const reportFile = process.env.MORTAR_JOURNEY_REPORT;

/** A journey with no host tag runs everywhere; one tagged @browser, @electron or @packaged only in those. */
function taggedFor(tag: string): RegExp {
  return new RegExp(`^(?!.*@(?:browser|electron|packaged)\\b)|@${tag}\\b`);
}

export default defineConfig<HostOptions>({
  testDir: './journeys',
  testMatch: '**/*.journey.ts',
  outputDir: `${root}/test-results`,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(reportFile ? [['json', { outputFile: reportFile }] as const] : [])],
  use: { locale: 'en-US', actionTimeout: 10_000, viewport: { width: 1440, height: 900 } },
  projects: [
    { name: 'chromium', grep: taggedFor('browser'), use: { host: 'browser' } },
    { name: 'electron', grep: taggedFor('electron'), use: { host: 'electron' } },
    { name: 'packaged', grep: taggedFor('packaged'), use: { host: 'packaged' } },
  ],
});
