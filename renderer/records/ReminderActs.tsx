import { type ReactNode, useRef, useState } from 'react';
import { perform } from '../session/perform';
import { Button } from '../ui/Button';
import { later } from '../ui/later';
import { done } from './reminderDeeds';

const SnoozeForm = later(() => import('./SnoozeForm').then((m) => m.SnoozeForm));

interface ReminderActsProps {
  readonly reminderKey: string;
  readonly words: string;
  /** What settles it by itself, before the rest. */
  readonly children?: ReactNode;
}

/** How a reminder is settled where it stands; its row is a grid with a place for the form below. */
export function ReminderActs({ reminderKey, words, children }: ReminderActsProps) {
  const [isSnoozing, setIsSnoozing] = useState(false);
  const snooze = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className="acts">
        {children}
        <Button
          ref={snooze}
          look="bare"
          aria-expanded={isSnoozing}
          aria-label={`Snooze… ${words}`}
          onClick={() => setIsSnoozing(!isSnoozing)}
        >
          Snooze…
        </Button>
        <Button aria-label={`Done: ${words}`} onClick={() => void perform(done(reminderKey))}>
          Done
        </Button>
      </div>
      {isSnoozing && (
        <SnoozeForm
          reminderKey={reminderKey}
          onClose={() => {
            setIsSnoozing(false);
            snooze.current?.focus();
          }}
        />
      )}
    </>
  );
}
