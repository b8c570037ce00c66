import { useMemo, useState } from 'react';
import { everyWin, tagsInUse, type WinFilter } from '../../../shared/domain/impact';
import { listed } from '../../../shared/kernel/words';
import { credential } from '../../../shared/model/credential';
import { goal } from '../../../shared/model/goal';
import type { Impact } from '../../../shared/model/impact';
import { categories, categoryLabel } from '../../../shared/pack/categories';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { later } from '../../ui/later';
import { Select } from '../../ui/Select';

const TagsDialog = later(() => import('../../records/TagsDialog').then((module) => module.TagsDialog));

export interface LogFilterProps {
  readonly wins: readonly Impact[];
  readonly filter: WinFilter;
  onChange(filter: WinFilter): void;
}

export function FilterFields({ wins, filter, onChange }: LogFilterProps) {
  const today = useToday();
  const [isRenaming, setIsRenaming] = useState(false);
  const goals = useRecords('goal');
  const credentials = useRecords('credential');
  const tags = useMemo(() => tagsInUse(wins), [wins]);
  const ownCategories = useMemo(() => {
    const known = new Set<string>(categories.map(({ id }) => id));
    return [
      ...new Set(
        wins.flatMap(({ category }) => (category === null || known.has(category) ? [] : [category])),
      ),
    ];
  }, [wins]);
  const any = { value: '', label: 'Any' };
  const links = [
    ...goals.map((record) => ({ value: record.id, label: goal.title(record) })),
    ...credentials.map((record) => ({ value: record.id, label: credential.title(record) })),
  ];
  /** Keeps the untouched filter as it is, so that "no filter" stays one value. */
  function change(part: Partial<WinFilter>) {
    const next = { ...filter, ...part };
    onChange(Object.values(next).every((value) => value === null) ? everyWin : next);
  }
  return (
    <fieldset className="form">
      <legend className="sr">Show only {listed(['a date range', 'a category', 'a tag', 'a link'])}</legend>
      <div className="two">
        <DateField
          label="From"
          leaning="past"
          today={today}
          value={filter.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label="To"
          leaning="past"
          today={today}
          value={filter.to}
          problem={
            filter.from !== null && filter.to !== null && filter.to < filter.from
              ? 'This is before the day in From.'
              : null
          }
          onChange={(to) => change({ to })}
        />
      </div>
      <div className="two">
        <Select
          label="Only category"
          value={filter.category ?? ''}
          options={[
            any,
            ...categories.map(({ id, label }) => ({ value: id, label })),
            ...ownCategories.map((own) => ({ value: own, label: categoryLabel(own) })),
          ]}
          onChange={(category) => change({ category: category || null })}
        />
        <Select
          label="Only tag"
          value={filter.tag ?? ''}
          options={[any, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          onChange={(tag) => change({ tag: tag || null })}
        />
      </div>
      <Select
        label="Linked to"
        value={filter.linkedId ?? ''}
        options={[any, ...links]}
        onChange={(linkedId) => change({ linkedId: linkedId || null })}
      />
      {tags.length > 0 && (
        <div>
          <Button onClick={() => setIsRenaming(true)}>Rename tags…</Button>
        </div>
      )}
      {isRenaming && <TagsDialog onClose={() => setIsRenaming(false)} />}
    </fieldset>
  );
}
