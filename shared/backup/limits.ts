import { type Failure, failure } from '../kernel/failure';
import { formatBytes } from '../kernel/words';
import type { Attachment } from '../model/attachment';

/** What a plan file may hold. Everything is counted while it is unpacked, never believed from what the file says. */
export const planFileLimits = {
  /** The file as it lies on the disk. */
  fileBytes: 600_000_000,
  /** All parts together, unpacked. */
  totalBytes: 1_000_000_000,
  /** One kind's records, or the history. */
  recordsBytes: 300_000_000,
  /** One attached file. */
  attachmentBytes: 30_000_000,
  manifestBytes: 20_000_000,
  parts: 20_000,
  /** A part that unpacks to more than `ratioFloor` may not be this many times larger than it was packed. */
  ratio: 200,
  ratioFloor: 64_000_000,
  /** Brackets within brackets. */
  depth: 32,
} as const;

/** Bytes that attached files may take together, so that a plan file always stays small enough to be read back. */
export const attachmentsTotal = 500_000_000;

/** How many bytes of files the plan still has room for. A file attached twice is kept, and counted, once. */
export function attachmentRoom(attachments: readonly Pick<Attachment, 'size' | 'sha256'>[]): number {
  const sizes = new Map(attachments.map(({ sha256, size }) => [sha256, size]));
  let used = 0;
  for (const size of sizes.values()) used += size;
  return Math.max(0, attachmentsTotal - used);
}

/** null when a file fits beside the others; one that the plan holds already takes no more room. */
export function roomTrouble(
  file: Pick<Attachment, 'name' | 'size' | 'sha256'>,
  attachments: readonly Pick<Attachment, 'size' | 'sha256'>[],
): Failure | null {
  const room = attachmentRoom(attachments);
  if (file.size <= room || attachments.some(({ sha256 }) => sha256 === file.sha256)) return null;
  const words = {
    size: formatBytes(file.size),
    limit: formatBytes(attachmentsTotal),
    left: formatBytes(room),
  };
  return failure('file.noRoom', { name: file.name, ...words });
}
