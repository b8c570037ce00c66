import { useState } from 'react';
import { everyWin } from '../../../shared/domain/impact';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import type { LogFilterProps } from './FilterFields';

// Date fields read typed dates, which is a good deal of code that the list does not need.
const FilterFields = later(() => import('./FilterFields').then((module) => module.FilterFields));

/** Any date range, category, tag or link; folded away until it is wanted. */
export function LogFilter({ wins, filter, onChange }: LogFilterProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isFiltered = filter !== everyWin;
  return (
    <div className="filter">
      <div className="line">
        <Button look="bare" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Close the filter' : 'Filter'}
        </Button>
        {isFiltered && (
          <Button look="bare" onClick={() => onChange(everyWin)}>
            Show every win
          </Button>
        )}
      </div>
      {isOpen && <FilterFields wins={wins} filter={filter} onChange={onChange} />}
    </div>
  );
}
