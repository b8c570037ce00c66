import { useMemo, useRef, useState } from 'react';
import { tagsInUse } from '../../../shared/domain/impact';
import { count, formatNumber } from '../../../shared/kernel/words';
import { choose } from '../../navigation/paths';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { later } from '../../ui/later';
import { ExportPeople } from './ExportPeople';
import { PeopleFilters } from './PeopleFilters';
import { PeopleList } from './PeopleList';
import { everyone, owedNow, peopleRows } from './peopleRows';
import { useNarrowFocus } from './useNarrowFocus';

const PersonDetail = later(() => import('./PersonDetail').then((module) => module.PersonDetail));

/** Everyone in the plan, found by name, tag or what is owed, and the chosen one. */
export function PeoplePart({ id }: { readonly id: string | undefined }) {
  const people = useRecords('person');
  const interactions = useRecords('interaction');
  const events = useRecords('event');
  const isComplete = useIsComplete('person');
  const today = useToday();
  const [filter, setFilter] = useState(everyone);
  const owed = useMemo(
    () => owedNow(people, interactions, events, today),
    [people, interactions, events, today],
  );
  const rows = useMemo(() => peopleRows(people, owed, filter, today), [people, owed, filter, today]);
  const tags = useMemo(() => tagsInUse(people), [people]);
  const panes = useRef<HTMLDivElement>(null);
  useNarrowFocus(panes, id);
  const isEmpty = people.length === 0 && isComplete;
  return (
    <div ref={panes} className="panes" data-view={id === undefined ? 'list' : 'detail'}>
      <div className="pane list">
        <div className="head">
          <Button icon="plus" onClick={() => openDialog({ name: 'addPerson' })}>
            Add person
          </Button>
          <Button look="bare" onClick={() => openDialog({ name: 'importPeople' })}>
            Import…
          </Button>
          {people.length > 0 && <ExportPeople people={people} />}
        </div>
        {isEmpty ? (
          <EmptyState
            title="People who have seen your work"
            words="Who you worked with, where you met, and what you said you would do. Mortar tells you when it is time to write, and who saw what when you need someone to vouch for it."
            example="Imani Brooks, nurse manager on 5 West. Saw the first-dose change. Ideally every 60 days."
          />
        ) : (
          <>
            <PeopleFilters filter={filter} tags={tags} owed={owed.length} onChange={setFilter} />
            <p className="found s q" role="status">
              {rows.length === people.length
                ? count(people.length, 'person', 'people')
                : `${formatNumber(rows.length)} of ${count(people.length, 'person', 'people')}`}
            </p>
            <PeopleList rows={rows} chosenId={id} />
          </>
        )}
      </div>
      <article className="pane detail" aria-label="Chosen person">
        <Button look="back" icon="back" onClick={() => choose('network')}>
          Network
        </Button>
        {id === undefined ? (
          !isEmpty && <p className="q">Choose someone to read what you know of them, or log a contact.</p>
        ) : (
          <PersonDetail key={id} id={id} />
        )}
      </article>
    </div>
  );
}
