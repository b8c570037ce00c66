import { parseDate, startOfWeek } from '@internationalized/date';
import { paperOf } from '../../../shared/domain/localePaper';
import { isIsoDate, weekdayOf } from '../../../shared/kernel/dates';
import { edit } from '../../../shared/model/changeSet';
import { type Profile, profileId } from '../../../shared/model/profile';
import { performQuietly } from '../../session/perform';
import { useProfile } from '../../session/records';
import { Select } from '../../ui/Select';

const papers = { letter: 'Letter (8.5 × 11 in)', a4: 'A4 (210 × 297 mm)' } as const;
const days = { 1: 'Monday', 6: 'Saturday', 7: 'Sunday' } as const;

function keep(fields: Partial<Pick<Profile, 'paper' | 'firstDayOfWeek'>>) {
  void performQuietly({ label: 'Edit settings', writes: [edit('profile', profileId, fields)] });
}

export function PageSection() {
  const { paper, firstDayOfWeek } = useProfile();
  const { language } = navigator;
  const usualDay = usualFirstDay(language);
  return (
    <div className="form two-columns">
      <Select
        label="Paper"
        value={paper ?? ''}
        options={[
          { value: '', label: `As usual here: ${papers[paperOf(language)]}` },
          { value: 'letter', label: papers.letter },
          { value: 'a4', label: papers.a4 },
        ]}
        onChange={(value) => keep({ paper: value === 'letter' || value === 'a4' ? value : null })}
      />
      <Select
        label="The week begins on"
        value={firstDayOfWeek === null ? '' : String(firstDayOfWeek)}
        options={[
          { value: '', label: `As usual here: ${usualDay}` },
          ...Object.entries(days).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(value) => keep({ firstDayOfWeek: value === '' ? null : Number(value) })}
      />
    </div>
  );
}

/** As the calendars of the date fields have it where nothing is chosen. */
function usualFirstDay(locale: string): string {
  const first = startOfWeek(parseDate('2026-01-07'), locale).toString();
  const weekday = isIsoDate(first) ? weekdayOf(first) : 7;
  return Object.entries(days).find(([value]) => Number(value) === weekday)?.[1] ?? days[7];
}
