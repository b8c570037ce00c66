import { create } from 'zustand';
import type { Finding } from '../../shared/domain/identifiers';
import { keepDraft, readDraft } from '../db/drafts';
import { currentPlan } from '../session/currentPlan';

// A row of its own among the drafts: it stays with the plan on this computer and goes into no file.
const key = 'identifiers.kept';

const useKept = create<{ readonly words: ReadonlySet<string> | null }>()(() => ({ words: null }));
let reading: Promise<void> | null = null;

const nothing: ReadonlySet<string> = new Set();

/** What the person said to keep: it is not asked about again. null until it was looked for. */
export function useKeptWords(): ReadonlySet<string> | null {
  if (reading === null) reading = readKept();
  return useKept(({ words }) => words);
}

/** What was not looked for yet counts as kept, so that nothing shows for a moment and goes again. */
export function isKept(kept: ReadonlySet<string> | null, finding: Finding): boolean {
  return kept === null || kept.has(nameOf(finding));
}

export function keepWords(findings: readonly Finding[]): void {
  const words = new Set([...(useKept.getState().words ?? nothing), ...findings.map(nameOf)]);
  useKept.setState({ words });
  void keepDraft(currentPlan(), key, [...words]);
}

async function readKept(): Promise<void> {
  const stored = await readDraft(currentPlan(), key).catch(() => undefined);
  const words = Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
  useKept.setState({ words: new Set([...words, ...(useKept.getState().words ?? nothing)]) });
}

const nameOf = ({ kind, text }: Finding): string => `${kind} ${text}`;
