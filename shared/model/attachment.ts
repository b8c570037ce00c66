import * as z from 'zod/mini';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { lineField } from './fields';

/** Largest file kept inside a plan, in bytes. */
export const attachmentLimit = 25_000_000;

/** Evidence or a certificate; its bytes are kept once under their hash, beside the records. */
export const attachment = defineEntity({
  name: 'attachment',
  words: { one: 'file', many: 'files' },
  fields: {
    /** As it was called where it came from; shown, never used as a path. */
    name: lineField,
    mediaType: lineField,
    size: z.int().check(z.gte(1), z.lte(attachmentLimit, 'This file is too large.')),
    /** Lower-case hexadecimal SHA-256 of the bytes. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  },
  indexes: [],
  blank: () => ({ name: '', mediaType: '', size: 1, sha256: '0'.repeat(64) }),
  title: (record) => record.name || 'File without a name',
  searchText: (record) => record.name,
});

export type Attachment = RecordOf<typeof attachment>;
export type AttachmentDraft = DraftOf<typeof attachment>;
