import type { FirstRunDraft } from './firstRunDraft';
import { questions } from './questions';

interface AnsweredSoFarProps {
  readonly answers: FirstRunDraft;
  onReturn(step: number): void;
}

/** The earlier questions with what was said; each leads back. */
export function AnsweredSoFar({ answers, onReturn }: AnsweredSoFarProps) {
  if (answers.step === 0) return null;
  return (
    <ol className="answers" aria-label="Answered so far">
      {questions.slice(0, answers.step).map(({ field, label }, step) => (
        <li key={field}>
          <span className="lab">{label}</span>
          <span dir="auto">{answers[field] || <span className="h">Skipped</span>}</span>
          <button
            type="button"
            className="btn bare"
            aria-label={`Change: ${label}`}
            onClick={() => onReturn(step)}
          >
            Change
          </button>
        </li>
      ))}
    </ol>
  );
}
