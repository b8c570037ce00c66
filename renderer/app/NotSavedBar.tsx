import { useState } from 'react';
import { failureWords } from '../../shared/kernel/failure';
import { count } from '../../shared/kernel/words';
import { tryAgain } from '../db/tryAgain';
import { currentPlan } from '../session/currentPlan';
import { useSession } from '../session/session';
import { useFrozen } from '../session/useFrozen';
import { Button } from '../ui/Button';

/** On every screen while the disk takes nothing: what waits, why, and the two things that can be done about it. */
export function NotSavedBar() {
  const frozen = useFrozen();
  const isPresenting = useSession((session) => session.isPresenting);
  const [isTrying, setIsTrying] = useState(false);
  if (frozen === null) return null;
  const { waiting, failure } = frozen;
  return (
    <section className="not-saved-bar" aria-label="Not saved" role="alert">
      <span>
        <b>
          {waiting.length === 0
            ? 'Nothing can be saved now.'
            : `${count(waiting.length, 'change is', 'changes are')} kept here, not saved yet.`}
        </b>{' '}
        {failureWords(failure)}
        {isPresenting &&
          ' The plan file holds the whole plan, also what is left out while you are presenting.'}
      </span>
      <span className="push" />
      <Button onClick={() => void import('./rescueCopy').then(({ saveWhatIsHere }) => saveWhatIsHere())}>
        Export plan file
      </Button>
      <Button
        look="main"
        disabled={isTrying}
        onClick={async () => {
          setIsTrying(true);
          await tryAgain(currentPlan());
          setIsTrying(false);
        }}
      >
        Try again
      </Button>
    </section>
  );
}
