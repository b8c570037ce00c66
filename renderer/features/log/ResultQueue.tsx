import { formatDay } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import { type Impact, impact } from '../../../shared/model/impact';
import { hrefTo } from '../../navigation/paths';
import { Section } from '../../ui/Section';

const shown = 3;

/** Wins that wait for their result, the newest first. */
export function ResultQueue({ waiting }: { readonly waiting: readonly Impact[] }) {
  const more = waiting.length - shown;
  return (
    <Section title="Needs a result" aside={count(waiting.length, 'entry', 'entries')} className="queue">
      <ul>
        {waiting.slice(0, shown).map((win) => (
          <li key={win.id}>
            <span>{formatDay(win.date, 'shortMonthDay')}</span>
            <span className="t">{impact.title(win)}</span>
            <a
              className="btn bare"
              href={hrefTo('log', win.id)}
              aria-label={`Add result: ${impact.title(win)}`}
            >
              Add result
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="xs h">and {count(more, 'older one')} in the list below</p>}
    </Section>
  );
}
