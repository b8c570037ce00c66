import { useMemo } from 'react';
import { type CeFigure, ceFigures, ceHeading } from '../../../shared/domain/ceFigures';
import { cePace } from '../../../shared/domain/cePace';
import { type CeStanding, ceStanding } from '../../../shared/domain/ceSentence';
import { formatDay } from '../../../shared/kernel/dates';
import { count, formatNumber } from '../../../shared/kernel/words';
import { type CeActivity, ceActivity } from '../../../shared/model/ceActivity';
import type { Credential } from '../../../shared/model/credential';
import { ceHref } from '../../navigation/credentialPaths';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';
import { Section } from '../../ui/Section';
import { Sign } from '../../ui/Sign';
import { CeStateSelect } from './CeStateSelect';
import './ce.css';
import { useCycleFacts } from '../../records/cycleFacts';

/** Where a credential stands in its cycle: one sentence, each figure, and the activities behind it. */
export function CeBalance({ credential }: { readonly credential: Credential }) {
  const today = useToday();
  const activities = useRecords('ceActivity');
  const factsOf = useCycleFacts();
  const standing = useMemo(
    () => (factsOf === undefined ? null : ceStanding(credential, activities, factsOf(credential), today)),
    [credential, activities, factsOf, today],
  );
  const byId = useMemo(() => new Map(activities.map((activity) => [activity.id, activity])), [activities]);
  if (standing === null || credential.stage !== 'earned') return null;
  const { balance, cycle, sentence } = standing;
  const pace = balance === null || cycle === null ? null : cePace(balance, cycle, today);
  return (
    <Section
      title={balance === null ? 'CE' : ceHeading(balance)}
      className="balance"
      aside={cycleWords(standing)}
    >
      <p className="say">{sentence}</p>
      {pace !== null && <p className="s q">{pace.words}</p>}
      {balance !== null && balance.required !== 0 && (
        <ul aria-label="Figures of this cycle">
          {ceFigures(balance).map((figure) => (
            <FigureRow key={figure.id} figure={figure} credentialId={credential.id} byId={byId} />
          ))}
          {balance.notCounting.length > 0 && (
            <li>
              <details>
                <summary>
                  <span>Does not count</span>
                  <b>{formatNumber(hoursOf(balance.notCounting))} hours</b>
                  <span className="q">{count(balance.notCounting.length, 'activity', 'activities')}</span>
                </summary>
                <ul>
                  {balance.notCounting.map(({ activityId, hours, why }) => (
                    <ActivityLine
                      key={activityId}
                      activity={byId.get(activityId)}
                      hours={hours}
                      why={why}
                      credentialId={credential.id}
                    />
                  ))}
                </ul>
              </details>
            </li>
          )}
        </ul>
      )}
      {balance?.notes.map((note) => (
        <p key={note} className="s q">
          {note}
        </p>
      ))}
    </Section>
  );
}

function cycleWords({ cycle }: CeStanding): string | undefined {
  return cycle === null ? undefined : `${formatDay(cycle.from, 'long')} to ${formatDay(cycle.to, 'long')}`;
}

function hoursOf(items: readonly { readonly hours: number }[]): number {
  return items.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100;
}

interface FigureRowProps {
  readonly figure: CeFigure;
  readonly credentialId: string;
  readonly byId: ReadonlyMap<string, CeActivity>;
}

/** A figure; opened, the activities it is made of. */
function FigureRow({ figure, credentialId, byId }: FigureRowProps) {
  const { name, sign, words, share, activityIds } = figure;
  return (
    <li>
      <details>
        <summary>
          <span>{name}</span>
          <b>{figure.figure}</b>
          {sign === null ? <span className="q">{words}</span> : <Sign kind={sign}>{words}</Sign>}
          {share !== null && (
            <span className="prog" aria-hidden="true">
              <i style={{ width: `${Math.round(share * 100)}%` }} />
            </span>
          )}
        </summary>
        {activityIds.length === 0 ? (
          <p className="s q">No activity yet.</p>
        ) : (
          <ul>
            {activityIds.map((id) => (
              <ActivityLine key={id} activity={byId.get(id)} credentialId={credentialId} />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}

interface ActivityLineProps {
  readonly activity: CeActivity | undefined;
  readonly credentialId: string;
  /** Of its hours, those this line is about; all where nothing is said. */
  readonly hours?: number;
  readonly why?: string;
}

function ActivityLine({ activity, credentialId, hours, why }: ActivityLineProps) {
  if (activity === undefined) return null;
  return (
    <li className="activity">
      <span className="gut">{formatDay(activity.date, 'long')}</span>
      <span>
        <a href={ceHref(activity.id)} dir="auto">
          {ceActivity.title(activity)}
        </a>
        {why !== undefined && <span className="q">{why}</span>}
      </span>
      <span className="hrs">{formatNumber(hours ?? activity.hours)} h</span>
      <CeStateSelect activity={activity} credentialId={credentialId} />
    </li>
  );
}
