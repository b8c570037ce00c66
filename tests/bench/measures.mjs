import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pause, start } from './devtools.mjs';
import { builtPage } from './hosts.mjs';
import * as inPage from './inPage.mjs';
import { canLook, cpuOf, pssOf } from './processTree.mjs';
import { canCount, countSyncs } from './syncs.mjs';
import { twentyYears } from './twentyYears.mjs';

export const readyMark = 'wins shown';

/** @typedef {import('./hosts.mjs').Host} Host @typedef {import('./hosts.mjs').Command} Command */

/** Makes the plan in a new profile, through the store that the program itself has made there.
 * @param {Host} host @param {string} profile @param {number} wins */
export async function makePlan(host, profile, wins) {
  const program = start(host.mortar(profile, ''));
  const page = await program.page(host.origin);
  await page.run(inPage.moments);
  await pause(1000);
  await page.run(`async (counts) => (${inPage.fill})((${twentyYears})(counts))`, {
    ...{ wins, goals: 500, milestones: 3000, credentials: 300 },
  });
  await pause(1000);
  await program.close();
}

/** One start, looked at from its spawn until it rests. @param {Command} command @param {string} origin @param {string} [mark] */
async function oneStart(command, origin, mark) {
  const program = start(command);
  try {
    const page = await program.page(origin);
    const seen = await page.run(inPage.moments, mark);
    const since = (/** @type {number | null} */ moment) =>
      moment === null ? NaN : moment - program.spawnedAt;
    const memoryAtReady = canLook ? pssOf(program.pid) : NaN;
    await page.run(inPage.settled);
    await pause(500);
    return {
      firstPaint: since(seen.firstPaint),
      ready: since(seen.ready),
      memoryAtReady,
      memory: canLook ? pssOf(program.pid) : NaN,
      idle: canLook ? await idleOf(program.pid) : NaN,
    };
  } finally {
    await program.close();
  }
}

const idleSpan = 5000;

/** Percent of one processor over five seconds in which nobody does anything. @param {number} pid */
async function idleOf(pid) {
  await pause(2000);
  const from = cpuOf(pid);
  await pause(idleSpan);
  return ((cpuOf(pid) - from) / idleSpan) * 100;
}

/** The bare page and Mortar on its log, in turn. @param {Host} host @param {string} filled @param {string} bareProfile @param {number} runs @param {(line: string) => void} say */
export async function starts(host, filled, bareProfile, runs, say) {
  const found = [];
  // The first of each fills the disk's cache and the profile, and is not counted.
  for (let run = -1; run < runs; run += 1) {
    const bare = await oneStart(host.bare(bareProfile), host.origin);
    const ours = await oneStart(host.mortar(filled, '#/log'), host.origin, readyMark);
    say(
      `start ${run + 1}: bare ${bare.firstPaint.toFixed(0)}, ours ${ours.firstPaint.toFixed(0)} painted, ${ours.ready.toFixed(0)} ready ms`,
    );
    if (run >= 0) found.push({ bare, ours });
  }
  return {
    found,
    log: await scriptsOf(host, filled, '#/log', readyMark),
    today: await scriptsOf(host, filled, '#/today'),
  };
}

/** What the page asks for until it is ready, weighed as it was served. A load of its own: listening costs time.
 * @param {Host} host @param {string} profile @param {string} at @param {string} [mark] */
async function scriptsOf(host, profile, at, mark) {
  const program = start(host.mortar(profile, at));
  try {
    const page = await program.page(host.origin);
    await page.run(inPage.moments, mark);
    await page.send('Network.enable');
    await page.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.send('Page.reload');
    await pause(3000);
    const { ready } = await page.run(inPage.moments, mark);
    const paths = program
      .requests()
      .filter(({ type, wallTime }) => type === 'Script' && wallTime * 1000 <= (ready ?? Infinity))
      .map(({ request }) => new URL(request.url).pathname);
    const files = [...new Set(paths)].map((path) => ({ path, bytes: readFileSync(join(builtPage, path)) }));
    return {
      raw: files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024,
      gzip: files.reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1024,
      files: files
        .map(({ path, bytes }) => ({ path, kib: Math.round(bytes.length / 102.4) / 10 }))
        .sort((a, b) => b.kib - a.kib),
    };
  } finally {
    await program.close();
  }
}

/** @param {Host} host @param {string} profile @param {string} savePage @param {string} log */
export async function saves(host, profile, savePage, log) {
  const program = start(host.bare(profile, savePage));
  try {
    const page = await program.page(host.origin);
    await pause(1500);
    await page.run(() => Reflect.get(window, 'compareSaves')(20));
    const { ours, floor } = await page.run(() => Reflect.get(window, 'compareSaves')(100));
    const counted = 20;
    const syncs = canCount
      ? await countSyncs(program.pid, log, () =>
          page.run((/** @type {number} */ times) => Reflect.get(window, 'save')(times), counted),
        )
      : null;
    return { ours, floor, syncs, counted };
  } finally {
    await program.close();
  }
}

/** @param {Host} host @param {string} filled */
export async function lists(host, filled) {
  const program = start(host.mortar(filled, '#/log'));
  try {
    const page = await program.page(host.origin);
    await page.run(inPage.moments, readyMark);
    await page.run(inPage.settled);
    await pause(3000);
    const floor = await page.run(inPage.staticRowsPaint);
    const { times, elements } = await page.run(inPage.listPaint);
    const flings = await page.run(inPage.fling);
    return { floor, times, elements, flings };
  } finally {
    await program.close();
  }
}

// The first typo makes the index, in its own time; the second finds it there.
const queries = ['medicatoin', 'medication', 'ste', 'inventory rec', 'invnetory', 'b'];

/** @param {Host} host @param {string} filled */
export async function searches(host, filled) {
  const program = start(host.mortar(filled, '#/log'));
  try {
    const page = await program.page(host.origin);
    await page.run(inPage.moments, readyMark);
    await page.run(inPage.settled);
    await pause(3000);
    await page.run(inPage.watchSearch);
    const shown = [];
    for (const query of queries) {
      for (const letter of query) {
        await page.send('Input.dispatchKeyEvent', { type: 'char', text: letter });
        await pause(150);
      }
      await pause(query === queries[0] ? 5000 : 1500);
      shown.push({ query, options: (await page.run(inPage.searchNotes)).shown });
      await page.run(() => {
        const box = /** @type {HTMLInputElement} */ (document.querySelector('#search-everything'));
        box.select();
      });
      await pause(100);
      await page.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key: 'Backspace',
        windowsVirtualKeyCode: 8,
      });
      await page.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key: 'Backspace',
        windowsVirtualKeyCode: 8,
      });
      await pause(400);
    }
    return { ...(await page.run(inPage.searchNotes)), shown };
  } finally {
    await program.close();
  }
}
