import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import * as z from 'zod/mini';
import { atomicWrite } from './atomicWrite';

const schema = z.object({
  window: z.optional(
    z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), isMaximized: z.boolean() }),
  ),
  saveFolder: z.optional(z.string()),
  backupFolder: z.optional(z.string()),
  staysInTray: z.optional(z.boolean()),
  hasGlobalKey: z.optional(z.boolean()),
});

export type MachineFacts = z.infer<typeof schema>;

/** What belongs to this computer and not to a plan: where the window stood, which folders were chosen. */
export interface MachineState {
  read(): MachineFacts;
  /** Remembers for the next start. A disk that refuses costs only the memory, so it is no failure. */
  remember(facts: Partial<MachineFacts>): Promise<void>;
}

export function openMachineState(folder: string = app.getPath('userData')): MachineState {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  const path = join(folder, 'machine.json');
  let facts = readFacts(path);
  // One write after the other: the last one remembered is the one on disk.
  let writing = Promise.resolve();
  return {
    read: () => facts,
    remember(changed) {
      facts = { ...facts, ...changed };
      const bytes = new TextEncoder().encode(`${JSON.stringify(facts, null, 2)}\n`);
      writing = writing.then(() => atomicWrite(path, bytes)).catch(() => undefined);
      return writing;
    },
  };
}

/** A file that is missing, damaged or from elsewhere counts as none: everything in it can be asked again. */
function readFacts(path: string): MachineFacts {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}
