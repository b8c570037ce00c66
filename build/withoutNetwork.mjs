import { spawnSync } from 'node:child_process';

// In a network of its own there is nothing but the loopback device, which is off at first.
const alone = ['--net', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/**
 * The same command where there is no way out of this computer: no route, no name server, no other device. Linux gives
 * that to root alone; Chromium's sandbox would be off for somebody who only plays root.
 * @param {readonly string[]} command
 * @returns {{ command: readonly string[], env: Record<string, string> } | { missing: string }}
 */
export function withoutNetwork(command) {
  if (process.platform !== 'linux') return { missing: 'only Linux can start a program without a network' };
  if (process.getuid?.() !== 0) return { missing: 'only root may start a program without a network' };
  const { status } = spawnSync('unshare', [...alone, 'true'], { stdio: 'ignore' });
  if (status !== 0) return { missing: 'unshare or ip is not there, or not permitted' };
  return { command: ['unshare', ...alone, ...command], env: { MORTAR_WITHOUT_NETWORK: 'true' } };
}
