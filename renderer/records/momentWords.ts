import {
  dayOfMoment,
  formatDay,
  type IsoDate,
  type IsoInstant,
  relativeDay,
} from '../../shared/kernel/dates';

const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

/** A moment as people say it: `today, 7:42 PM`, `yesterday, 6:05 AM`, `12 days ago, November 10, 2026`. */
export function momentWords(moment: IsoInstant, today: IsoDate): string {
  const at = new Date(moment);
  const date = dayOfMoment(at);
  const distance = relativeDay(date, today);
  // Some engines put a narrow no-break space before PM.
  const time = clock.format(at).replace(/\s/g, ' ');
  return distance === 'today' || distance === 'yesterday'
    ? `${distance}, ${time}`
    : `${distance}, ${formatDay(date, 'long')}`;
}
