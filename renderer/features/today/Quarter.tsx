import { useMemo } from 'react';
import { quarterSummary } from '../../../shared/domain/quarter';
import { formatDay, type IsoDate } from '../../../shared/kernel/dates';
import type { Impact } from '../../../shared/model/impact';
import { hrefTo } from '../../navigation/paths';
import { Pair } from '../../ui/Pair';
import { Section } from '../../ui/Section';

interface QuarterProps {
  readonly wins: readonly Impact[];
  readonly today: IsoDate;
}

export function Quarter({ wins, today }: QuarterProps) {
  const { from, sentence, pairs } = useMemo(() => quarterSummary(wins, today), [wins, today]);
  return (
    <Section title="This quarter" aside={`since ${formatDay(from, 'monthDay')}`}>
      <p className="s q say">{sentence}</p>
      {pairs.length > 0 && (
        <ul className="sums">
          {pairs.map(({ winId, label, pair }) => (
            <li key={winId}>
              <a className="s" href={hrefTo('log', winId)} dir="auto">
                {label}
              </a>
              <Pair {...pair} unit={pair.unit.length > 12 ? '' : pair.unit} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
