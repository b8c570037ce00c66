import { type Failure, failure } from '../../shared/kernel/failure';

function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = Reflect.get(error, 'inner');
  return [error.name, ...namesOf(inner)];
}

/** Quota and disk errors come under several names, often as an AbortError around the real one. */
export function storeFailure(error: unknown): Failure {
  return failure(namesOf(error).includes('QuotaExceededError') ? 'store.full' : 'store.failed');
}
