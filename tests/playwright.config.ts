import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './support/journey';

const root = fileURLToPath(new URL('..', import.meta.url));
const reportFile = process.env.MORTAR_JOURNEY_REPORT;

/**
 * A journey with no host tag runs in the browser and in Electron; one with tags only in those hosts. `@anyhost` is for
 * what no host can change: it runs in the browser, and with MORTAR_EVERY_HOST=1 in Electron too.
 */
function taggedFor(tag: string): RegExp {
  return new RegExp(`^(?!.*@(?:anyhost|browser|electron|packaged)\\b)|@(?:${tag})\\b`);
}

const inElectron = process.env.MORTAR_EVERY_HOST === '1' ? 'electron|anyhost' : 'electron';

export default defineConfig<HostOptions>({
  testDir: './journeys',
  testMatch: '**/*.journey.ts',
  // Emptied at each start: a folder of its own, beside the reports of the other suites.
  outputDir: `${root}/test-results/journeys`,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(reportFile ? [['json', { outputFile: reportFile }] as const] : [])],
  use: { locale: 'en-US', actionTimeout: 10_000, viewport: { width: 1440, height: 900 } },
  projects: [
    { name: 'chromium', grep: taggedFor('browser|anyhost'), use: { host: 'browser' } },
    { name: 'electron', grep: taggedFor(inElectron), use: { host: 'electron' } },
    // The package holds the very files that ran in Electron: what packing can change is tried here, the rest not again.
    { name: 'packaged', grep: /@packaged\b/, use: { host: 'packaged' } },
  ],
});
