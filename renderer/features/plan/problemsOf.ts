import { type Failure, failureWords } from '../../../shared/kernel/failure';

/** What a form says after it could not be saved: at its fields, or at its foot when no field is to blame. */
export interface Problems {
  readonly fields: Readonly<Record<string, string>>;
  readonly form: string | null;
}

export const noProblems: Problems = { fields: {}, form: null };

export function problemsOf(failure: Failure): Problems {
  if (failure.code !== 'record.invalid') return { fields: {}, form: failureWords(failure) };
  return { fields: { [String(failure.facts.field)]: String(failure.facts.problem) }, form: null };
}
