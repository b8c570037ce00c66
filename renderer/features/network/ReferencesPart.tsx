import { useMemo } from 'react';
import { referenceLine } from '../../../shared/domain/network/referenceWords';
import { permissionWords } from '../../../shared/domain/network/touchWords';
import { person as personEntity } from '../../../shared/model/person';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { EmptyState } from '../../ui/EmptyState';
import { later } from '../../ui/later';
import { Sign } from '../../ui/Sign';
import { AddReference } from './AddReference';
import { PartPanes } from './PartPanes';
import { PartRow } from './PartRow';

const ReferenceDetail = later(() => import('./ReferenceDetail').then((module) => module.ReferenceDetail));

/** Who may be asked about the work: what they saw of it, and what they said to being named. */
export function ReferencesPart({ id }: { readonly id: string | undefined }) {
  const references = useRecords('reference');
  const people = useRecords('person');
  const wins = useRecords('impact');
  const isComplete = useIsComplete('reference');
  const today = useToday();
  const rows = useMemo(() => {
    const nameOf = new Map(people.map((person) => [person.id, personEntity.title(person)]));
    return references
      .map((reference) => ({
        reference,
        name: nameOf.get(reference.personId) ?? 'Someone who is no longer there',
        line: referenceLine(reference, wins, today),
      }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }, [references, people, wins, today]);
  const empty =
    references.length === 0 && isComplete ? (
      <EmptyState
        title="Who can vouch for you"
        words="A reference is someone who saw your work and said yes to being asked. Say at each win who saw it; those people are offered here first."
        example="Imani Brooks, nurse manager. Saw 3 wins. Permission given; briefed September 3."
      />
    ) : null;
  return (
    <PartPanes
      part="references"
      id={id}
      label="References"
      chosenLabel="Chosen reference"
      head={<AddReference />}
      empty={empty}
      prompt="Choose a reference to note what they said, and to brief them."
      rows={rows.map(({ reference, name, line }) => (
        <PartRow
          key={reference.id}
          part="references"
          id={reference.id}
          isChosen={reference.id === id}
          title={name}
          line={line}
          sign={
            <Sign kind={reference.permission === 'given' ? 'done' : 'wait'}>
              {permissionWords[reference.permission]}
            </Sign>
          }
        />
      ))}
      detail={id !== undefined && <ReferenceDetail key={id} id={id} />}
    />
  );
}
