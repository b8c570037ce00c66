import type { Elsewhere } from '../session/useAutosave';
import { useUnsaved } from '../session/useUnsaved';
import { Button } from '../ui/Button';
import { Sign } from '../ui/Sign';

interface ChangedElsewhereProps<T> {
  readonly label: string;
  /** Where it does not stand under its field. */
  readonly saysLabel?: boolean;
  readonly elsewhere: Elsewhere<T> | null;
  /** The other value in words; empty for an empty field. */
  words(theirs: T): string;
}

/** Under a field that another window changed while it was typed in: both values in sight, and a choice. */
export function ChangedElsewhere<T>({
  label,
  saysLabel = false,
  elsewhere,
  words,
}: ChangedElsewhereProps<T>) {
  useUnsaved(elsewhere !== null);
  if (elsewhere === null) return null;
  const theirs = words(elsewhere.theirs);
  return (
    <div className="elsewhere" role="alert" aria-label={`${label}: changed in another window`}>
      <p>
        <Sign kind="late">{`${saysLabel ? `${label}: changed` : 'Changed'} in another window`}</Sign>
      </p>
      <p>{theirs === '' ? 'It was emptied there.' : `There it says: “${theirs}”`}</p>
      <p>
        {saysLabel ? 'What you entered is below' : 'What you typed is above'}, and not saved yet. Both are
        kept until you choose.
      </p>
      <div className="row">
        <Button onClick={() => void elsewhere.keepMine()}>
          {saysLabel ? 'Keep mine' : 'Keep what I typed'}
        </Button>
        <Button onClick={() => void elsewhere.takeTheirs()}>Take the other</Button>
      </div>
    </div>
  );
}
