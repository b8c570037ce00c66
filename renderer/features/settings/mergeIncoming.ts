import { failure } from '../../../shared/kernel/failure';
import { failed, ok, type Result } from '../../../shared/kernel/result';
import type { WholePlan } from '../../db/wholeStore';
import type { HowToMerge } from './mergedRecords';
import { mergedInThread } from './mergeInThread';

/** This plan and the file's as one, with the files that it names from either. */
export async function mergedWhole(
  former: WholePlan,
  incoming: WholePlan,
  how: HowToMerge,
): Promise<Result<WholePlan>> {
  const merged = await mergedInThread(former, incoming, how).catch(() => failed(failure('host.failed')));
  if (!merged.ok) return merged;
  const files = new Map([...incoming.files, ...former.files].map((file) => [file.sha256, file]));
  const wanted = new Set(merged.value.snapshot.attachment.map(({ sha256 }) => sha256));
  return ok({ ...merged.value, files: [...files.values()].filter(({ sha256 }) => wanted.has(sha256)) });
}
