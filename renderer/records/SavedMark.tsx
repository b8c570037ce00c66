import { useSession } from '../session/session';
import { Sign } from '../ui/Sign';

/** The quiet answer of fields that save themselves. */
export function SavedMark() {
  const saving = useSession((session) => session.saving);
  const isUnsaved = useSession(({ unsavedFields }) => unsavedFields > 0) || saving === 'failed';
  return (
    <span className="saved" role="status">
      {saving === 'saved' && !isUnsaved && (
        <span className="sign wait">
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="M1 5.5 4 8.5 9 2" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          Saved
        </span>
      )}
      {isUnsaved && <Sign kind="late">Not saved</Sign>}
    </span>
  );
}
