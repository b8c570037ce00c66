import { useState } from 'react';
import type { Credential, EligibilityPart } from '../../../shared/model/credential';
import { ChangedElsewhere } from '../../records/ChangedElsewhere';
import { useAutosave } from '../../session/useAutosave';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { TextField } from '../../ui/TextField';

interface EligibilityProps {
  readonly credential: Credential;
  /** What the list asks for, shown until something is ticked. */
  readonly shipped: readonly string[];
}

/** What it takes to be let in, each ticked by the person; lines of their own can be added and taken out. */
export function Eligibility({ credential, shipped }: EligibilityProps) {
  const saved = useAutosave('credential', credential.id, 'eligibility', credential.eligibility);
  const [typed, setTyped] = useState('');
  const parts = saved.value ?? shipped.map((words) => ({ words, isMet: false }));

  function save(next: EligibilityPart[]) {
    saved.change(next);
    void saved.flush();
  }

  function add() {
    if (typed.trim() !== '') save([...parts, { words: typed.trim().slice(0, 1000), isMet: false }]);
    setTyped('');
  }

  return (
    <div className="checklist">
      <ul aria-label="What it takes">
        {parts.map((part, index) => (
          <li key={`${index} ${part.words}`}>
            <Checkbox
              label={part.words}
              isChecked={part.isMet}
              onChange={(isMet) => save(parts.map((one, at) => (at === index ? { ...one, isMet } : one)))}
            />
            {!shipped.includes(part.words) && (
              <Button
                look="bare"
                aria-label={`Take out: ${part.words}`}
                onClick={() => save(parts.filter((_, at) => at !== index))}
              >
                Take out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TextField
        label="Something else it takes"
        hidesLabel
        value={typed}
        onChange={setTyped}
        placeholder="Something else it takes; Enter adds it"
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <ChangedElsewhere
        label="What it takes"
        elsewhere={saved.elsewhere}
        words={(theirs) => `${theirs?.filter(({ isMet }) => isMet).length ?? 0} ticked`}
      />
    </div>
  );
}
