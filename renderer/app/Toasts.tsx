import { useEffect, useState } from 'react';
import { undo } from '../session/perform';
import { dismissToast, type Toast, useSession } from '../session/session';
import { Button, IconButton } from '../ui/Button';

const stays = 8000;

export function Toasts() {
  const toasts = useSession((session) => session.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/** Stays eight seconds, and while it is hovered or focused; a failure stays until it is dismissed. */
function OneToast({ toast }: { readonly toast: Toast }) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld || toast.kind === 'failed') return;
    const timer = setTimeout(() => dismissToast(toast.id), stays);
    return () => clearTimeout(timer);
  }, [isHeld, toast]);
  const hold = { onMouseEnter: () => setIsHeld(true), onFocus: () => setIsHeld(true) };
  const release = { onMouseLeave: () => setIsHeld(false), onBlur: () => setIsHeld(false) };
  const { undo: inverse } = toast;
  return (
    <div className="toast" {...hold} {...release}>
      {toast.words}
      {inverse && (
        <Button
          onClick={() => {
            dismissToast(toast.id);
            if (typeof inverse === 'function') inverse();
            else void undo(inverse);
          }}
        >
          Undo
        </Button>
      )}
      <IconButton icon="close" label="Dismiss" onClick={() => dismissToast(toast.id)} />
    </div>
  );
}
