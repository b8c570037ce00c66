import { useMemo } from 'react';
import { type PeriodPreset, periodOf, periodPresets, presetOf } from '../../../shared/domain/period';
import type { IsoDate } from '../../../shared/kernel/dates';
import type { Case } from '../../../shared/model/case';
import type { Snapshot } from '../../../shared/model/index';
import { DateField } from '../../ui/DateField';
import { Select } from '../../ui/Select';
import { periodFacts } from './newCase';
import type { CaseFieldsSaved } from './useCaseDraft';

interface PeriodFieldsProps {
  readonly fields: CaseFieldsSaved;
  readonly record: Case;
  readonly plan: Snapshot;
  readonly today: IsoDate;
}

/** A preset or any two days; the list names the preset that the two days make. */
export function PeriodFields({ fields, record, plan, today }: PeriodFieldsProps) {
  const facts = useMemo(() => periodFacts(plan.impact, plan.profile[0]), [plan.impact, plan.profile]);
  const offered = periodPresets.filter(({ id }) => periodOf(id, today, facts) !== null);
  const isBackward = record.to < record.from;

  function take(preset: PeriodPreset | 'custom') {
    const period = preset === 'custom' ? null : periodOf(preset, today, facts);
    if (period === null) return;
    fields.from.change(period.from);
    fields.to.change(period.to);
    void fields.from.flush();
    void fields.to.flush();
  }

  return (
    <>
      <Select<PeriodPreset | 'custom'>
        label="Period"
        value={presetOf(record, today, facts) ?? 'custom'}
        options={[
          ...offered.map(({ id, label }) => ({ value: id, label })),
          { value: 'custom', label: 'From and to, as below' },
        ]}
        onChange={take}
      />
      <div className="two">
        <DateField
          label="From"
          leaning="past"
          today={today}
          isRequired
          value={fields.from.value}
          problem={fields.from.problem}
          onChange={(day) => day !== null && fields.from.change(day)}
          onBlur={() => void fields.from.flush()}
        />
        <DateField
          label="To"
          leaning="past"
          today={today}
          isRequired
          value={fields.to.value}
          problem={isBackward ? 'Ends before it starts.' : fields.to.problem}
          onChange={(day) => day !== null && fields.to.change(day)}
          onBlur={() => void fields.to.flush()}
        />
      </div>
    </>
  );
}
