import { type ReactNode, useMemo, useState } from 'react';
import { later } from '../ui/later';
import type { PassphraseQuestion } from './openPlanFileBytes';

const PassphraseDialog = later(() => import('./PassphraseDialog').then((m) => m.PassphraseDialog));

interface Asked {
  readonly name: string;
  readonly problem: string | null;
  readonly isTrying: boolean;
  answer(typed: string | null): void;
}

/**
 * A question for `openPlanFileBytes`, and the dialog that asks it: show it in the place of any other while it is there.
 * `onCancel` is called when the person gives up, also while an answer is being tried.
 */
export function usePassphraseQuestion(onCancel: () => void): {
  readonly question: PassphraseQuestion;
  readonly dialog: ReactNode;
} {
  const [asked, setAsked] = useState<Asked | null>(null);
  const question = useMemo<PassphraseQuestion>(
    () => ({
      ask: (about) =>
        new Promise((answer) => {
          setAsked({ ...about, isTrying: false, answer });
        }),
      settled: () => setAsked(null),
    }),
    [],
  );
  function onAnswer(typed: string | null) {
    asked?.answer(typed);
    if (typed === null) onCancel();
    else setAsked((now) => now && { ...now, isTrying: true });
  }
  const dialog = asked && (
    <PassphraseDialog
      name={asked.name}
      problem={asked.problem}
      isTrying={asked.isTrying}
      onAnswer={onAnswer}
    />
  );
  return { question, dialog };
}
