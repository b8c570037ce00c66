import { useEffect, useState } from 'react';
import { count } from '../../../shared/kernel/words';
import { type BeforeNote, findBefore, forgetBefore } from '../../db/planBefore';
import { momentWords } from '../../records/momentWords';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';
import { attempt } from '../../session/perform';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';

/** The way back after an import or a restore; there as long as the replaced plan is kept, after a restart too. */
export function PlanBefore({ onPutBack }: { onPutBack(note: BeforeNote): void }) {
  const [note, setNote] = useState<BeforeNote | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const today = useToday();
  // The whole plan changes with its profile: look again then.
  const profile = useRecords('profile');
  useEffect(() => {
    let isCurrent = true;
    void attempt(() => findBefore(currentPlan())).then((found) => {
      if (isCurrent && found.ok) setNote(found.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [profile]);

  if (note === null) return null;
  return (
    <div className="before" role="note">
      <p className="s">
        <b>What was here before is kept.</b> {note.holds || count(note.recordCount, 'thing')}, replaced{' '}
        {momentWords(note.keptAt, today)} by {note.replacedBy}.
      </p>
      <div className="row">
        <Button onClick={() => onPutBack(note)}>Put back what was there before</Button>
        {isAsking ? (
          <>
            <span className="s">Then there is no way back to it.</span>
            <Button
              look="destructive"
              onClick={() =>
                void attempt(() => forgetBefore(currentPlan())).then(({ ok }) => {
                  if (ok) setNote(null);
                  setIsAsking(false);
                })
              }
            >
              Remove the kept copy for good
            </Button>
            <Button look="bare" onClick={() => setIsAsking(false)}>
              Cancel
            </Button>
          </>
        ) : (
          <Button look="bare" onClick={() => setIsAsking(true)}>
            Remove the kept copy
          </Button>
        )}
      </div>
    </div>
  );
}
