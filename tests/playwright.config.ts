import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './support/journey';

const root = fileURLToPath(new URL('..', import.meta.url));
const reportFile = process.env.MORTAR_JOURNEY_REPORT;

/** A journey with no host tag runs in the browser and in Electron; one with tags only in those hosts. */
function taggedFor(tag: 'browser' | 'electron'): RegExp {
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
    // The package holds the very files that ran in Electron: what packing can change is tried here, the rest not again.
    { name: 'packaged', grep: /@packaged\b/, use: { host: 'packaged' } },
  ],
});
