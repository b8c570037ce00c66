import { failure } from '../../shared/kernel/failure';
import { type Cancelled, cancelled, failed, ok, type Result } from '../../shared/kernel/result';
import { nextTask } from '../db/nextTask';
import type { Work } from '../db/work';

/** A plan file sealed with a passphrase of its own, under a key that is made for it and kept nowhere. */
export async function protect(
  planFile: Uint8Array,
  passphrase: string,
  { signal }: Work,
): Promise<Result<Uint8Array | Cancelled>> {
  try {
    const [{ makeKeyring }, { seal }, { webCryptography }] = await Promise.all([
      import('../../shared/sealed/keyring'),
      import('../../shared/sealed/seal'),
      import('../db/sealing/webCryptography'),
    ]);
    const cryptography = webCryptography();
    const ring = await makeKeyring({ passphrase }, cryptography);
    const pause = async () => {
      signal.throwIfAborted();
      await nextTask();
    };
    return ok(await seal(planFile, ring, cryptography, { pause }));
  } catch {
    // Stopped; or there is no memory for the key, or for the file a second time.
    return signal.aborted ? ok(cancelled) : failed(failure('export.failed', { format: 'protected file' }));
  }
}
