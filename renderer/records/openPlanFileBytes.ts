import { planFileLimits } from '../../shared/backup/limits';
import { failure, failureWords } from '../../shared/kernel/failure';
import { type Cancelled, cancelled, failed, ok, type Result } from '../../shared/kernel/result';
import { formatBytes } from '../../shared/kernel/words';
import { isSealed } from '../../shared/sealed/mark';
import { nextTask } from '../db/nextTask';
import type { Work } from '../db/work';

/** How somebody is asked for the passphrase of a file; `usePassphraseQuestion` is one, in a dialog. */
export interface PassphraseQuestion {
  /** What was typed; null when the person would rather not. `problem` says what was wrong with the last answer. */
  ask(about: { readonly name: string; readonly problem: string | null }): Promise<string | null>;
  /** The answer was right, or there is no use in another. */
  settled(): void;
}

/** Room for a seal around the largest plan file. */
export const sealRoom = 1_000_000;

/**
 * The plan file in bytes that come from anywhere, a protected one opened by asking for its passphrase until it is right
 * or given up. Every place that reads a plan file goes through here; what comes back is not proven yet.
 */
export async function openPlanFileBytes(
  bytes: Uint8Array,
  name: string,
  question: PassphraseQuestion,
  { signal }: Work,
): Promise<Result<Uint8Array | Cancelled>> {
  if (!isSealed(bytes)) return ok(bytes);
  const [{ isSealedByNewer, readHead }, { unseal }, { webCryptography }] = await Promise.all([
    import('../../shared/sealed/header'),
    import('../../shared/sealed/unseal'),
    import('../db/sealing/webCryptography'),
  ]);
  if (bytes.length > planFileLimits.fileBytes + sealRoom) {
    return failed(failure('planFile.tooBig', { name, limit: formatBytes(planFileLimits.fileBytes) }));
  }
  // Nothing that could be typed would open it.
  if (isSealedByNewer(bytes)) return failed(failure('sealed.newer', { name }));
  if (readHead(bytes) === null) return failed(failure('planFile.damaged', { name }));
  const pause = async () => {
    signal.throwIfAborted();
    await nextTask();
  };
  try {
    for (let problem: string | null = null; ; ) {
      const typed = await question.ask({ name, problem });
      if (typed === null || signal.aborted) return ok(cancelled);
      const unsealed = await unseal(bytes, typed, webCryptography(), { name, pause });
      if (unsealed.ok || unsealed.failure.code !== 'sealed.refused') return unsealed;
      problem = failureWords(unsealed.failure);
    }
  } catch {
    // Stopped; or the computer has no 128 MiB to spare for the key.
    return signal.aborted ? ok(cancelled) : failed(failure('host.failed'));
  } finally {
    question.settled();
  }
}
