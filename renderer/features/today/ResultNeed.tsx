import { useState } from 'react';
import { addDays } from '../../../shared/kernel/dates';
import { excerpt } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import { hrefTo } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { Button } from '../../ui/Button';
import type { NeedProps } from './NeedRow';
import { ResultForm } from './ResultForm';

/** Long enough for something to have changed. */
const askAgainDays = 14;

/** A win that waits for its result: it is typed in the row itself, or asked for again in two weeks. */
export function ResultNeed({ recordId, fact, reason, isFirst }: NeedProps) {
  const today = useToday();
  const [isAsked, setIsAsked] = useState(false);
  const isOpen = isFirst || isAsked;
  const short = excerpt(fact, 140);
  return (
    <>
      <div>
        <p dir="auto">
          <a className="fact" href={hrefTo('log', recordId)}>
            {short}
          </a>
        </p>
        <p className="s">{reason}</p>
      </div>
      <div className="acts">
        <Button
          look="bare"
          aria-label={`Ask me later: ${short}`}
          onClick={() =>
            void perform({
              label: 'Asked again in two weeks',
              writes: [edit('impact', recordId, { askAgainOn: addDays(today, askAgainDays) })],
            })
          }
        >
          Ask me later
        </Button>
        {!isOpen && (
          <Button aria-label={`Add result: ${short}`} onClick={() => setIsAsked(true)}>
            Add result
          </Button>
        )}
      </div>
      {isOpen && <ResultForm recordId={recordId} takesFocus={isAsked} />}
    </>
  );
}
