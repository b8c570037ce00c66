import { formatDay, isIsoDate } from '../../../shared/kernel/dates';
import { ChangedElsewhere } from '../../records/ChangedElsewhere';
import type { CaseFieldsSaved } from './useCaseDraft';

const labels: Readonly<Record<keyof CaseFieldsSaved, string>> = {
  title: 'Title',
  purpose: 'What for',
  reader: 'Reader',
  target: 'Asked for',
  ask: 'The ask',
  from: 'From',
  to: 'To',
  handedOverOn: 'Handed over',
  next: 'What comes next',
  showCredentials: 'Show my credentials',
  showGoals: 'Show my goals',
  levelId: 'Criteria of the ladder',
  frontCount: 'On the first page',
  entries: 'The entries and their order',
  praiseIds: 'In their words',
};

/** Every field of this case that another window changed while it was being changed here. */
export function CaseChangedElsewhere({ fields }: { readonly fields: CaseFieldsSaved }) {
  return Object.entries(fields).map(([name, field]) => (
    <ChangedElsewhere<unknown>
      key={name}
      // The names are those of the fields.
      label={labels[name as keyof CaseFieldsSaved]}
      saysLabel
      elsewhere={field.elsewhere}
      words={wordsOf}
    />
  ));
}

function wordsOf(value: unknown): string {
  if (isIsoDate(value)) return formatDay(value, 'long');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return 'another choice or order';
  return value === null ? '' : String(value);
}
