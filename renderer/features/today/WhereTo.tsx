import { useMemo } from 'react';
import { goalMeasure } from '../../../shared/domain/goalMeasure';
import { nearDay } from '../../../shared/domain/goals';
import { nearestGoal } from '../../../shared/domain/nearestGoal';
import { type IsoDate, relativeDay } from '../../../shared/kernel/dates';
import { type Goal, goal } from '../../../shared/model/goal';
import { hrefTo } from '../../navigation/paths';
import { useProfile } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { AimForm } from './AimForm';

interface WhereToProps {
  readonly goals: readonly Goal[];
  readonly today: IsoDate;
}

/** The role the person is going for, and the goal whose day comes next. */
export function WhereTo({ goals, today }: WhereToProps) {
  const { aim } = useProfile();
  const nearest = useMemo(() => nearestGoal(goals, today), [goals, today]);
  return (
    <Section title="Where you want to be" aside={<a href={hrefTo('plan')}>Plan</a>} className="where">
      {aim.trim() === '' ? (
        <AimForm />
      ) : (
        <p className="aim" dir="auto">
          {aim}
        </p>
      )}
      {nearest === null ? (
        <p className="s q">
          No goal is open.{' '}
          <Button look="bare" onClick={() => openDialog({ name: 'newGoal' })}>
            New goal
          </Button>
        </p>
      ) : (
        <NearestGoal nearest={nearest} today={today} />
      )}
    </Section>
  );
}

function NearestGoal({ nearest, today }: { readonly nearest: Goal; readonly today: IsoDate }) {
  const { words, picture } = goalMeasure(nearest, today);
  return (
    <div className="nearest">
      <p className="s">
        <a href={hrefTo('plan', nearest.id)} dir="auto">
          {goal.title(nearest)}
        </a>
        {nearest.due !== null && (
          <span className="q">
            , due {relativeDay(nearest.due, today)} on {nearDay(nearest.due, today)}
          </span>
        )}
      </p>
      {picture?.current && (
        <div className="bar" aria-hidden="true">
          <i
            style={{
              marginLeft: `${picture.covered.from}%`,
              width: `${picture.covered.to - picture.covered.from}%`,
            }}
          />
        </div>
      )}
      {words !== '' && <p className="s q">{words}</p>}
    </div>
  );
}
