import { useMemo, useState } from 'react';
import { everyWin, logRows, needsResult, passes } from '../../../shared/domain/impact';
import { filterWords } from '../../../shared/domain/winWords';
import { count } from '../../../shared/kernel/words';
import { categoryLabel } from '../../../shared/pack/categories';
import { choose } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { CaptureLine } from './CaptureLine';
import { LogFilter } from './LogFilter';
import './log.css';
import { later } from '../../ui/later';
import { ResultQueue } from './ResultQueue';
import { newestFirst, rowsOfAll } from './sortedWins';
import { WinList } from './WinList';

const WinDetail = later(() => import('./WinDetail').then((module) => module.WinDetail));

/** The impact log: one line to write a win, what still needs a result, every win by month, and the chosen one. */
export function Screen({ id }: { readonly id: string | undefined }) {
  const wins = useRecords('impact');
  const isComplete = useIsComplete('impact');
  const today = useToday();
  const [filter, setFilter] = useState(everyWin);
  const newest = newestFirst(wins);
  const rows = useMemo(
    () => (filter === everyWin ? rowsOfAll(newest) : logRows(newest.filter((win) => passes(win, filter)))),
    [newest, filter],
  );
  const waiting = useMemo(() => newest.filter((win) => needsResult(win, today)), [newest, today]);
  const isFiltered = filter !== everyWin;
  const goals = useRecords('goal');
  const credentials = useRecords('credential');
  const linkTitle = (linked: string) =>
    [...goals, ...credentials.map(({ id: own, shortName }) => ({ id: own, title: shortName }))].find(
      (record) => record.id === linked,
    )?.title ?? 'a link';
  return (
    <div className="log">
      <div className="panes" data-view={id === undefined ? 'list' : 'detail'}>
        <div className="pane list" id="log-list">
          <div className="head">
            <h1>Impact log</h1>
            <CaptureLine />
            {wins.length > 0 && <LogFilter wins={wins} filter={filter} onChange={setFilter} />}
          </div>
          {waiting.length > 0 && !isFiltered && <ResultQueue waiting={waiting} />}
          {isFiltered && (
            <p className="found s q" role="status">
              {rows.length === 0 ? 'No win fits this' : `${count(rows.length, 'win')} of ${wins.length}`}:{' '}
              {filterWords(filter, { category: categoryLabel, linked: linkTitle })}.{' '}
              {rows.length === 0 && 'Widen the filter.'}
            </p>
          )}
          {wins.length === 0 && isComplete ? (
            <EmptyState
              title="Your wins go here"
              words="Write one line when something went well. You can add why and the result another day."
              example="Moved first-dose antibiotics to a cabinet on 5 West; nurses stopped walking down."
              action={<Button onClick={() => openDialog({ name: 'logWin' })}>Write the first one</Button>}
            />
          ) : (
            <WinList rows={rows} chosenId={id} />
          )}
        </div>
        <article className="pane detail" aria-label="Chosen win">
          {id !== undefined && <h1 className="sr only-narrow">Impact log</h1>}
          <Button look="back" icon="back" onClick={() => choose('log')}>
            Impact log
          </Button>
          {id === undefined ? (
            wins.length > 0 && <p className="q">Choose a win to read it, finish it or link it to a goal.</p>
          ) : (
            <WinDetail key={id} id={id} />
          )}
        </article>
      </div>
    </div>
  );
}
