import * as z from 'zod/mini';
import { idField, instantField } from '../model/fields';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const counted = z.int().check(z.gte(0));

/** What every version of the manifest has said and will say, so that an old Mortar can name a newer file. */
export const manifestHead = z.looseObject({
  format: z.literal('mortar-plan'),
  schemaVersion: z.int().check(z.gte(1)),
});

/** The first part of a plan file: what it is, whose, when, and the digest of every other part. */
export const manifestSchema = z.looseObject({
  format: z.literal('mortar-plan'),
  schemaVersion: z.int().check(z.gte(1)),
  appVersion: z.string().check(z.maxLength(60)),
  writtenAt: instantField,
  planId: idField,
  revision: counted,
  /** Records by kind, the trash included. */
  counts: z.record(z.string(), counted),
  /** Rows of the history. */
  changes: counted,
  /** SHA-256 of each part's unpacked bytes, by the part's name. */
  parts: z.record(z.string(), hash),
});

export type Manifest = z.infer<typeof manifestSchema>;
