import { type Failure, failure } from '../../shared/kernel/failure';

function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = Reflect.get(error, 'inner');
  return [error.name, ...namesOf(inner)];
}

/** Quota and disk errors come under several names, often as an AbortError around the real one, or not at all. */
export function storeFailure(error: unknown): Failure {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return failure('store.full');
  return failure(names.includes('TookTooLong') ? 'store.slow' : 'store.failed');
}

const ofTheDisk = new Set([
  'QuotaExceededError',
  'UnknownError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'TimeoutError',
  'TookTooLong',
]);
/** What a mistake in a record or in our code raises; Dexie wraps these in an AbortError too. */
const ofTheData = new Set(['ConstraintError', 'DataError', 'DataCloneError', 'NotFoundError', 'TypeError']);

/** Whether the disk, not the data, is the matter: then nothing more is written until the person says so. */
export function isStorageTrouble(error: unknown): boolean {
  const names = namesOf(error);
  if (names.some((name) => ofTheData.has(name))) return false;
  return names.some((name) => ofTheDisk.has(name) || name === 'AbortError');
}
