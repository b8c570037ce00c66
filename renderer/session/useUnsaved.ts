import { useEffect } from 'react';
import { useSession } from './session';

/** While a field holds what cannot be saved, the mark beside the record does not say Saved. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    useSession.setState(({ unsavedFields }) => ({ unsavedFields: unsavedFields + 1 }));
    return () => useSession.setState(({ unsavedFields }) => ({ unsavedFields: unsavedFields - 1 }));
  }, [isUnsaved]);
}
