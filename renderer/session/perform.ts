import { failure, failureWords } from '../../shared/kernel/failure';
import { failed, ok, type Result } from '../../shared/kernel/result';
import type { ChangeSet } from '../../shared/model/changeSet';
import { type Committed, commit } from '../db/commit';
import { now } from './clock';
import { currentPlan } from './currentPlan';
import { isPresenting, showToast, useSession } from './session';

/** Deeds that are on their way to the disk; closing waits for them. */
const underway = new Set<Promise<unknown>>();

/** Settles when every deed begun so far is on the disk or has failed. */
export async function allWritten(): Promise<void> {
  await Promise.all(underway);
}

async function write(changeSet: ChangeSet): Promise<Result<Committed>> {
  if (isPresenting()) return failed(failure('presenting'));
  useSession.setState({ saving: 'saving' });
  const writing = commit(currentPlan(), changeSet, now());
  underway.add(writing);
  const result = await writing.finally(() => underway.delete(writing));
  useSession.setState({ saving: !result.ok || result.value.isWaiting ? 'failed' : 'saved' });
  return result;
}

/** What is not on the disk is never said as if it were. */
function toastWords({ label }: ChangeSet, { isWaiting }: Committed): string {
  return isWaiting ? `${label}: kept here, not saved yet` : label;
}

/**
 * Writes a deed and offers Undo in a toast that says its label. A failure is said there too, and given back so that a
 * form keeps what was typed.
 */
export async function perform(changeSet: ChangeSet): Promise<Result<Committed>> {
  const result = await write(changeSet);
  if (!result.ok) showToast({ words: failureWords(result.failure), kind: 'failed' });
  else if (result.value.inverse.writes.length > 0) {
    showToast({ words: toastWords(changeSet, result.value), kind: 'done', undo: result.value.inverse });
  }
  return result;
}

/**
 * Writes quietly, for fields that save themselves: the Saved mark answers, and a failure is said in a toast; that another
 * window changed the same field is said beside it.
 */
export async function performQuietly(changeSet: ChangeSet): Promise<Result<Committed>> {
  const result = await write(changeSet);
  if (!result.ok && result.failure.code !== 'record.changedElsewhere')
    showToast({ words: failureWords(result.failure), kind: 'failed' });
  return result;
}

/** Writes a form: a failure is given back to be said beside its field, not in a toast. */
export async function performForm(changeSet: ChangeSet): Promise<Result<Committed>> {
  const result = await write(changeSet);
  if (result.ok && result.value.inverse.writes.length > 0) {
    showToast({ words: toastWords(changeSet, result.value), kind: 'done', undo: result.value.inverse });
  }
  return result;
}

export async function undo(changeSet: ChangeSet): Promise<void> {
  const result = await write(changeSet);
  showToast(
    result.ok
      ? { words: 'Taken back', kind: 'done' }
      : { words: failureWords(result.failure), kind: 'failed' },
  );
}

/** Runs what asks the computer for something; its failure is said in a toast. */
export async function attempt<T>(action: () => Promise<Result<T>>): Promise<Result<T>> {
  const result = await action();
  if (!result.ok) showToast({ words: failureWords(result.failure), kind: 'failed' });
  return result.ok ? ok(result.value) : result;
}
