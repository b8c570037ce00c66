import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/**
 * Main and preload are CommonJS, whole in one file each, so that the package needs no node_modules and a sandboxed
 * preload has nothing to look up.
 */
function machine(name: 'main' | 'preload') {
  return {
    build: {
      outDir: `${root}/out/${name}`,
      emptyOutDir: true,
      target: 'node18',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { [name]: `${root}/electron/${name}.ts` },
        output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
      },
    },
  };
}

/**
 * What every start needs, in two files: each file of its own costs a request, and there were forty. The store comes
 * first and alone, because the database begins to open before React is read. Nothing that pulls in React Aria, and
 * nothing that one screen alone uses, belongs here.
 */
const eagerChunks = {
  groups: [
    {
      name: 'store',
      test: /node_modules[\\/](dexie|zod)[\\/]|shared[\\/](kernel[\\/](?!typedDate)|model[\\/](?!acpeNumber|ceTopics|ceActivityProblems))|renderer[\\/]db[\\/](?!search|sealing|olderStore|planBefore|planList|unusedFiles|wholeStore)|renderer[\\/]host[\\/](?!pickedFolder|folderHandle)|shared[\\/]bridge[\\/]|shared[\\/]backup[\\/](crc32|journal|compareStore)|renderer[\\/]app[\\/]safety[\\/](checkStore|lockedPlan|readRecord|recordNet)/,
    },
    {
      name: 'frame',
      test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|zustand|wouter|regexparam)[\\/]|shared[\\/](pack[\\/]categories|domain[\\/](impact|change|trash|winWords)\.)|renderer[\\/](session[\\/](?!presentedPool)|navigation[\\/])|renderer[\\/]ui[\\/](Button|Icon|Sign|Pair|Problem|TextField|Section|EmptyState|later)\.|renderer[\\/]app[\\/](App|Shell|NotSavedBar|Rail|Toasts|ThemeButton|DialogHost|SearchEverything|commands|dialogs|features|screens|keepWindowTrue|closeWindow|useShortcuts|CannotOpen|ErrorBoundary|BackupLine)\./,
    },
  ],
};

/**
 * Addresses inside the program are paths too, and each of them is this one page: its files are found from the top.
 * (electron-vite sets `./`, which suits file: pages.)
 */
const fromTheTop = { name: 'mortar-base', enforce: 'post' as const, config: () => ({ base: '/' }) };

export default defineConfig({
  main: machine('main'),
  preload: machine('preload'),
  renderer: {
    root: `${root}/renderer`,
    plugins: [react(), fromTheTop],
    define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
    worker: { format: 'es' },
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 114 << 16 } } },
    build: {
      outDir: `${root}/out/renderer`,
      emptyOutDir: true,
      target: 'chrome114',
      cssTarget: 'chrome114',
      cssMinify: 'lightningcss',
      minify: true,
      sourcemap: false,
      // An inlined font or script would need `data:` in the security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: `${root}/renderer/index.html`, output: { codeSplitting: eagerChunks } },
    },
  },
});
