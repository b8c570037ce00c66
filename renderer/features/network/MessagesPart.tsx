import { useMemo } from 'react';
import { type MessageChoice, messageChoices } from '../../../shared/domain/network/messages';
import { create } from '../../../shared/model/changeSet';
import { packMessages } from '../../../shared/pack/messages';
import { AutosaveText } from '../../records/AutosaveFields';
import { SavedMark } from '../../records/SavedMark';
import { trashRecord } from '../../records/trashRecord';
import { newId } from '../../session/clock';
import { perform } from '../../session/perform';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';

/** The words that messages begin with, written once in the person's own. */
export function MessagesPart() {
  const templates = useRecords('template');
  const choices = useMemo(() => messageChoices(packMessages, templates), [templates]);
  return (
    <div className="page-part">
      <p className="say">
        Each message begins from these words. Places in braces, like {'{name}'} or {'{event}'}, are filled
        from your plan; the others wait for you. Nothing is sent from here: you copy the text or open it in
        your mail. <SavedMark />
      </p>
      {choices.map((choice) => (
        <Section key={choice.id} title={choice.name} className="told">
          {choice.template === null ? <PackWords choice={choice} /> : <OwnWords choice={choice} />}
        </Section>
      ))}
      <Button
        icon="plus"
        onClick={() =>
          void perform({
            label: 'Message added',
            writes: [
              create('template', newId(), {
                packId: null,
                name: 'My own message',
                message: 'Hello {name}, ',
              }),
            ],
          })
        }
      >
        Add a message of your own
      </Button>
    </div>
  );
}

function PackWords({ choice }: { readonly choice: MessageChoice }) {
  const { packId, name, message } = choice;
  return (
    <>
      <p className="words">{message}</p>
      <Button
        aria-label={`Write “${name}” in my own words`}
        onClick={() =>
          void perform({
            label: 'Message is yours to change',
            writes: [create('template', newId(), { packId, name, message })],
          })
        }
      >
        Write it in my own words
      </Button>
    </>
  );
}

function OwnWords({ choice }: { readonly choice: MessageChoice }) {
  const { id, name, message, packId } = choice;
  return (
    <>
      <AutosaveText kind="template" id={id} field="name" label="Name" stored={name} />
      <AutosaveText kind="template" id={id} field="message" label="Message" isLong stored={message} />
      <Button
        look="bare"
        aria-label={packId === null ? `Delete ${name}` : `Go back to the first words of ${name}`}
        onClick={() => void trashRecord('template', id)}
      >
        {packId === null ? 'Delete' : 'Go back to the first words'}
      </Button>
    </>
  );
}
