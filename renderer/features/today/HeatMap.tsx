import { useState } from 'react';
import { type HeatMonth, heatSentence, monthName } from '../../../shared/domain/heatMap';
import { formatDay } from '../../../shared/kernel/dates';
import { Section } from '../../ui/Section';
import { HeatTable } from './HeatTable';

/** A year of wins by week: size and shade carry the number, and the number stands under each month. */
export function HeatMap({ months }: { readonly months: readonly HeatMonth[] }) {
  const [isTable, setIsTable] = useState(false);
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return null;
  if (months.every(({ count }) => count === 0)) {
    return (
      <Section title="A year of wins" className="year">
        <p className="s q">{heatSentence(months)} Each one you log will stand here in its week.</p>
      </Section>
    );
  }
  const toggle = (
    <button type="button" className="aslink" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
      As a table
    </button>
  );
  return (
    <Section title="A year of wins" aside={toggle} className="year">
      <p className="s q">
        {heatSentence(months)} {!isTable && 'One square a week; larger is more.'}
      </p>
      {isTable ? (
        <HeatTable months={months} />
      ) : (
        <ol
          className="heat"
          aria-label={`Wins by month, ${formatDay(first.day, 'month')} to ${formatDay(last.day, 'month')}`}
        >
          {months.map((month) => (
            <li key={month.day} className={month.state === 'empty' ? 'none' : month.state}>
              <span className="weeks" aria-hidden="true">
                {month.weeks.map((wins, week) => (
                  <i key={week} className={wins === 0 ? '' : `w${Math.min(wins, 3)}`} />
                ))}
              </span>
              <span aria-hidden="true">{formatDay(month.day, 'shortMonth')}</span>
              <span className="sr">{monthName(month.day)}</span>
              <b>{countWords(month)}</b>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function countWords({ count, state }: HeatMonth): string {
  if (state === 'noted') return String(count);
  return state === 'before' ? '–' : 'none';
}
