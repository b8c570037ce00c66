import { useMemo } from 'react';
import { latestReached } from '../../../shared/domain/reached';
import type { TodayParts } from '../../../shared/domain/today';
import type { IsoDate } from '../../../shared/kernel/dates';
import { hrefTo } from '../../navigation/paths';
import { Sign } from '../../ui/Sign';

interface ReachedLineProps extends Pick<TodayParts, 'goals' | 'milestones' | 'credentials'> {
  readonly today: IsoDate;
}

/** Praise is quiet: one line of plain words about what was last reached. */
export function ReachedLine({ milestones, credentials, goals, today }: ReachedLineProps) {
  const reached = useMemo(
    () => latestReached({ milestones, credentials, goals }, today),
    [milestones, credentials, goals, today],
  );
  if (reached === null) return null;
  return (
    <section aria-label="Reached">
      <p className="s q">
        <Sign kind="done">Reached</Sign>{' '}
        <a className="fact" href={hrefTo(reached.place, reached.recordId)} dir="auto">
          {reached.words}
        </a>
      </p>
    </section>
  );
}
