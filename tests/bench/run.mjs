/**
 * Measures Mortar with a plan of twenty years against a bare static page, in the same runtime and the same run.
 *
 *   npm run build && npm run bench                    both runtimes, 10,000 wins, seven runs
 *   npm run bench -- --host electron                  or --host chromium
 *   npm run bench -- --wins 100000                    the same with 100,000 wins
 *   npm run bench -- --runs 9 --only start,search     some measures only: start, save, list, search
 *   npm run bench -- --save-json bench.json           everything measured, for later comparison
 *
 * Read the ratios, not the milliseconds: both pages are started in turn, each ratio is taken within its run and the
 * median is printed. Nothing in Mortar knows of this: it leaves one performance mark ("wins shown"), the rest is seen
 * from outside, through the devtools pipe, /proc and strace (Linux; elsewhere those rows say "not measured").
 * Close what else runs, and leave the machine alone meanwhile.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../../build/electronRuntime.mjs';
import { browserHost, electronHost } from './hosts.mjs';
import { lists, makePlan, saves, searches, starts } from './measures.mjs';
import { listRows, printTable, saveRows, searchRows, startRows } from './report.mjs';
import { buildSavePage } from './savePageBuild.mjs';

const { values: options } = parseArgs({
  options: {
    host: { type: 'string', default: 'both' },
    wins: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '7' },
    only: { type: 'string', default: 'start,save,list,search' },
    'save-json': { type: 'string' },
  },
});
const wins = Number(options.wins);
const only = new Set(options.only.split(','));
const folder = mkdtempSync(join(tmpdir(), 'mortar-bench-'));
const display = hasDisplay() ? undefined : await ownDisplay();
const results = [];

try {
  const savePage = join(folder, 'savePage');
  if (only.has('save')) await buildSavePage(savePage);
  if (options.host !== 'chromium') await measure(async () => electronHost());
  if (options.host !== 'electron') await measure(browserHost);
  if (options['save-json']) {
    writeFileSync(
      options['save-json'],
      `${JSON.stringify({ wins, cpus: cpus().length, results }, null, 2)}\n`,
    );
  }
} finally {
  display?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** @param {() => Promise<import('./hosts.mjs').Host>} open */
async function measure(open) {
  const host = await open().catch((error) => {
    console.log(`\nSkipped: ${error.message}`);
  });
  if (!host) return;
  const profiles = join(folder, host.name);
  const at = (/** @type {string} */ name) => join(profiles, name);
  for (const name of ['filled', 'bare', 'save']) mkdirSync(at(name), { recursive: true });
  const say = (/** @type {string} */ line) => console.error(`  ${host.name}, ${line}`);
  try {
    say(`making a plan of ${wins} wins`);
    await makePlan(host, at('filled'), wins);
    const rows = [];
    /** @type {Record<string, unknown>} */
    const raw = {};
    const part = async (
      /** @type {string} */ name,
      /** @type {() => Promise<any>} */ run,
      /** @type {(found: any) => any[]} */ toRows,
    ) => {
      if (!only.has(name)) return;
      say(name);
      raw[name] = await run();
      rows.push(...toRows(raw[name]));
    };
    await part(
      'start',
      () => starts(host, at('filled'), at('bare'), Number(options.runs), say),
      (found) => startRows(found, wins),
    );
    await part('save', () => saves(host, at('save'), join(folder, 'savePage'), at('strace.log')), saveRows);
    await part('list', () => lists(host, at('filled')), listRows);
    await part('search', () => searches(host, at('filled')), searchRows);
    printTable(`${host.name}, ${wins} wins`, rows);
    results.push({ host: host.name, rows, raw });
  } finally {
    await host.end();
  }
}

/** A display of our own where there is none; undefined where that is not to be had. */
async function ownDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  if (number === undefined) return undefined;
  process.env.DISPLAY = `:${number}`;
  return server;
}
