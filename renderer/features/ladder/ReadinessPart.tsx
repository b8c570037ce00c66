import { sumWords } from '../../../shared/domain/ladder/points';
import type { Readiness } from '../../../shared/domain/ladder/readiness';
import { criterion as criterionEntity } from '../../../shared/model/criterion';
import { ladderHref } from '../../navigation/ladderPaths';

/** The sentence, and the sum behind it. */
export function ReadinessPart({ readiness }: { readonly readiness: Readiness }) {
  const { standings, met, open, points, time, sentence } = readiness;
  return (
    <section aria-label="How far you are" className="readiness">
      <Strip readiness={readiness} />
      <p className="say" dir="auto">
        {sentence}
      </p>
      {standings.length > 0 && (
        <details>
          <summary className="s">The sum behind it</summary>
          <dl className="sum">
            <dt>Met, {met.length}</dt>
            <dd>
              <Names of={met} />
            </dd>
            <dt>Open, {open.length}</dt>
            <dd>
              <Names of={open} />
            </dd>
            {points !== null && (
              <>
                <dt>Points</dt>
                <dd>
                  <p>{points.sentence}</p>
                  <p className="q">{sumWords(points)}</p>
                </dd>
              </>
            )}
            {time !== null && (
              <>
                <dt>Time</dt>
                <dd>{time.words.charAt(0).toUpperCase() + time.words.slice(1)}.</dd>
              </>
            )}
          </dl>
        </details>
      )}
    </section>
  );
}

function Names({ of: some }: { readonly of: Readiness['met'] }) {
  if (some.length === 0) return <p className="q">None</p>;
  return (
    <ul>
      {some.map(({ criterion, words }) => (
        <li key={criterion.id}>
          <a href={ladderHref('criterion', criterion.id)} dir="auto">
            {criterionEntity.title(criterion)}
          </a>
          <span className="q"> {words}</span>
        </li>
      ))}
    </ul>
  );
}

/** One block a criterion: filled is met, outlined is open. The sentence beside it says the same. */
function Strip({ readiness: { standings } }: { readonly readiness: Readiness }) {
  return (
    <div className="strip" aria-hidden="true">
      {standings.map(({ criterion, state }) => (
        <i key={criterion.id} className={state} />
      ))}
    </div>
  );
}
