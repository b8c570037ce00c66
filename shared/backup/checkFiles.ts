import type { Attachment } from '../model/attachment';
import type { Snapshot } from '../model/index';
import type { Blobs } from './planFile';
import type { Problem } from './repairLinks';

/** Holds the attachment records against the bytes that came with them. */
export function checkFiles(
  snapshot: Snapshot,
  blobs: Blobs,
): { readonly snapshot: Snapshot; readonly blobs: Blobs; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wanted = new Map<string, Uint8Array>();
  const attachment = snapshot.attachment.map((record): Attachment => {
    const bytes = blobs.get(record.sha256);
    const where = `file “${record.name}”`;
    if (bytes === undefined) {
      problems.push({
        where,
        words: 'The file itself is missing here. Its name stays, so that you can add it again.',
      });
      return record;
    }
    wanted.set(record.sha256, bytes);
    if (bytes.length === record.size) return record;
    problems.push({ where, words: 'Its size was noted wrong and has been put right.' });
    return { ...record, size: bytes.length };
  });
  // Bytes that no record names would lie in the plan for ever, unseen.
  return { snapshot: { ...snapshot, attachment }, blobs: wanted, problems };
}
