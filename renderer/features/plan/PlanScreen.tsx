import { useEffect, useMemo, useRef } from 'react';
import { byClosing, byDue, isClosed } from '../../../shared/domain/goals';
import { milestonesByGoal } from '../../../shared/domain/milestones';
import { choose } from '../../navigation/paths';
import { SavedMark } from '../../records/SavedMark';
import { useIsComplete, useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { GoalList } from './GoalList';
import './plan.css';
import { later } from '../../ui/later';
import { TimeSection } from './TimeSection';
import { Vision } from './Vision';

const GoalDetail = later(() => import('./GoalDetail').then((module) => module.GoalDetail));

/** Where the person is going, the picture of it, every goal, and the chosen one. */
export function Screen({ id }: { readonly id: string | undefined }) {
  const goals = useRecords('goal');
  const milestones = useRecords('milestone');
  const isComplete = useIsComplete('milestone');
  const open = useMemo(() => goals.filter((goal) => !isClosed(goal)).sort(byDue), [goals]);
  const closed = useMemo(() => goals.filter(isClosed).sort(byClosing), [goals]);
  const byGoal = useMemo(() => milestonesByGoal(milestones), [milestones]);
  const detail = useRef<HTMLElement>(null);
  const chosen = id === undefined ? (open[0] ?? closed[0]) : goals.find((goal) => goal.id === id);
  useEffect(() => bringIntoSight(detail.current, id), [id]);

  if (!isComplete) return <div className="plan" aria-busy="true" />;
  const newGoal = <Button {...newGoalButton}>New goal</Button>;
  return (
    <div className="plan" data-view={id === undefined ? 'list' : 'detail'}>
      <div className="wrap">
        <p className="saved-corner">
          <SavedMark />
        </p>
        <div className="lead">
          <h1>Plan</h1>
          <p>Where you are going, and what has a date.</p>
          {goals.length > 0 && <span className="push">{newGoal}</span>}
        </div>
        <div className="whole">
          <Vision />
          <TimeSection />
        </div>
        {goals.length === 0 ? (
          <EmptyState
            title="Your goals go here"
            words="A goal is one thing you want to be able to show, and the day it should be done. Cut it into milestones, and each has its place on the time line."
            example="Pass technician product verification by March 31: 300 practice checks, then the exam."
            action={newGoal}
          />
        ) : (
          <div className="goals">
            <GoalList {...{ open, closed, byGoal }} chosenId={chosen?.id} />
            <article ref={detail} className="goal-detail" aria-label="Chosen goal" tabIndex={-1}>
              <Button look="back" icon="back" onClick={() => choose('plan')}>
                Plan
              </Button>
              {chosen === undefined ? (
                <p className="q">This goal is no longer in the plan. Choose another one.</p>
              ) : (
                <GoalDetail key={chosen.id} goal={chosen} milestones={byGoal.get(chosen.id) ?? none} />
              )}
            </article>
          </div>
        )}
      </div>
    </div>
  );
}

const none: readonly never[] = [];

const newGoalButton = { icon: 'plus', onClick: () => openDialog({ name: 'newGoal' }) } as const;

/** A goal reached by a link must not stay below the edge; on a narrow window it took the list's place. */
function bringIntoSight(detail: HTMLElement | null, id: string | undefined): void {
  if (detail === null || id === undefined) return;
  const { top } = detail.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight * 0.7) detail.scrollIntoView({ block: 'start' });
  const tookTheListsPlace = detail.previousElementSibling?.getClientRects().length === 0;
  if (tookTheListsPlace) detail.focus();
}
