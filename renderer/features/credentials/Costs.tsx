import { costsWords } from '../../../shared/domain/credentialCosts';
import type { Credential, CredentialCost, Payer } from '../../../shared/model/credential';
import { ChangedElsewhere } from '../../records/ChangedElsewhere';
import { useToday } from '../../session/clock';
import { useAutosave } from '../../session/useAutosave';
import { useUnsaved } from '../../session/useUnsaved';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { NumberField } from '../../ui/NumberField';
import { Problem } from '../../ui/Problem';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';

const payerOptions: readonly { readonly value: Payer | ''; readonly label: string }[] = [
  { value: '', label: 'Not said' },
  { value: 'me', label: 'I did' },
  { value: 'employer', label: 'My employer' },
  { value: 'reimbursed', label: 'I did, and got it back' },
  { value: 'other', label: 'Someone else' },
];

const blankCost: CredentialCost = { what: '', amount: null, paidBy: null, paidOn: null };

/** What it cost so far, and who bore it. */
export function Costs({ credential }: { readonly credential: Credential }) {
  const { id } = credential;
  const saved = useAutosave('credential', id, 'costs', credential.costs);
  useUnsaved(saved.problem !== null);
  const costs = saved.value ?? [];
  const change = (index: number, part: Partial<CredentialCost>) =>
    saved.change(costs.map((cost, at) => (at === index ? { ...cost, ...part } : cost)));
  const flush = () => void saved.flush();
  return (
    <div className="costs">
      <ul aria-label="Costs">
        {costs.map((cost, index) => (
          // A cost has no id of its own; its place is its name.
          <li key={index}>
            <CostFields cost={cost} onChange={(part) => change(index, part)} onBlur={flush} />
            <Button
              look="bare"
              aria-label={`Take out ${cost.what || 'this cost'}`}
              onClick={() => {
                saved.change(costs.filter((_, at) => at !== index));
                flush();
              }}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      {costs.length > 0 && <p className="s q">{costsWords(costs)}</p>}
      <Problem id={`${id}-costs`} words={saved.problem} />
      <Button onClick={() => saved.change([...costs, blankCost])}>Add a cost</Button>
      <ChangedElsewhere
        label="Costs"
        elsewhere={saved.elsewhere}
        words={(theirs) => costsWords(theirs ?? [])}
      />
    </div>
  );
}

interface CostFieldsProps {
  readonly cost: CredentialCost;
  onChange(part: Partial<CredentialCost>): void;
  onBlur(): void;
}

function CostFields({ cost, onChange, onBlur }: CostFieldsProps) {
  const today = useToday();
  return (
    <>
      <TextField
        label="For what"
        value={cost.what}
        placeholder="Exam"
        suggestions={['Exam', 'Renewal', 'Late fee', 'Course', 'Books', 'State fee']}
        onChange={(what) => onChange({ what })}
        onBlur={onBlur}
      />
      <NumberField
        label="Dollars"
        value={cost.amount}
        placeholder="129"
        onChange={(amount) => onChange({ amount })}
        onBlur={onBlur}
      />
      <Select
        label="Who paid"
        value={cost.paidBy ?? ''}
        options={payerOptions}
        onChange={(paidBy) => onChange({ paidBy: paidBy === '' ? null : paidBy })}
      />
      <DateField
        label="Paid on"
        leaning="past"
        today={today}
        value={cost.paidOn}
        onChange={(paidOn) => onChange({ paidOn })}
        onBlur={onBlur}
      />
    </>
  );
}
