import { count, formatNumber, listed } from '../kernel/words';
import type { CeLimit, CeMinimum, CeRule } from '../model/ceRule';
import { topicLabel } from '../model/ceTopics';

/** As a list of limits shows them. */
export const limitLabels: Readonly<Record<CeLimit, string>> = {
  pharmacist: 'Hours coded for pharmacists',
  college: 'College courses',
  inService: 'In-service at work',
  volunteer: 'Volunteer work',
  nonAcpe: 'CE that is not accredited',
  home: 'Home study',
};

/** A rule in sentences: `20 hours in each cycle. At least 1 hour of pharmacy law.` What is not known says so. */
export function ceRuleWords({ hours, minimums, maximums }: CeRule): string {
  const whole =
    hours === null
      ? 'How many hours it takes is unverified: enter yours.'
      : hours === 0
        ? 'No CE hours to report.'
        : `${count(hours, 'hour')} in each cycle.`;
  const least = minimums.map(leastWords);
  const most = maximums.map(({ of, hours: figure }) =>
    figure === 0
      ? `none of ${lower(limitLabels[of])}`
      : `${formatNumber(figure)} of ${lower(limitLabels[of])}`,
  );
  return [
    whole,
    least.length === 0 ? '' : `At least ${listed(least)}.`,
    most.length === 0 ? '' : `At most ${listed(most)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function leastWords({ topic, live, hours, courses, hoursEachYear, firstRenewalOnly }: CeMinimum): string {
  const what = [topic === null ? '' : `of ${lower(topicLabel(topic))}`, live ? 'live' : '']
    .filter((part) => part !== '')
    .join(', ');
  const figure =
    courses !== null
      ? count(courses, 'course')
      : hours === null
        ? 'an unverified number of hours'
        : count(hours, 'hour');
  const each = hoursEachYear === null ? '' : `, ${formatNumber(hoursEachYear)} in each year`;
  return `${figure} ${what}${each}${firstRenewalOnly ? ', for the first renewal' : ''}`.trim();
}

/** `HIV/AIDS` and `CE` keep their capitals. */
function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
