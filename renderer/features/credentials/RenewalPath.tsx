import { renewalPath } from '../../../shared/domain/renewalPath';
import type { IsoDate } from '../../../shared/kernel/dates';
import type { Credential } from '../../../shared/model/credential';
import type { PackCredential } from '../../../shared/pack/credentialPack';
import { renewalFacts } from './renewalFacts';

interface RenewalPathProps {
  readonly credential: Credential;
  readonly entry: PackCredential | undefined;
  readonly today: IsoDate;
}

const classes = { unknown: 'p0', open: 'p1', late: 'p2', over: 'p4', expiry: 'p3' } as const;

/** The window, the late fee and the expiry as stretches, each with its date in words. */
export function RenewalPath({ credential, entry, today }: RenewalPathProps) {
  const stretches = renewalPath(credential, entry === undefined ? null : renewalFacts(entry), today);
  if (stretches.length === 0) return null;
  return (
    <ol className={`renewal-path of-${stretches.length}`} aria-label="Renewal dates">
      {stretches.map(({ kind, day, words }) => (
        <li key={`${kind} ${words}`} className={classes[kind]}>
          <b>{day}</b>
          {words}
        </li>
      ))}
    </ol>
  );
}
