import * as nodeDisk from 'node:fs/promises';
import { join } from 'node:path';
import { spaceFloor } from '../shared/bridge/safetyCalls';

/** What is asked of the disk; a parameter, so that tests can fill it. */
export interface SpaceDisk {
  statfs(path: string): Promise<{ readonly bavail: number; readonly bsize: number }>;
  mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>;
  stat(path: string): Promise<{ readonly size: number }>;
  writeFile(path: string, bytes: Uint8Array, options: { mode: number }): Promise<void>;
  unlink(path: string): Promise<void>;
}

const reserveBytes = 16_000_000;

/**
 * How much room is left, and a reserve that is let go first when there is none: the browser engine needs a little room
 * to put what it has already accepted in order.
 */
export function diskSpace(places: readonly string[], root: string, disk: SpaceDisk = nodeDisk) {
  const reserve = join(root, 'reserve.bin');

  async function bytesFree(): Promise<number> {
    const found = await Promise.all(places.map((place) => disk.statfs(place)));
    return Math.min(...found.map(({ bavail, bsize }) => bavail * bsize));
  }

  /** Kept only where there is plenty: on a nearly full disk the reserve would be the one that fills it. */
  async function keepReserve(): Promise<void> {
    const kept = await disk.stat(reserve).catch(() => undefined);
    if (kept?.size === reserveBytes) return;
    await disk.writeFile(reserve, new Uint8Array(reserveBytes).fill(1), { mode: 0o600 });
  }

  async function letReserveGo(): Promise<void> {
    await disk.unlink(reserve).catch(() => undefined);
  }

  return {
    letReserveGo,
    async free(): Promise<number> {
      await disk.mkdir(root, { recursive: true, mode: 0o700 });
      const bytes = await bytesFree();
      if (bytes < spaceFloor) await letReserveGo();
      // A reserve that cannot be written costs nothing but itself.
      else if (bytes > 4 * spaceFloor) await keepReserve().catch(letReserveGo);
      return bytes;
    },
  };
}
