import { useId, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { type EntityName, entities, type RecordOfName } from '../../shared/model/index';
import { hrefTo, type Place } from '../navigation/paths';
import { useRecords } from '../session/records';
import { Icon } from '../ui/Icon';

interface RecordLinksProps {
  /** The accessible name: `Goal`. */
  readonly label: string;
  readonly kind: 'goal' | 'credential';
  readonly ids: readonly string[];
  onChange(ids: string[]): void;
  readonly hidesLabel?: boolean;
}

const placeOf: Record<RecordLinksProps['kind'], Place> = { goal: 'plan', credential: 'credentials' };

function titleOf<Name extends EntityName>(kind: Name, record: RecordOfName<Name>): string {
  // The registry's entity of a kind takes that kind's records; the compiler loses it over the union.
  return (entities[kind] as { title(record: RecordOfName<Name>): string }).title(record);
}

/** Links to goals or credentials: chips that lead there, and a field that finds more by typing. */
export function RecordLinks({ label, kind, ids, onChange, hidesLabel = false }: RecordLinksProps) {
  const id = useId();
  const records = useRecords(kind);
  const [typed, setTyped] = useState('');
  const [picks, setPicks] = useState(0);
  const options = records
    .filter((record) => !ids.includes(record.id))
    .map((record) => ({ id: record.id, title: titleOf(kind, record) }));
  const chosen = ids.flatMap((linked) => records.find((record) => record.id === linked) ?? []);
  return (
    <div className="links">
      {chosen.length > 0 && (
        <ul className="chips" aria-label={`${label}: linked`}>
          {chosen.map((record) => (
            <li key={record.id} className="chip">
              <a href={hrefTo(placeOf[kind], record.id)}>{titleOf(kind, record)}</a>
              <button
                type="button"
                aria-label={`Remove the link to ${titleOf(kind, record)}`}
                onClick={() => onChange(ids.filter((linked) => linked !== record.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        // The picked one becomes a chip and the field begins anew, closed; otherwise the list would stay open.
        key={picks}
        menuTrigger="input"
        items={options}
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={(key) => {
          if (key === null) return;
          onChange([...ids, String(key)]);
          setTyped('');
          setPicks(picks + 1);
        }}
      >
        <Label id={id} className={hidesLabel ? 'sr' : 'lab'}>
          {label}
        </Label>
        <div className="combo">
          <Input
            className="in"
            autoComplete="off"
            autoFocus={picks > 0}
            placeholder={`Link a ${entities[kind].words.one}`}
          />
          <Button className="btn icon bare" aria-label={`Show ${entities[kind].words.many}`}>
            <Icon name="down" />
          </Button>
        </div>
        <Popover className="popover">
          <ListBox
            className="options"
            renderEmptyState={() => <p className="s q">{`No ${entities[kind].words.many} to link.`}</p>}
          >
            {(option: (typeof options)[number]) => (
              <ListBoxItem id={option.id} textValue={option.title}>
                {option.title}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
