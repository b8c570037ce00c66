import { useMemo, useState } from 'react';
import { giverWords, unquoted } from '../../../shared/domain/network/quotes';
import { permissionWords } from '../../../shared/domain/network/touchWords';
import { formatDay } from '../../../shared/kernel/dates';
import { create } from '../../../shared/model/changeSet';
import { longText } from '../../../shared/model/fields';
import { praise as entity } from '../../../shared/model/praise';
import { networkId } from '../../navigation/networkPaths';
import { go } from '../../navigation/paths';
import { newId, useToday } from '../../session/clock';
import { useIsComplete, useRecords } from '../../session/records';
import { EmptyState } from '../../ui/EmptyState';
import { later } from '../../ui/later';
import { Sign } from '../../ui/Sign';
import { AddForm } from './AddForm';
import { PartPanes } from './PartPanes';
import { PartRow } from './PartRow';

const PraiseDetail = later(() => import('./PraiseDetail').then((module) => module.PraiseDetail));

/** What others said of the work, in their exact words. */
export function PraisePart({ id }: { readonly id: string | undefined }) {
  const all = useRecords('praise');
  const people = useRecords('person');
  const isComplete = useIsComplete('praise');
  const rows = useMemo(
    () => [...all].sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0)),
    [all],
  );
  const empty =
    all.length === 0 && isComplete ? (
      <EmptyState
        title="Praise you received"
        words="Keep the exact words, who said them and when, before they are forgotten. With the giver’s permission they can stand on your page beside the work they speak of."
        example="“I have stopped walking down for first doses.” Charge nurse, 5 West, July 2026"
      />
    ) : null;
  return (
    <PartPanes
      part="praise"
      id={id}
      label="Praise"
      chosenLabel="Chosen praise"
      head={<AddPraise />}
      empty={empty}
      prompt="Choose a piece of praise to say who said it and whether you may quote it."
      rows={rows.map((praise) => (
        <PartRow
          key={praise.id}
          part="praise"
          id={praise.id}
          isChosen={praise.id === id}
          title={`“${unquoted(entity.title(praise))}”`}
          line={[giverWords(praise, people), formatDay(praise.date, 'long')]
            .filter((part) => part !== '')
            .join('. ')}
          sign={
            praise.permission === 'given' ? (
              <Sign kind="done">May be quoted</Sign>
            ) : (
              <Sign kind="wait">{permissionWords[praise.permission]}</Sign>
            )
          }
        />
      ))}
      detail={id !== undefined && <PraiseDetail key={id} id={id} />}
    />
  );
}

function AddPraise() {
  const today = useToday();
  const [id, setId] = useState(newId);
  return (
    <AddForm
      name="Add praise"
      label="Their exact words"
      placeholder="What did they say or write?"
      draftKey="praise"
      missing="Write what they said."
      isLong
      longest={longText}
      changeSetOf={(words) => ({
        label: 'Praise added',
        writes: [create('praise', id, { ...entity.blank(today), words })],
      })}
      onSaved={() => {
        setId(newId());
        go('network', networkId('praise', id));
      }}
    />
  );
}
