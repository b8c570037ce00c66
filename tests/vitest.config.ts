import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.{ts,tsx}'],
    // Vitest would leave one processor to the person; a run of everything has them all.
    maxWorkers: availableParallelism(),
    // Days are strings, so no test may depend on where it runs; a zone far from UTC shows those that do.
    env: { TZ: 'Pacific/Auckland' },
    // With --coverage, as `npm test` runs it: every branch of these parts that guard data is walked by some test.
    coverage: {
      include: [
        'shared/backup/*.ts',
        'shared/kernel/{dates,typedDate}.ts',
        'electron/{atomicWrite,backupFolder,diskSpace,journalWriter,keepAside,recordFolder}.ts',
      ],
      thresholds: { branches: 100, perFile: true },
      reporter: [['text', { skipFull: true }], 'json'],
      reportsDirectory: 'coverage',
      reportOnFailure: true,
    },
  },
});
