import { useCallback, useEffect, useRef, useState } from 'react';
import type { Work } from '../../db/work';

export interface RunningWork {
  readonly words: string;
  readonly share: number;
  stop(): void;
}

/** Shorter work needs no bar; it would only flash. */
const patience = 300;

/** Runs one piece of work at a time; `running` is there to be shown once it takes long enough to be noticed. */
export function useWork() {
  const [running, setRunning] = useState<RunningWork | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback(async <T>(words: string, job: (work: Work) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    current.current = controller;
    let share = 0;
    const stop = () => controller.abort();
    const timer = setTimeout(() => setRunning({ words, share, stop }), patience);
    setIsBusy(true);
    try {
      return await job({
        signal: controller.signal,
        onShare(next) {
          share = next;
          setRunning((shown) => shown && { ...shown, share });
        },
      });
    } finally {
      clearTimeout(timer);
      setRunning(null);
      setIsBusy(false);
    }
  }, []);

  return { running, isBusy, run };
}
