import { openUntil } from '../../../shared/domain/ladder/gapGoal';
import { formatDay } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import { criterion as criterionEntity } from '../../../shared/model/criterion';
import { level as levelEntity } from '../../../shared/model/level';
import { ladderHref } from '../../navigation/ladderPaths';
import { hrefTo } from '../../navigation/paths';
import { useLadders } from '../../records/useLadders';
import { Section } from '../../ui/Section';

const mostOpen = 3;

/** The distance to the next level; nothing before there is a ladder with somewhere to go. */
export function NextLevel() {
  const { views, records, today } = useLadders();
  const view = views.find(({ ladder, aimId }) => !ladder.isSetAside && aimId !== undefined);
  const aim = view?.levels.find(({ level }) => level.id === view.aimId);
  if (aim === undefined) return null;
  const { level, readiness } = aim;
  const { standings, met, open, time } = readiness;
  return (
    <Section
      title="The next level"
      className="next-level"
      aside={<a href={hrefTo('ladder', level.id)}>Ladder</a>}
    >
      {standings.length === 0 ? (
        <p className="s q say">{readiness.sentence}</p>
      ) : (
        <>
          <p className="far">
            <b>{met.length}</b> of {count(standings.length, 'criterion', 'criteria')} of{' '}
            {levelEntity.title(level)} met
          </p>
          <div className="strip" aria-hidden="true">
            {standings.map(({ criterion, state }) => (
              <i key={criterion.id} className={state} />
            ))}
          </div>
        </>
      )}
      {open.length > 0 && (
        <ul className="sums">
          {open.slice(0, mostOpen).map(({ criterion }) => {
            const day = openUntil(criterion, records, today);
            return (
              <li key={criterion.id}>
                <a className="s" href={ladderHref('criterion', criterion.id)} dir="auto">
                  {criterionEntity.title(criterion)}
                </a>
                {day !== null && <span className="s q">{formatDay(day, 'shortMonthDay')}</span>}
              </li>
            );
          })}
        </ul>
      )}
      {open.length > mostOpen && <p className="s q">{open.length - mostOpen} more open.</p>}
      {time !== null && !time.isFull && (
        <p className="s q">{`${time.words.charAt(0).toUpperCase()}${time.words.slice(1)}.`}</p>
      )}
    </Section>
  );
}
