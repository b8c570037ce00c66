import { useEffect, useMemo, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../db/drafts';
import { beforeClosing } from './closing';
import { currentPlan } from './currentPlan';
import { draftKeeper } from './draftKeeper';

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
  const keeper = useMemo(() => draftKeeper<T>((latest) => keepDraft(currentPlan(), key, latest)), [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft of last time is read once for each key.
  useEffect(() => {
    let isCurrent = true;
    void readDraft(currentPlan(), key).then((kept) => {
      if (!isCurrent) return;
      if (accepts(kept)) setValue(kept);
      setIsReady(true);
    });
    const stop = beforeClosing(keeper.written);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [key]);

  return {
    value,
    isReady,
    change(next) {
      setValue(next);
      keeper.keep(next);
    },
    reset(next) {
      keeper.forget();
      setValue(next);
    },
    async discard() {
      keeper.forget();
      await dropDraft(currentPlan(), key);
    },
  };
}
