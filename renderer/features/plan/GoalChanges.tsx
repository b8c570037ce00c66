import { useEffect, useState } from 'react';
import { goalChangeWords } from '../../../shared/domain/goalChanges';
import type { Goal } from '../../../shared/model/goal';
import { changesOf } from '../../db/history';
import { useToday } from '../../session/clock';
import { currentPlan } from '../../session/currentPlan';

/** How often the words and the due day were changed: a moved day is said, not hidden. */
export function GoalChanges({ goal }: { readonly goal: Goal }) {
  const today = useToday();
  const [words, setWords] = useState('');
  // Every save of the goal may have added a change.
  const { id, updatedAt } = goal;
  useEffect(() => {
    let isCurrent = true;
    void changesOf(currentPlan(), id).then((changes) => {
      if (isCurrent) setWords(goalChangeWords(changes, today));
    });
    return () => {
      isCurrent = false;
    };
  }, [id, updatedAt, today]);
  return words === '' ? null : <p className="s q">{words}</p>;
}
