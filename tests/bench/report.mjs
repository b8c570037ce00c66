import { median, percentile } from './numbers.mjs';

/**
 * @typedef {object} Row
 * @property {string} measure
 * @property {string} ours
 * @property {string} goal
 * @property {boolean | null} isReached null where this machine cannot tell
 * @property {string} how
 */

/** @param {string} measure @param {number} value @param {number} limit @param {(value: number) => string} words @param {string} how @returns {Row} */
function atMost(measure, value, limit, words, how) {
  const isReached = Number.isNaN(value) ? null : value <= limit;
  return {
    measure,
    ours: Number.isNaN(value) ? 'not measured' : words(value),
    goal: `<= ${words(limit)}`,
    isReached,
    how,
  };
}

const times = (/** @type {number} */ ratio) => `${ratio.toFixed(2)}x`;
const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** @param {Awaited<ReturnType<typeof import('./measures.mjs').starts>>} starts @param {number} wins @returns {Row[]} */
export function startRows({ found, log, today }, wins) {
  const ratio = (/** @type {(pair: any) => number} */ of) => median(found.map(of));
  const bare = ms(median(found.map((pair) => pair.bare.firstPaint)));
  const of = (/** @type {string} */ what) =>
    `${what}, each run to the bare page's first paint (${bare}), median of ${found.length}`;
  const memory = (/** @type {'memory' | 'memoryAtReady'} */ when) =>
    ratio(({ ours, bare }) => ours[when] / bare[when]);
  const kib = (/** @type {number} */ value) => `${value.toFixed(0)} KiB`;
  return [
    atMost(
      'spawn to first paint',
      ratio(({ ours, bare }) => ours.firstPaint / bare.firstPaint),
      1.15,
      times,
      of('spawn to first-paint'),
    ),
    atMost(
      `spawn to the newest wins of ${wins} painted`,
      ratio(({ ours, bare }) => ours.ready / bare.firstPaint),
      wins > 10_000 ? 1.8 : 1.5,
      times,
      of('spawn to the mark "wins shown" on #/log'),
    ),
    atMost(
      'script before ready',
      log.raw,
      470,
      kib,
      'what the page asks for on #/log before ready, as served',
    ),
    atMost('script before ready, gzip', log.gzip, 150, kib, 'the same files, gzip -9'),
    atMost(
      'script of Today at its first paint',
      today.raw,
      470,
      kib,
      'what it asks for on #/today until it rests, as served',
    ),
    atMost(
      'memory at ready',
      memory('memoryAtReady'),
      1.25,
      times,
      'sum of PSS of all processes, to the bare page in the same run',
    ),
    atMost(
      'memory at rest, all in memory',
      memory('memory'),
      1.25,
      times,
      'the same once every record was read',
    ),
    atMost(
      'processor at rest',
      ratio(({ ours }) => ours.idle),
      0.5,
      (value) => `${value.toFixed(2)} %`,
      `of one processor over 5 s; bare ${ratio(({ bare }) => bare.idle).toFixed(2)} %`,
    ),
  ];
}

/** @param {Awaited<ReturnType<typeof import('./measures.mjs').saves>>} saves @returns {Row[]} */
export function saveRows({ ours, floor, syncs, counted }) {
  const ratios = ours.map((/** @type {number} */ time, /** @type {number} */ turn) => time / floor[turn]);
  return [
    atMost(
      'one save',
      median(ratios),
      2,
      times,
      `commit ${ms(median(ours))} to a raw strict put ${ms(median(floor))}, in turn, median of ${ours.length}`,
    ),
    {
      measure: 'syncs of a save',
      ours: syncs === null ? 'not measured' : `${(syncs.fdatasync / counted).toFixed(2)}`,
      goal: '1',
      isReached: syncs === null ? null : Math.round((syncs.fdatasync / counted) * 10) === 10,
      how:
        syncs === null
          ? 'strace is not here'
          : `fdatasync over ${counted} saves (${syncs.fdatasync}, and ${syncs.fsync} fsync), strace on every process`,
    },
  ];
}

/** @param {Awaited<ReturnType<typeof import('./measures.mjs').lists>>} lists @returns {Row[]} */
export function listRows({ floor, times: shown, elements, flings }) {
  const warm = (/** @type {readonly number[]} */ values) => median(values.slice(2));
  return [
    atMost(
      'list to first paint',
      warm(shown) / warm(floor),
      3,
      times,
      `from #/settings to #/log painted ${ms(warm(shown))}, to sixteen static copies of its rows ${ms(warm(floor))}`,
    ),
    atMost(
      'elements in the list',
      elements,
      150,
      (value) => `${value}`,
      'under the list with its rows kept ready',
    ),
    atMost(
      'blank frames on a fling',
      flings.blank,
      0,
      (value) => `${value}`,
      `120 frames of 2,000 px, reached row ${flings.reached}`,
    ),
    atMost(
      'frame of a fling, p95',
      percentile(flings.frames, 0.95),
      17.5,
      ms,
      `${flings.frames.filter((/** @type {number} */ time) => time > 25).length} of 120 over 25 ms`,
    ),
  ];
}

/** @param {Awaited<ReturnType<typeof import('./measures.mjs').searches>>} searches @returns {Row[]} */
export function searchRows({ keys, longTasks, shown }) {
  // A space changes nothing that is shown. What no record has as typed is answered by the index, in its own thread and time.
  const isTypo = (/** @type {{ query: string }} */ { query }) => /^(?:medicatoi|invn)/.test(query);
  const forgiven = keys.find(({ query }) => query === 'invnetory')?.painted ?? NaN;
  const typed = keys.filter(
    (key) => key.query !== '' && !key.query.endsWith(' ') && key.changed > 0 && !isTypo(key),
  );
  const painted = typed.map((key) => key.painted);
  const frames = typed.map((key) => key.frames + 1);
  const found = shown.map(({ query, options }) => `${query} ${options}`).join(', ');
  return [
    atMost(
      'search key to painted list, median',
      median(frames),
      2,
      (value) => `${value} frames`,
      `${ms(median(painted))}, ${painted.length} keys; shown: ${found}`,
    ),
    atMost(
      'search key to painted list, worst',
      Math.max(...frames),
      3,
      (value) => `${value} frames`,
      `${ms(Math.max(...painted))}`,
    ),
    atMost('a typo forgiven, once the index stands', forgiven, 100, ms, '`invnetory`, key to painted list'),
    atMost(
      'longest task while searching',
      Math.max(0, ...longTasks),
      50,
      ms,
      'long tasks the page was told of',
    ),
  ];
}

/** @param {string} title @param {readonly Row[]} rows */
export function printTable(title, rows) {
  const verdict = ({ isReached }) => (isReached === null ? '-' : isReached ? 'reached' : 'SHORT');
  const cells = rows.map((row) => [row.measure, row.ours, row.goal, verdict(row), row.how]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...cells.map((cell) => cell[at].length)));
  console.log(`\n${title}`);
  for (const cell of cells) {
    console.log(`  ${cell.map((text, at) => (at < 4 ? text.padEnd(widths[at]) : text)).join('  ')}`);
  }
}
