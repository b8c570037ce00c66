import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.{ts,tsx}'],
    // Days are strings, so no test may depend on where it runs; a zone far from UTC shows those that do.
    env: { TZ: 'Pacific/Auckland' },
    // Parts that guard data: every branch of them is walked by some test, and `npm test` holds that.
    coverage: {
      include: [
        'shared/backup/*.ts',
        'shared/kernel/{dates,typedDate}.ts',
        'electron/{atomicWrite,backupFolder,diskSpace,journalWriter,keepAside,recordFolder}.ts',
        'renderer/app/safety/*.ts',
        'renderer/db/{commit,drafts,freeze,inTime,outcome,planBefore,safetyNet,storeFacts,storeFailure,tryAgain,wholeStore}.ts',
      ],
      reporter: ['json'],
      reportOnFailure: true,
      reportsDirectory: 'coverage',
    },
  },
});
