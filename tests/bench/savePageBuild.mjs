import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles the page that saves, with the product's own modules, into a folder. @param {string} folder */
export async function buildSavePage(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome114',
      rolldownOptions: {
        input: fileURLToPath(new URL('savePage.ts', import.meta.url)),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Saves</title><script type="module" src="./page.js"></script>',
  );
}
