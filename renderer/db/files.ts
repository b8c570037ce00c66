import { failure } from '../../shared/kernel/failure';
import { failed, ok, type Result } from '../../shared/kernel/result';
import { formatBytes } from '../../shared/kernel/words';
import { type AttachmentDraft, attachmentLimit } from '../../shared/model/attachment';
import type { StoredFile } from './database';
import type { Plan } from './openPlan';
import { safetyNetOf } from './safetyNet';
import { storedBytes } from './sealedRows';

export interface NewAttachment {
  readonly attachment: AttachmentDraft;
  readonly file: StoredFile;
}

/** Lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // A view of a shared buffer cannot be digested; ours never is one.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads a chosen file, ready for a commit; one that is too large is refused before it is read. */
export async function readAttachment(chosen: File): Promise<Result<NewAttachment>> {
  const facts = { name: chosen.name, size: formatBytes(chosen.size), limit: formatBytes(attachmentLimit) };
  if (chosen.size > attachmentLimit) return failed(failure('file.tooLarge', facts));
  if (chosen.size === 0) return failed(failure('file.empty', facts));
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const hash = await sha256(bytes);
    const attachment = {
      name: chosen.name.slice(0, 300),
      mediaType: chosen.type || 'application/octet-stream',
      size: bytes.length,
      sha256: hash,
    };
    return ok({ attachment, file: { sha256: hash, bytes } });
  } catch {
    return failed(failure('file.notRead', facts));
  }
}

/**
 * The bytes of an attachment; undefined when they are missing from the disk. What the store does not hold, or cannot
 * read, is at home in the record beside it.
 */
export async function fileBytes(plan: WhereFilesLie, hash: string): Promise<Uint8Array | undefined> {
  const kept = async () => safetyNetOf(plan)?.keptFile(hash);
  try {
    return (await storedBytes(plan.database, hash)) ?? (await kept());
  } catch (error) {
    const bytes = await kept();
    if (bytes === undefined) throw error;
    return bytes;
  }
}

type WhereFilesLie = Pick<Plan, 'id' | 'database'>;
