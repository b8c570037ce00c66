import { flushSync } from 'react-dom';
import { type Failure, failureWords } from '../../../shared/kernel/failure';
import type { Result } from '../../../shared/kernel/result';
import { type EntityName, entities } from '../../../shared/model/index';
import { now } from '../../session/clock';

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

/** What the model would refuse, found before anything is written; null when all of it fits. */
export function refusalOf(kind: EntityName, fields: object): Problems | null {
  const at = now();
  const stamps = { id: 'new', createdAt: at, updatedAt: at, deletedAt: null };
  const parsed: Result<unknown> = entities[kind].parse({ ...stamps, ...fields });
  return parsed.ok ? null : problemsOf(parsed.failure);
}

/** Says the problems and leads the focus to the first of them. */
export function sayProblems(form: HTMLFormElement, say: () => void): void {
  flushSync(say);
  form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
}

/** Once a field is typed in again, what was wrong with it is no longer said. */
export function withoutProblem({ fields, form }: Problems, field: string): Problems {
  const { [field]: _mended, ...rest } = fields;
  return { fields: rest, form };
}
