import { useId, useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { matchesWords, searchWords } from '../../shared/domain/search';
import { type EntityName, entities, type RecordOfName } from '../../shared/model/index';
import { hrefTo } from '../navigation/paths';
import { useRecords } from '../session/records';
import { shownPool } from '../session/shownPool';
import { Icon } from '../ui/Icon';
import { homeOf } from './homeOf';

type LinkedKind = Exclude<EntityName, 'profile' | 'attachment' | 'packEdit' | 'reminderState'>;

interface RecordLinksProps {
  /** The accessible name: `Goal`. */
  readonly label: string;
  readonly kind: LinkedKind;
  readonly ids: readonly string[];
  onChange(ids: string[]): void;
  readonly hidesLabel?: boolean;
  /** Those linked are listed elsewhere. */
  readonly hidesLinked?: boolean;
  /** Names what has no good name of its own. */
  readonly nameOf?: ((record: RecordOfName<LinkedKind>) => string) | undefined;
  /** Makes a new one of what is typed and links it; without it only what is there can be linked. */
  onAdd?(words: string): void;
}

/** The option that makes a new one; no record has this id. */
const newOne = 'new';

function titleOf<Name extends EntityName>(kind: Name, record: RecordOfName<Name>): string {
  // The registry's entity of a kind takes that kind's records; the compiler loses it over the union.
  return (entities[kind] as { title(record: RecordOfName<Name>): string }).title(record);
}

function newestFirst<R extends { readonly createdAt: string }>(records: readonly R[]): readonly R[] {
  const dayOf = (record: R) => ('date' in record ? String(record.date) : record.createdAt);
  return [...records].sort((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1));
}

function hrefOf<Name extends LinkedKind>(kind: Name, record: RecordOfName<Name>): string {
  const { place, id } = homeOf(kind, record, shownPool());
  return hrefTo(place, id);
}

/** A list of ten thousand wins cannot be drawn, nor read: typing finds the others. */
const mostOptions = 60;

/** Links to other records: chips that lead there, and a field that finds more by typing. */
export function RecordLinks({
  label,
  kind,
  ids,
  onChange,
  hidesLabel = false,
  hidesLinked = false,
  nameOf,
  onAdd,
}: RecordLinksProps) {
  const id = useId();
  const records: readonly RecordOfName<LinkedKind>[] = useRecords(kind);
  const named = (record: RecordOfName<LinkedKind>) => nameOf?.(record) ?? titleOf(kind, record);
  const [typed, setTyped] = useState('');
  const [picks, setPicks] = useState(0);
  const canAdd = onAdd !== undefined;
  const options = useMemo(() => {
    const words = searchWords(typed);
    const found: { id: string; title: string }[] = [];
    for (const record of newestFirst(records)) {
      if (found.length === mostOptions) break;
      const title = nameOf?.(record) ?? titleOf(kind, record);
      if (!ids.includes(record.id) && matchesWords(title, words)) found.push({ id: record.id, title });
    }
    if (canAdd && typed.trim() !== '') found.push({ id: newOne, title: `Add “${typed.trim()}”` });
    return found;
  }, [records, ids, kind, typed, canAdd, nameOf]);
  const chosen = ids.flatMap((linked) => records.find((record) => record.id === linked) ?? []);
  return (
    <div className="links">
      {chosen.length > 0 && !hidesLinked && (
        <ul className="chips" aria-label={`${label}: linked`}>
          {chosen.map((record) => (
            <li key={record.id} className="chip">
              <a href={hrefOf(kind, record)} dir="auto">
                {named(record)}
              </a>
              <button
                type="button"
                aria-label={`Remove the link to ${named(record)}`}
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
        // The first one can be added too, where there is none to choose from yet.
        allowsEmptyCollection={canAdd}
        items={options}
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={(key) => {
          if (key === null) return;
          if (key === newOne) onAdd?.(typed.trim());
          else onChange([...ids, String(key)]);
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
