import { useState } from 'react';
import { addDays } from '../../../shared/kernel/dates';
import { edit } from '../../../shared/model/changeSet';
import { hrefTo } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { NeedFact } from './NeedFact';
import type { NeedProps } from './NeedRow';

// Days are typed in it, which is a good deal of code that Today does not need.
const LogContact = later(() => import('../../records/LogContact').then((m) => m.LogContact));

const askAgainDays = 7;

/** Someone to write to: the contact is logged in the row itself, begun as a message, or asked for again in a week. */
export function ContactNeed({ recordId, fact, reason }: NeedProps) {
  const today = useToday();
  const [isLogging, setIsLogging] = useState(false);
  return (
    <>
      <NeedFact href={hrefTo('network', recordId)} fact={fact} reason={reason} />
      <div className="acts">
        <Button
          look="bare"
          aria-label={`Ask me later: ${fact}`}
          onClick={() =>
            void perform({
              label: 'Asked again in a week',
              writes: [edit('person', recordId, { askAgainOn: addDays(today, askAgainDays) })],
            })
          }
        >
          Ask me later
        </Button>
        <Button
          look="bare"
          aria-label={`Start a message: ${fact}`}
          onClick={() => openDialog({ name: 'startMessage', personId: recordId })}
        >
          Message
        </Button>
        <Button
          aria-expanded={isLogging}
          aria-label={`Log contact: ${fact}`}
          onClick={() => setIsLogging(!isLogging)}
        >
          Log contact
        </Button>
      </div>
      {isLogging && <LogContact personId={recordId} takesFocus />}
    </>
  );
}
