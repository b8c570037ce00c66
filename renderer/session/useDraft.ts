import { useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../db/drafts';
import { beforeClosing } from './closing';
import { currentPlan } from './currentPlan';
import { isPresenting, type OpenDialog, openDialog, showToast } from './session';

export interface DraftState<T> {
  readonly value: T;
  change(next: T): void;
  /** Shows this instead, on the screen only: a commit with `clearsDraft` removes the draft from the disk. */
  reset(next: T): void;
  /** Removes it from the disk too. */
  discard(): Promise<void>;
  /** For Cancel: lets the words go, and a toast brings them back into the form's dialog. */
  cancel(dialog: OpenDialog): Promise<void>;
  /** False until the draft of last time was looked for: show the form then, so that nothing typed is overtaken. */
  readonly isReady: boolean;
}

/** A form's content that survives a closed window. `accepts` refuses what an older Mortar may have left. */
export function useDraft<T>(key: string, blank: T, accepts: (value: unknown) => value is T): DraftState<T> {
  const [value, setValue] = useState(blank);
  const [isReady, setIsReady] = useState(false);
  const lastKept = useRef(Promise.resolve());

  useEffect(() => {
    let isCurrent = true;
    // What was typed before is not shown to others, and what is typed meanwhile does not take its place.
    const reading = isPresenting() ? Promise.resolve(undefined) : readDraft(currentPlan(), key);
    void reading.then((kept) => {
      if (!isCurrent) return;
      if (accepts(kept)) setValue(kept);
      setIsReady(true);
    });
    const stop = beforeClosing(() => lastKept.current);
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
      if (isPresenting()) return;
      // Words that cannot be kept are still in the form; saving it will say what is wrong.
      lastKept.current = keepDraft(currentPlan(), key, next).catch(() => undefined);
    },
    reset: setValue,
    discard: () => dropDraft(currentPlan(), key),
    async cancel(dialog) {
      await lastKept.current;
      const hadWords = (await readDraft(currentPlan(), key)) !== undefined;
      await dropDraft(currentPlan(), key);
      if (!hadWords) return;
      const bringBack = () => void keepDraft(currentPlan(), key, value).then(() => openDialog(dialog));
      showToast({ words: 'The form was emptied', kind: 'done', undo: bringBack });
    },
  };
}
