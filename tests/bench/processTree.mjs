import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this machine tells what a process uses, as Linux does. */
export const canLook = existsSync('/proc/self/smaps_rollup');

/** A process and everything it started. @param {number} root @returns {number[]} */
export function treeOf(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(read(`/proc/${name}/stat`).replace(/^.*\) \S+ (\d+).*$/s, '$1'))]),
  );
  const found = new Set([root]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** Memory that would come free if they ended, shared pages divided among their users, in MiB. @param {number} root */
export function pssOf(root) {
  const kilobytes = treeOf(root).map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Time on a processor so far, in milliseconds, to the nanosecond. @param {number} root */
export function cpuOf(root) {
  return treeOf(root)
    .flatMap((pid) => list(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/schedstat`))
    .reduce((sum, path) => sum + Number(read(path).split(' ')[0] ?? 0) / 1e6, 0);
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // It ended meanwhile.
  }
}

/** @param {string} path */
function list(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
