import type { IsoInstant } from '../kernel/dates';
import type { Change } from '../model/change';
import type { EntityName, Snapshot } from '../model/index';
import type { Manifest } from './manifest';
import type { Problem } from './repairLinks';

/** What a plan file is called, and how the computer knows it. */
export const planFileExtension = 'mortar';
export const planFileMediaType = 'application/vnd.mortar.plan+zip';

/** Lower-case hexadecimal SHA-256. Each host brings its own; this room has none. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/** Attached files by their SHA-256. */
export type Blobs = ReadonlyMap<string, Uint8Array>;

export interface PlanFileMeta {
  readonly appVersion: string;
  readonly writtenAt: IsoInstant;
  readonly planId: string;
  readonly revision: number;
}

/** A plan file that was read whole and proven. Nothing of it is in the plan yet. */
export interface PlanFile {
  readonly manifest: Manifest;
  readonly snapshot: Snapshot;
  readonly history: readonly Change[];
  /** The bytes of every attachment that the file really holds. */
  readonly blobs: Blobs;
  /** Records that are not in the trash, by kind. */
  readonly counts: Readonly<Record<EntityName, number>>;
  /** What was put right or left out; show it before taking the file over. */
  readonly problems: readonly Problem[];
}
