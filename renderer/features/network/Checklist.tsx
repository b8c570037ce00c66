import { useState } from 'react';
import type { CareerEvent, EventCheck } from '../../../shared/model/event';
import { shortText } from '../../../shared/model/fields';
import { eventChecklist } from '../../../shared/pack/eventChecklist';
import { ChangedElsewhere } from '../../records/ChangedElsewhere';
import { useAutosave } from '../../session/useAutosave';
import { Button, IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';

/** What to do before and after: the person's own lines, ticked as they go. */
export function Checklist({ event }: { readonly event: CareerEvent }) {
  const saved = useAutosave('event', event.id, 'checklist', event.checklist);
  const checklist = saved.value ?? [];
  function save(next: EventCheck[]) {
    saved.change(next);
    void saved.flush();
  }
  return (
    <Section
      title="Checklist"
      aside={
        checklist.length === 0
          ? undefined
          : `${checklist.filter(({ isDone }) => isDone).length} of ${checklist.length} done`
      }
      className="told"
    >
      {checklist.length === 0 && (
        <Button onClick={() => save([...eventChecklist])}>Start with the usual lines</Button>
      )}
      {(['before', 'after'] as const).map((when) => (
        <Lines key={when} when={when} checklist={checklist} onChange={save} />
      ))}
      <ChangedElsewhere
        label="Checklist"
        elsewhere={saved.elsewhere}
        words={(theirs) => (theirs ?? []).map(({ text }) => text).join('; ')}
      />
    </Section>
  );
}

interface LinesProps {
  readonly when: EventCheck['when'];
  readonly checklist: readonly EventCheck[];
  onChange(next: EventCheck[]): void;
}

const headings = { before: 'Before', after: 'After' } as const;

function Lines({ when, checklist, onChange }: LinesProps) {
  const [typed, setTyped] = useState('');
  function add() {
    const text = typed.trim().slice(0, shortText);
    if (text !== '') onChange([...checklist, { text, when, isDone: false }]);
    setTyped('');
  }
  return (
    <div className="checks-of">
      <h3>{headings[when]}</h3>
      <ul aria-label={headings[when]}>
        {checklist.map((check, at) =>
          check.when === when ? (
            <li key={`${check.text} ${at}`}>
              <Checkbox
                label={check.text}
                isChecked={check.isDone}
                onChange={(isDone) =>
                  onChange(checklist.map((one, other) => (other === at ? { ...one, isDone } : one)))
                }
              />
              <IconButton
                icon="close"
                label={`Take out: ${check.text}`}
                onClick={() => onChange(checklist.filter((_, other) => other !== at))}
              />
            </li>
          ) : null,
        )}
      </ul>
      <TextField
        label={`One more thing ${when}`}
        hidesLabel
        value={typed}
        placeholder={`One more thing ${when}`}
        onChange={setTyped}
        onBlur={add}
        onKeyDown={(pressed) => {
          if (pressed.key !== 'Enter') return;
          pressed.preventDefault();
          add();
        }}
      />
    </div>
  );
}
