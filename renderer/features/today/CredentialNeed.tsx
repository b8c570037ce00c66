import { useState } from 'react';
import { renewalOpensOn } from '../../../shared/domain/credentials';
import { addDays, addMonths } from '../../../shared/kernel/dates';
import { edit } from '../../../shared/model/changeSet';
import { hrefTo } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { useRecord } from '../../session/records';
import { Button } from '../../ui/Button';
import { LazyDayForm } from './LazyDayForm';
import { NeedFact } from './NeedFact';
import type { NeedProps } from './NeedRow';

/** A renewal or an expiry: once it is renewed, the new day settles it. */
export function CredentialNeed({ recordId, fact, reason }: NeedProps) {
  const today = useToday();
  const credential = useRecord('credential', recordId);
  const [isRenewing, setIsRenewing] = useState(false);
  const { expiresOn = null, cycleMonths = null } = credential ?? {};
  const opensOn = credential === undefined ? null : renewalOpensOn(credential);
  const isNotOpenYet = opensOn !== null && opensOn > today;
  return (
    <>
      <NeedFact href={hrefTo('credentials', recordId)} fact={fact} reason={reason} />
      <div className="acts">
        {isNotOpenYet ? (
          <a className="btn" href={hrefTo('credentials', recordId)} aria-label={`See what it asks: ${fact}`}>
            See what it asks
          </a>
        ) : (
          <Button
            aria-expanded={isRenewing}
            aria-label={`Renewed… ${fact}`}
            onClick={() => setIsRenewing(!isRenewing)}
          >
            Renewed…
          </Button>
        )}
      </div>
      {isRenewing && expiresOn !== null && (
        <LazyDayForm
          label="Now expires"
          today={today}
          startsWith={cycleMonths === null ? null : addMonths(expiresOn, cycleMonths)}
          noEarlierThan={addDays(expiresOn, 1)}
          tooEarly="The new day comes after the old one. Look at your new certificate."
          onCancel={() => setIsRenewing(false)}
          changeSet={(day) => ({
            label: 'Credential renewed',
            writes: [edit('credential', recordId, { expiresOn: day })],
          })}
        />
      )}
    </>
  );
}
