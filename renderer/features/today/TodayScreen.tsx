import { useMemo } from 'react';
import { heatMap } from '../../../shared/domain/heatMap';
import type { DueReminder } from '../../../shared/domain/reminders/dueReminders';
import { needsYou, todaySentence } from '../../../shared/domain/today';
import type { Impact } from '../../../shared/model/impact';
import { remindersRoute } from '../../records/reminderPlace';
import { useReminders } from '../../records/useReminders';
import { useToday } from '../../session/clock';
import { useIsComplete, useProfile, useRecords } from '../../session/records';
import { later } from '../../ui/later';
import { HeatMap } from './HeatMap';
import { NeedsYou } from './NeedsYou';
import { NothingYet } from './NothingYet';
import { Quarter } from './Quarter';
import { ReachedLine } from './ReachedLine';
import { useCeNeeds } from './useCeNeeds';
import { WhereTo } from './WhereTo';
import './today.css';

// The rules of the ladder are read beside the wins; the first paint does not wait for them.
const NextLevel = later(() => import('./NextLevel').then((module) => module.NextLevel));

const Reminders = later(() => import('./Reminders').then((m) => m.Reminders));

const none: readonly Impact[] = [];
const noReminders: readonly DueReminder[] = [];

export function Screen({ id }: { readonly id: string | undefined }) {
  return id === remindersRoute.id ? <Reminders /> : <Today />;
}

/** What waits for the person, then what the year and the quarter added up to. */
function Today() {
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
  const due = useReminders()?.due ?? noReminders;
  const plain = useMemo(() => needsYou(parts, today, due), [parts, today, due]);
  const needs = useCeNeeds(plain);
  const months = useMemo(() => heatMap(wins, today), [wins, today]);
  // The question of the week alone does not make a beginning.
  const isEmpty =
    isComplete &&
    needs.every(({ kind }) => kind === 'weeklyLog') &&
    [goals, milestones, credentials, wins, people].every(({ length }) => length === 0);
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
            {isComplete && <NextLevel />}
            {isComplete && <Quarter wins={wins} today={today} />}
            <ReachedLine milestones={milestones} goals={goals} credentials={credentials} today={today} />
          </div>
        </div>
      )}
    </div>
  );
}
