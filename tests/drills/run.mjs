/**
 * Rehearses what can go wrong, and says which figures are reached.
 *
 *   npm run build && npm run drills                     every drill at its own length
 *   npm run drills -- --only powerLoss,rotation         some of them
 *   npm run drills -- --runs 500 --only kills           as often as said; what one run is, each drill's line says
 *
 * Those that need Electron, a display, or the right to mount a small disk say so where they have none.
 */
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { root } from '../../build/runStep.mjs';
import { startDisplay } from '../../build/startDisplay.mjs';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string' }, list: { type: 'boolean', default: false } },
});
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
let short = 0;
const stopDisplay = await startDisplay();
try {
  const { drills } = await server.ssrLoadModule('/tests/drills/index.ts');
  const { figureLine, NotHere } = await server.ssrLoadModule('/tests/drills/drill.ts');
  const only = options.only?.split(',');
  for (const drill of drills) {
    if (only !== undefined && !only.includes(drill.name)) continue;
    const runs = options.runs === undefined ? drill.runs : Number(options.runs);
    if (options.list) {
      console.log(`${drill.name} (${runs} runs): ${drill.goal}; ${drill.wanted}`);
      continue;
    }
    const from = performance.now();
    try {
      const reached = await drill.run(runs);
      if (!reached.isReached) short += 1;
      const seconds = ((performance.now() - from) / 1000).toFixed(0);
      console.log(`${figureLine({ ...drill, ...reached })} [${drill.name}, ${seconds} s]`);
    } catch (error) {
      if (!(error instanceof NotHere)) short += 1;
      console.log(`not measured  ${drill.goal}: ${error instanceof NotHere ? error.message : error.stack}`);
    }
  }
} finally {
  stopDisplay();
  await server.close();
}
// Databases and timers of the rehearsed program would keep this process.
process.exit(short === 0 ? 0 : 1);
