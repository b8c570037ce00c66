import { useMemo } from 'react';
import { type WeakSpot, weakSpots } from '../../../shared/domain/weakSpots';
import type { IsoDate } from '../../../shared/kernel/dates';
import type { Case } from '../../../shared/model/case';
import type { Snapshot } from '../../../shared/model/index';
import { Section } from '../../ui/Section';

interface WeakSpotsProps {
  readonly plan: Snapshot;
  readonly record: Case;
  readonly today: IsoDate;
  onMend(spot: WeakSpot): void;
}

/** What the reader would ask about, before the reader does. */
export function WeakSpots({ plan, record, today, onMend }: WeakSpotsProps) {
  const spots = useMemo(() => weakSpots(plan, record, today), [plan, record, today]);
  const [reader = ''] = record.reader.trim().split(/[\s,]+/);
  const aside = spots.length === 0 ? 'none' : `${spots.length}, before ${reader || 'your reader'} sees them`;
  return (
    <Section title="Weak spots" aside={aside} className="weak">
      {spots.length === 0 ? (
        <p className="s q">Every entry has its reason, its result and its number. Read it once aloud.</p>
      ) : (
        <ul>
          {spots.map((spot) => (
            <li key={spot.kind}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M5 .5 10 9.5H0z" />
              </svg>
              <div>
                <b>{spot.title}</b>
                <p dir="auto">{spot.detail}</p>
              </div>
              <button
                type="button"
                className="link"
                onClick={() => onMend(spot)}
                aria-label={`${spot.action}: ${spot.title}`}
              >
                {spot.action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
