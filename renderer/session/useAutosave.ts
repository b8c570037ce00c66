import { useCallback, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../shared/kernel/failure';
import { capitalized } from '../../shared/kernel/words';
import type { EditableFields } from '../../shared/model/changeSet';
import { edit } from '../../shared/model/changeSet';
import { type EntityName, entities } from '../../shared/model/index';
import { beforeClosing } from './closing';
import { currentPlan } from './currentPlan';
import { performQuietly } from './perform';
import { keepUnsaved, unsavedKey } from './unsavedWords';

const pause = 600;

export interface Autosave<T> {
  /** What the field shows: the words being typed, else what is stored. */
  readonly value: T;
  change(next: T): void;
  /** Writes at once: on blur, on Enter, before the window closes. */
  flush(): Promise<void>;
  /** Why what is typed was not taken; the stored value stays until it is mended. */
  readonly problem: string | null;
}

/**
 * One field of one record that saves itself a moment after typing stops. Another window's edit shows when this field is
 * at rest; while someone types here, their words stay.
 */
export function useAutosave<Name extends EntityName, Field extends keyof EditableFields<Name> & string>(
  kind: Name,
  id: string,
  field: Field,
  stored: NonNullable<EditableFields<Name>[Field]> | null,
): Autosave<NonNullable<EditableFields<Name>[Field]> | null> {
  type Value = NonNullable<EditableFields<Name>[Field]> | null;
  const [typed, setTyped] = useState<{ readonly value: Value } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useRef<{ readonly value: Value; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );

  const flush = useCallback(async () => {
    if (waiting.current === null) return;
    const { value, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    const label = `${capitalized(entities[kind].words.one)} changed`;
    const place = { kind, id, field };
    keepUnsaved(currentPlan(), place, value);
    const result = await performQuietly({
      label,
      writes: [edit(kind, id, { [field]: value } as EditableFields<Name>)],
      clearsDraft: unsavedKey(place),
    });
    setProblem(result.ok ? null : failureWords(result.failure));
    // Words typed while this was being written are still waiting and stay in the field.
    if (result.ok && waiting.current === null) setTyped(null);
  }, [kind, id, field]);

  useEffect(() => {
    const stop = beforeClosing(flush);
    return () => {
      stop();
      void flush();
    };
  }, [flush]);

  return {
    value: typed === null ? stored : typed.value,
    problem,
    flush,
    change(next) {
      setTyped({ value: next });
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      const refused = problemOf(kind, id, field, next);
      setProblem(refused);
      // What does not fit is not written; it stays in the field with its sentence until it is mended.
      waiting.current =
        refused === null ? { value: next, timer: setTimeout(() => void flush(), pause) } : null;
    },
  };
}

/** Why the model would refuse this value in this field; null when it fits. */
function problemOf(kind: EntityName, id: string, field: string, value: unknown): string | null {
  const record = currentPlan().pool.find(kind, id);
  if (record === undefined) return null;
  const parsed = entities[kind].parse({ ...record, [field]: value });
  return parsed.ok ? null : String(parsed.failure.facts.problem);
}
