import { useMemo } from 'react';
import { nearDay } from '../../../shared/domain/goals';
import { isQuiet, nextContact } from '../../../shared/domain/network/keepingInTouch';
import { owedWords, urgencyOf } from '../../../shared/domain/network/owedWords';
import { person as entity, type Person } from '../../../shared/model/person';
import { choose } from '../../navigation/paths';
import { LogContact } from '../../records/LogContact';
import { SavedMark } from '../../records/SavedMark';
import { restoreRecord, trashRecord } from '../../records/trashRecord';
import { useToday } from '../../session/clock';
import { useIsComplete, useRecord, useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { Sign } from '../../ui/Sign';
import { Contacts } from './Contacts';
import { ExportPeople } from './ExportPeople';
import { Mentions } from './Mentions';
import { PersonFields } from './PersonFields';
import { lineOf } from './peopleRows';

/** One person: whether they are owed a word, what is known of them, and everything in the plan that mentions them. */
export function PersonDetail({ id }: { readonly id: string }) {
  const person = useRecord('person', id);
  const isComplete = useIsComplete('person');
  if (person === undefined && !isComplete) return null;
  if (person === undefined) return <p className="q">This person is no longer in the plan.</p>;
  if (person.deletedAt !== null) {
    return (
      <div>
        <p className="q">This person is in the trash.</p>
        <Button onClick={() => void restoreRecord('person', id)}>Take out of the trash</Button>
      </div>
    );
  }
  const name = entity.title(person);
  return (
    <>
      <div className="title">
        <h2 dir="auto">{name}</h2>
        <SavedMark />
        <p className="s q">{lineOf(person)}</p>
      </div>
      <NextContact person={person} />
      <LogContact personId={id} />
      <PersonFields person={person} />
      <Section title="Contacts" className="told">
        <Contacts personId={id} />
      </Section>
      <Mentions id={id} />
      <div className="foot">
        <span className="row">
          <Button look="bare" onClick={() => openDialog({ name: 'history', recordId: id, title: name })}>
            History
          </Button>
          <ExportPeople people={[person]} name={name} />
          <Button look="bare" onClick={() => openDialog({ name: 'removePerson', personId: id })}>
            Remove this person for good…
          </Button>
        </span>
        <Button
          onClick={() => {
            choose('network');
            void trashRecord('person', id);
          }}
        >
          Delete
        </Button>
      </div>
    </>
  );
}

function NextContact({ person }: { readonly person: Person }) {
  const interactions = useRecords('interaction');
  const events = useRecords('event');
  const today = useToday();
  const next = useMemo(
    () => nextContact({ people: [person], interactions, events }, person, today),
    [person, interactions, events, today],
  );
  const write = (
    <Button look="bare" onClick={() => openDialog({ name: 'startMessage', personId: person.id })}>
      Start a message
    </Button>
  );
  if (next === null) return <p className="next s q">Nothing is due. {write}</p>;
  const { sign, reason } = owedWords(next, today);
  const isDue = next.idealOn <= today;
  return (
    <div className="next">
      <p className="s">
        <Sign kind={isDue && !isQuiet(person, today) ? urgencyOf(next, today) : 'wait'}>
          {isDue && isQuiet(person, today) && person.askAgainOn !== null
            ? `Asks again ${nearDay(person.askAgainOn, today)}`
            : sign}
        </Sign>{' '}
        {next.why === 'followUp' ? 'Follow up' : 'Get in touch'} from {nearDay(next.idealOn, today)}, by{' '}
        {nearDay(next.latestOn, today)} at the latest. {write}
      </p>
      <p className="s q" dir="auto">
        {reason}
      </p>
    </div>
  );
}
