import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../db/drafts';
import { beforeClosing } from './closing';
import { currentPlan } from './currentPlan';

const pause = 300;

export interface DraftState<T> {
  readonly value: T;
  change(next: T): void;
  /** Forgets the draft; a commit with `clearsDraft` has already removed it from the disk. */
  reset(next: T): void;
  /** Removes it from the disk too, for Cancel. */
  discard(): Promise<void>;
  /** False until the draft of last time was looked for: show the form then, so that nothing typed is overtaken. */
  readonly isReady: boolean;
}

/** A form's content that survives a closed window. `accepts` refuses what an older Mortar may have left. */
export function useDraft<T>(key: string, blank: T, accepts: (value: unknown) => value is T): DraftState<T> {
  const [value, setValue] = useState(blank);
  const [isReady, setIsReady] = useState(false);
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(async () => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    const { value: latest } = waiting.current;
    waiting.current = null;
    await keepDraft(currentPlan(), key, latest);
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft of last time is read once for each key.
  useEffect(() => {
    let isCurrent = true;
    void readDraft(currentPlan(), key).then((kept) => {
      if (!isCurrent) return;
      if (accepts(kept)) setValue(kept);
      setIsReady(true);
    });
    const stop = beforeClosing(flush);
    return () => {
      isCurrent = false;
      stop();
      void flush();
    };
  }, [key]);

  function forget(): void {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
  }

  return {
    value,
    isReady,
    change(next) {
      setValue(next);
      forget();
      waiting.current = { value: next, timer: setTimeout(() => void flush(), pause) };
    },
    reset(next) {
      forget();
      setValue(next);
    },
    async discard() {
      forget();
      await dropDraft(currentPlan(), key);
    },
  };
}
