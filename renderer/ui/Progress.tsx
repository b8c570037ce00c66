import { Button } from './Button';

interface ProgressProps {
  /** What is being done: `Writing page 2 of 3`. */
  readonly words: string;
  /** 0 to 1. */
  readonly share: number;
  onStop?(): void;
}

export function Progress({ words, share, onStop }: ProgressProps) {
  const percent = Math.round(share * 100);
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
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
