// Behind `npm test`: everything that can be checked on this machine, in order, and one closing line that counts it.
// What the machine lacks is skipped aloud, by name; with CI=true a skip is a failure.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserExecutable } from './browserExecutable.mjs';
import { electronRuntime, hasDisplay } from './electronRuntime.mjs';
import { packageDir } from './packageDir.mjs';
import { buildApp, commandOf, root, run } from './runStep.mjs';
import { startDisplay } from './startDisplay.mjs';
import { withoutNetwork } from './withoutNetwork.mjs';

const node = process.execPath;
const isCi = process.env.CI === 'true' || process.env.CI === '1';
const reports = join(root, 'test-results');
const count = { passed: 0, failed: 0, skipped: 0 };

const figures = join(reports, 'figures.jsonl');
// Tests that rehearse a fault many times say here what figure they reached; see tests/drills/drill.ts.
process.env.MORTAR_FIGURES = figures;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

await check('formatting and lint', [node, commandOf('@biomejs/biome', 'biome'), 'check', '.']);
await check('types', [node, commandOf('typescript', 'tsc'), '-b']);
await unitTests();
title('build');
if ((await buildApp()) === 0) {
  count.passed += 1;
  await journeys();
} else {
  count.failed += 1;
}

printFigures();
const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
process.exit(count.failed === 0 ? 0 : 1);

/**
 * @param {string} name
 * @param {readonly string[]} command
 */
async function check(name, command) {
  title(name);
  if ((await run(command)) === 0) count.passed += 1;
  else count.failed += 1;
}

async function unitTests() {
  title('unit and contract tests');
  const report = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([
    node,
    commandOf('vitest'),
    'run',
    '--coverage',
    '-c',
    'tests/vitest.config.ts',
    ...reporters,
  ]);
  addReport(code, report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

async function journeys() {
  title('journeys');
  const stopDisplay = await startDisplay();
  /** @type {string[]} */
  const projects = [];
  /** @type {Record<string, string>} */
  const env = {};
  const browser = await browserExecutable().catch((/** @type {Error} */ error) => ({
    missing: error.message,
  }));
  if ('missing' in browser) skip('journeys in the browser', browser.missing);
  else projects.push('chromium');
  const runtime = electronRuntime({ mayDownload: true });
  const obstacle =
    'missing' in runtime ? runtime.missing : hasDisplay() ? undefined : 'there is no display for a window';
  if (obstacle !== undefined) {
    skip('journeys in Electron', obstacle);
    skip('journeys in the packaged program', obstacle);
  } else {
    projects.push('electron');
    const packaged = await packageDir().catch((/** @type {Error} */ error) => ({ failed: error.message }));
    if ('failed' in packaged) fail('journeys in the packaged program', packaged.failed);
    else if ('missing' in packaged) skip('journeys in the packaged program', packaged.missing);
    else {
      env.MORTAR_PACKAGED = packaged.forTests;
      env.MORTAR_RELEASE = packaged.release;
      projects.push('packaged');
    }
  }
  if (projects.length > 0) {
    const report = join(reports, 'journeys.json');
    const chosen = projects.map((project) => `--project=${project}`);
    const playwright = [node, commandOf('@playwright/test', 'playwright'), 'test', '-c', 'tests', ...chosen];
    const cutOff = withoutNetwork(playwright);
    if ('missing' in cutOff) skip('the journeys with the network cut off: they run with it', cutOff.missing);
    else Object.assign(env, cutOff.env);
    const code = await run('missing' in cutOff ? playwright : cutOff.command, {
      env: { ...env, MORTAR_JOURNEY_REPORT: report },
    });
    addReport(code, report, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }));
  }
  stopDisplay();
}

/**
 * Adds what a runner counted. One that failed without counting a failure (it could not start, a file did not load)
 * is one failure.
 * @param {number} code
 * @param {string} report
 * @param {(json: any) => { passed: number, failed: number, skipped: number }} counts
 */
function addReport(code, report, counts) {
  let found = { passed: 0, failed: 0, skipped: 0 };
  try {
    found = counts(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    // The runner said why on its own output; its exit code is counted below.
  }
  count.passed += found.passed;
  count.failed += code !== 0 && found.failed === 0 ? 1 : found.failed;
  if (found.skipped > 0) skip(`${found.skipped} tests that skip themselves`, 'see above', found.skipped);
}

/**
 * @param {string} name
 * @param {string} reason
 */
function skip(name, reason, tests = 1) {
  if (isCi) return fail(name, `${reason}, and with CI=true nothing may be skipped`);
  console.log(`SKIPPED ${name}: ${reason}.`);
  count.skipped += tests;
}

/**
 * @param {string} name
 * @param {string} reason
 */
function fail(name, reason) {
  console.log(`FAILED ${name}: ${reason}.`);
  count.failed += 1;
}

/** What was rehearsed in this run, and how often; `npm run drills` does it at length. */
function printFigures() {
  if (!existsSync(figures)) return;
  title('figures');
  for (const line of readFileSync(figures, 'utf8').trim().split('\n')) {
    const { goal, wanted, isReached, words } = JSON.parse(line);
    console.log(`${isReached ? 'reached' : 'SHORT  '}  ${goal}: ${words} (goal: ${wanted})`);
  }
}

/** @param {string} name */
function title(name) {
  console.log(`\n· ${name}`);
}
