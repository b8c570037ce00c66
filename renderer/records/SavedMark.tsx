import { useSession } from '../session/session';
import { Sign } from '../ui/Sign';

/** The quiet answer of fields that save themselves. */
export function SavedMark() {
  const saving = useSession((session) => session.saving);
  return (
    <span className="saved" role="status">
      {saving === 'saved' && (
        <span className="sign wait">
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="M1 5.5 4 8.5 9 2" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          Saved
        </span>
      )}
      {saving === 'failed' && <Sign kind="late">Not saved</Sign>}
    </span>
  );
}
