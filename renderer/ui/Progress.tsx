import { Button } from './Button';

interface ProgressProps {
  /** What is being done: `Writing page 2 of 3`. */
  readonly words: string;
  /** 0 to 1; null where nobody can say how far it is. */
  readonly share: number | null;
  onStop?(): void;
}

export function Progress({ words, share, onStop }: ProgressProps) {
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <div className="progress">
      <p className="s q">
        {words}
        {onStop && (
          <Button look="bare" onClick={onStop}>
            Stop
          </Button>
        )}
      </p>
      <div
        className="prog"
        role="progressbar"
        aria-label={words}
        aria-valuenow={percent ?? undefined}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i className={percent === null ? 'whole' : undefined} style={{ width: `${percent ?? 100}%` }} />
      </div>
    </div>
  );
}
