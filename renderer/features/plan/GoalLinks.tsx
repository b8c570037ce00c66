import { useMemo, useState } from 'react';
import { figurePair } from '../../../shared/domain/change';
import { formatDay } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import type { Goal } from '../../../shared/model/goal';
import { impact } from '../../../shared/model/impact';
import { hrefTo } from '../../navigation/paths';
import { Evidence } from '../../records/Evidence';
import { performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { Pair } from '../../ui/Pair';
import { Section } from '../../ui/Section';

const GoalCriteria = later(() => import('./GoalCriteria').then((module) => module.GoalCriteria));
const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

const firstWins = 8;

/** What belongs to the goal: wins that name it, credentials it needs, files that prove it. */
export function GoalLinks({ goal }: { readonly goal: Goal }) {
  const all = useRecords('impact');
  const [isWhole, setIsWhole] = useState(false);
  const wins = useMemo(
    () =>
      all
        .filter(({ goalIds }) => goalIds.includes(goal.id))
        .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
    [all, goal.id],
  );
  const shown = isWhole ? wins : wins.slice(0, firstWins);
  return (
    <Section title="What belongs to it" aside={wins.length === 0 ? undefined : count(wins.length, 'win')}>
      {wins.length === 0 && (
        <p className="none-linked s q">
          No win names this goal yet. Link one to it in the <a href={hrefTo('log')}>Impact log</a>.
        </p>
      )}
      <ul aria-label="Linked wins" className="linked-wins">
        {shown.map((win) => {
          const pair = figurePair(win);
          return (
            <li key={win.id} className="item">
              <span className="gut">{formatDay(win.date, 'shortMonthYear')}</span>
              <a className="quiet" dir="auto" href={hrefTo('log', win.id)}>
                {impact.title(win)}
              </a>
              {pair !== null && <Pair {...pair} />}
            </li>
          );
        })}
      </ul>
      {shown.length < wins.length && (
        <Button look="bare" onClick={() => setIsWhole(true)}>{`Show all ${wins.length} wins`}</Button>
      )}
      <div className="ledger">
        <div className="part">
          <h3 className="part-name">Credentials</h3>
          <RecordLinks
            label="Credential"
            hidesLabel
            kind="credential"
            ids={goal.credentialIds}
            onChange={(credentialIds) =>
              void performQuietly({
                label: 'Edit goal',
                writes: [edit('goal', goal.id, { credentialIds })],
              })
            }
          />
        </div>
        <GoalCriteria goalId={goal.id} />
        <div className="part">
          <h3 className="part-name">Evidence</h3>
          <Evidence label="Evidence" kind="goal" id={goal.id} attachmentIds={goal.attachmentIds} />
        </div>
      </div>
    </Section>
  );
}
