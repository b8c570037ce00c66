import { useMemo } from 'react';
import { growthFigures } from '../../../shared/domain/ladder/growth';
import { formatDay } from '../../../shared/kernel/dates';
import { hrefTo } from '../../navigation/paths';
import { homeOf } from '../../records/homeOf';
import type { Ladders, LadderView } from '../../records/useLadders';
import { shownPool } from '../../session/shownPool';
import { Section } from '../../ui/Section';

interface GrowthProps {
  readonly ladders: Ladders;
  readonly view: LadderView;
}

/** My own figures beside the ladder; each opens what it was counted from. */
export function Growth({ ladders: { records, today, isComplete }, view: { ladder, levels } }: GrowthProps) {
  const here = levels.find(({ level }) => level.id === ladder.levelId)?.level;
  const { words, figures } = useMemo(
    () => growthFigures(records, ladder, here, today),
    [records, ladder, here, today],
  );
  if (!isComplete) return null;
  return (
    <Section title="My own growth" className="growth">
      <p className="s q">{words}</p>
      <dl>
        {figures.map(({ name, words: figure, entries }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {entries.length === 0 ? (
                figure
              ) : (
                <details>
                  <summary>{figure}</summary>
                  <ul aria-label={name}>
                    {entries.map((entry) => (
                      <li key={`${entry.kind} ${entry.id}`} className="s">
                        <a {...linkTo(entry)} dir="auto">
                          {entry.title}
                        </a>
                        <span className="q">
                          {' '}
                          ·{' '}
                          {[entry.words, formatDay(entry.day, 'long')].filter((one) => one !== '').join(', ')}
                        </span>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function linkTo({ kind, id }: Parameters<typeof find>[0]): { readonly href?: string } {
  const home = find({ kind, id });
  return home === null ? {} : { href: hrefTo(home.place, home.id) };
}

function find({ kind, id }: { readonly kind: Parameters<typeof homeOf>[0]; readonly id: string }) {
  const record = shownPool().find(kind, id);
  return record === undefined ? null : homeOf(kind, record, shownPool());
}
