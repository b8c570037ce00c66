import { useCallback, useEffect, useRef, useState } from 'react';
import { failure, failureWords } from '../../shared/kernel/failure';
import { capitalized } from '../../shared/kernel/words';
import type { EditableFields } from '../../shared/model/changeSet';
import { edit } from '../../shared/model/changeSet';
import { type EntityName, entities } from '../../shared/model/index';
import { dropDraft } from '../db/drafts';
import { readAgain } from '../db/otherWindows';
import { beforeClosing } from './closing';
import { currentPlan } from './currentPlan';
import { performQuietly } from './perform';
import { isPresenting } from './session';
import { forgetStale, keepStale, useStaleWords } from './staleWords';
import { type Unsaved, unsavedKey } from './unsavedKey';
import { keepUnsaved } from './unsavedWords';

const pause = 600;

export interface Autosave<T> {
  /** What the field shows: the words being typed, else what is stored. */
  readonly value: T;
  change(next: T): void;
  /** Writes at once: on blur, on Enter, before the window closes. */
  flush(): Promise<void>;
  /** Why what is typed was not taken; the stored value stays until it is mended. */
  readonly problem: string | null;
  /** Another window has changed this field since typing began here: nothing is written until the person chooses. */
  readonly elsewhere: Elsewhere<T> | null;
}

export interface Elsewhere<T> {
  /** What the other window wrote, and what is stored. */
  readonly theirs: T;
  keepMine(): Promise<void>;
  takeTheirs(): Promise<void>;
}

/**
 * One field of one record that saves itself a moment after typing stops. Another window's edit shows when this field is
 * at rest; while someone types here, their words stay, and are not written over words that came since.
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
  const found = useStaleWords({ kind, id, field });
  // Words that wait for an answer are not for other people's eyes.
  const stale = isPresenting() ? undefined : found;
  const base = useRef<{ readonly value: unknown } | null>(null);
  const waiting = useRef<{ readonly value: Value; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );

  const flush = useCallback(async () => {
    if (waiting.current === null) return;
    const { value, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    const from = base.current?.value;
    // What is typed from now on is typed onto this.
    base.current = { value };
    const outcome = await writeField({ kind, id, field }, value, from);
    setProblem(outcome.problem);
    const since = waitingIn(waiting);
    if (outcome.isStale && since !== null) {
      clearTimeout(since.timer);
      keepStale({ kind, id, field }, { mine: since.value, from });
      waiting.current = null;
    }
    // Words typed while this was being written are still waiting and stay in the field.
    if (outcome.problem !== null) base.current = { value: from };
    else if (waiting.current === null) {
      base.current = null;
      setTyped(null);
    }
  }, [kind, id, field]);

  useEffect(() => {
    const stop = beforeClosing(flush);
    return () => {
      stop();
      void flush();
    };
  }, [flush]);

  const place = { kind, id, field };
  return {
    // Kept by this very hook, or from a draft that it wrote.
    value: stale !== undefined ? (stale.mine as Value) : typed === null ? stored : typed.value,
    problem,
    flush,
    elsewhere:
      stale === undefined
        ? null
        : {
            theirs: stored,
            keepMine: () => chooseMine(place, stale.mine),
            takeTheirs: () => chooseTheirs(place),
          },
    change(next) {
      if (isPresenting()) {
        setProblem(failureWords(failure('presenting')));
        return;
      }
      const refused = problemOf(kind, id, field, next);
      setProblem(refused);
      if (stale !== undefined) {
        keepStale(place, { ...stale, mine: next });
        keepUnsaved(currentPlan(), place, { value: next, from: stale.from });
        return;
      }
      setTyped({ value: next });
      base.current ??= { value: storedNow(place) };
      // Sealing takes turns that a closing tab does not give: words of a locked plan are kept before they rest.
      if (refused === null && currentPlan().database.seal !== null)
        keepUnsaved(currentPlan(), place, { value: next, from: base.current.value });
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      // What does not fit is not written; it stays in the field with its sentence until it is mended.
      waiting.current =
        refused === null ? { value: next, timer: setTimeout(() => void flush(), pause) } : null;
    },
  };
}

/** Typing may have gone on while something was awaited, which the compiler does not see. */
function waitingIn<T>(ref: { readonly current: T }): T {
  return ref.current;
}

/** Writes one field; `from` is what it held when typing began, undefined where that does not matter. */
async function writeField(
  place: Unsaved,
  value: unknown,
  from: unknown,
): Promise<{ readonly problem: string | null; readonly isStale: boolean }> {
  const { kind, id, field } = place;
  keepUnsaved(currentPlan(), place, { value, from });
  const fields = (content: unknown) => ({ [field]: content }) as EditableFields<typeof kind>;
  const result = await performQuietly({
    label: `${capitalized(entities[kind].words.one)} changed`,
    writes: [edit(kind, id, fields(value), from === undefined ? undefined : fields(from))],
    clearsDraft: unsavedKey(place),
  });
  if (result.ok) return { problem: null, isStale: false };
  if (result.failure.code !== 'record.changedElsewhere')
    return { problem: failureWords(result.failure), isStale: false };
  await readAgain(currentPlan(), [{ kind, id }]);
  keepStale(place, { mine: value, from });
  return { problem: null, isStale: true };
}

async function chooseMine(place: Unsaved, mine: unknown): Promise<void> {
  forgetStale(place);
  // Against what was shown beside it: a third change meanwhile asks again.
  await writeField(place, mine, storedNow(place));
}

async function chooseTheirs(place: Unsaved): Promise<void> {
  forgetStale(place);
  await dropDraft(currentPlan(), unsavedKey(place));
}

function storedNow({ kind, id, field }: Unsaved): unknown {
  const record = currentPlan().pool.find(kind, id);
  return record === undefined ? undefined : Reflect.get(record, field);
}

/** Why the model would refuse this value in this field; null when it fits. */
function problemOf(kind: EntityName, id: string, field: string, value: unknown): string | null {
  const record = currentPlan().pool.find(kind, id);
  if (record === undefined) return null;
  const parsed = entities[kind].parse({ ...record, [field]: value });
  return parsed.ok ? null : String(parsed.failure.facts.problem);
}
