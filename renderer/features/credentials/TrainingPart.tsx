import { useMemo, useState } from 'react';
import { trainingMatrix } from '../../../shared/domain/trainingMatrix';
import { SavedMark } from '../../records/SavedMark';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { later } from '../../ui/later';
import { AddSignOff } from './AddSignOff';
import { CredentialsHead } from './CredentialsHead';
import { exportTrainingCsv } from './exportTraining';
import { TrainingRow } from './TrainingRow';
import './training.css';

const TrainingPage = later(() => import('./TrainingPage').then((m) => m.TrainingPage));

/** Stations and skills: who signed them off, when they are due again, and what is still a gap. */
export function TrainingPart() {
  const signOffs = useRecords('signOff');
  const isComplete = useIsComplete('signOff');
  const today = useToday();
  const { rows, skills, words } = useMemo(() => trainingMatrix(signOffs, today), [signOffs, today]);
  const [openId, setOpenId] = useState<string | null>(null);
  const [shows, setShows] = useState<'list' | 'adding' | 'page'>('list');
  const isEmpty = signOffs.length === 0 && isComplete;
  if (shows === 'page') return <TrainingPage onBack={() => setShows('list')} />;
  const add = (
    <Button icon="plus" onClick={() => setShows('adding')}>
      Add sign-off
    </Button>
  );
  return (
    <div className="cred training">
      <CredentialsHead shown="training" />
      {isEmpty && shows !== 'adding' ? (
        <EmptyState
          title="Your training goes here"
          words="Each station you work and each skill it takes: who signed you off, when, and when it is due again. What is not signed off yet shows as a gap."
          example="IV room, garbing: signed off June 3 by Dana Ortiz, due again in six months."
          action={add}
        />
      ) : (
        <>
          <div className="row said">
            <p>{words}</p>
            <SavedMark />
          </div>
          <div className="row">
            {shows === 'adding' ? null : add}
            {!isEmpty && (
              <>
                <Button onClick={() => setShows('page')}>See the page</Button>
                <Button onClick={() => void exportTrainingCsv()}>Export CSV</Button>
              </>
            )}
          </div>
          {shows === 'adding' && <AddSignOff signOffs={signOffs} onClose={() => setShows('list')} />}
          {rows.map(({ station, cells }) => (
            <section key={station.toLowerCase()} aria-label={station}>
              <h2 dir="auto">{station}</h2>
              <ul>
                {cells.map(
                  (cell, at) =>
                    cell.signOff && (
                      <TrainingRow
                        key={cell.signOff.id}
                        cell={cell}
                        signOff={cell.signOff}
                        skill={skills[at] ?? ''}
                        isOpen={openId === cell.signOff.id}
                        onToggle={() =>
                          setOpenId(openId === cell.signOff?.id ? null : (cell.signOff?.id ?? null))
                        }
                      />
                    ),
                )}
              </ul>
            </section>
          ))}
        </>
      )}
    </div>
  );
}
