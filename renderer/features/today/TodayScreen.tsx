import { useMemo } from 'react';
import { heatMap } from '../../../shared/domain/heatMap';
import { needsYou, todaySentence } from '../../../shared/domain/today';
import type { Impact } from '../../../shared/model/impact';
import { useToday } from '../../session/clock';
import { useIsComplete, useProfile, useRecords } from '../../session/records';
import { HeatMap } from './HeatMap';
import { NeedsYou } from './NeedsYou';
import { NothingYet } from './NothingYet';
import { Quarter } from './Quarter';
import { ReachedLine } from './ReachedLine';
import { WhereTo } from './WhereTo';
import './today.css';

const none: readonly Impact[] = [];

/** What waits for the person, then what the year and the quarter added up to. */
export function Screen() {
  const today = useToday();
  const { reviewDay } = useProfile();
  const goals = useRecords('goal');
  const milestones = useRecords('milestone');
  const credentials = useRecords('credential');
  const people = useRecords('person');
  const interactions = useRecords('interaction');
  const events = useRecords('event');
  const allWins = useRecords('impact');
  // While older wins are still being read, sums over them would be wrong, and would be made anew with each piece.
  const isComplete = useIsComplete('impact');
  const wins = isComplete ? allWins : none;
  const parts = useMemo(
    () => ({ wins, goals, milestones, credentials, people, interactions, events }),
    [wins, goals, milestones, credentials, people, interactions, events],
  );
  const needs = useMemo(() => needsYou(parts, today), [parts, today]);
  const months = useMemo(() => heatMap(wins, today), [wins, today]);
  const isEmpty =
    isComplete && [goals, milestones, credentials, wins, people].every(({ length }) => length === 0);
  return (
    <div className="today wrap">
      <div className="lead">
        <h1>Today</h1>
        <p>{todaySentence(today, reviewDay)}</p>
      </div>
      {isEmpty ? (
        <NothingYet />
      ) : (
        <div className="cols" aria-busy={!isComplete}>
          <div>
            <NeedsYou needs={needs} isComplete={isComplete} />
            {isComplete && <HeatMap months={months} />}
          </div>
          <div className="side">
            <WhereTo goals={goals} today={today} />
            {isComplete && <Quarter wins={wins} today={today} />}
            <ReachedLine milestones={milestones} goals={goals} credentials={credentials} today={today} />
          </div>
        </div>
      )}
    </div>
  );
}
