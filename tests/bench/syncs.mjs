import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pause } from './devtools.mjs';
import { treeOf } from './processTree.mjs';

export const canCount = spawnSync('strace', ['-V']).status === 0;

/** How often these processes ask for their data to be on the disk while `deed` is done. */
export async function countSyncs(
  /** @type {number} */ root,
  /** @type {string} */ log,
  /** @type {() => Promise<unknown>} */ deed,
) {
  const pids = treeOf(root).flatMap((pid) => ['-p', String(pid)]);
  const watching = spawn('strace', ['-f', '-qq', '-e', 'trace=fdatasync,fsync', '-o', log, ...pids], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => watching.once('exit', resolve));
  await pause(2500);
  const from = lines(log).length;
  await deed();
  await pause(500);
  const counted = lines(log).slice(from);
  watching.kill('SIGINT');
  await ended;
  const of = (/** @type {string} */ call) =>
    counted.filter((line) => new RegExp(`\\b${call}\\(`).test(line) && !line.includes('resumed')).length;
  return { fdatasync: of('fdatasync'), fsync: of('fsync') };
}

/** @param {string} log */
function lines(log) {
  try {
    return readFileSync(log, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
