import type { PlacedFinding, PlacedText } from '../../shared/domain/identifierReview';
import { failure, failureWords } from '../../shared/kernel/failure';
import { nextTask } from '../db/nextTask';
import { openDialog, showToast } from '../session/session';

/** So many texts are read before typing and painting get their turn. */
const textsAtOnce = 200;

/**
 * Reads what is about to leave for what may say who a patient is. Nothing found: true at once. Else the person is asked,
 * with each find and its place; false where they would rather go back, and where it could not be read.
 */
export async function mayLeave(
  textsOf: () => readonly PlacedText[] | Promise<readonly PlacedText[]>,
  deed: 'Export' | 'Copy' = 'Export',
): Promise<boolean> {
  try {
    const findings = await findAll(await textsOf());
    if (findings.length === 0) return true;
    return await new Promise((answer) => openDialog({ name: 'identifiers', findings, deed, answer }));
  } catch {
    // A part of the program that cannot be had: what was not read does not leave.
    showToast({ words: failureWords(failure('export.failed', { format: 'file' })), kind: 'failed' });
    return false;
  }
}

async function findAll(texts: readonly PlacedText[]): Promise<readonly PlacedFinding[]> {
  const { findInPlaces } = await import('../../shared/domain/identifierReview');
  const findings: PlacedFinding[] = [];
  for (let from = 0; from < texts.length; from += textsAtOnce) {
    findings.push(...findInPlaces(texts.slice(from, from + textsAtOnce)));
    await nextTask();
  }
  return findings;
}
