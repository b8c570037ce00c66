import { useMemo, useState } from 'react';
import { mayOpenOutside } from '../../shared/bridge/outsideLink';
import { nextContact } from '../../shared/domain/network/keepingInTouch';
import { filledMessage, messageChoices, openPlaces } from '../../shared/domain/network/messages';
import { listed } from '../../shared/kernel/words';
import { create } from '../../shared/model/changeSet';
import { person as entity } from '../../shared/model/person';
import { packMessages } from '../../shared/pack/messages';
import { bridge } from '../host/hostBridge';
import { networkHref } from '../navigation/networkPaths';
import { newId, useToday } from '../session/clock';
import { attempt, perform } from '../session/perform';
import { useProfile, useRecord, useRecords } from '../session/records';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { copyWords } from './copyWords';
import { FreeTextField } from './FreeTextField';
import { mayLeave } from './mayLeave';

interface StartMessageDialogProps {
  readonly personId: string;
  readonly eventId?: string;
  onClose(): void;
}

/** A message begun from the person's own words, to be finished, copied, and logged once it was sent. */
export function StartMessageDialog({ personId, eventId, onClose }: StartMessageDialogProps) {
  const person = useRecord('person', personId);
  const profile = useProfile();
  const templates = useRecords('template');
  const interactions = useRecords('interaction');
  const events = useRecords('event');
  const today = useToday();
  const choices = useMemo(() => messageChoices(packMessages, templates), [templates]);
  const due = useMemo(
    () =>
      person === undefined ? null : nextContact({ people: [person], interactions, events }, person, today),
    [person, interactions, events, today],
  );
  const event = events.find(({ id }) => id === eventId) ?? due?.event ?? null;
  const isFollowUp = event !== null || due?.why === 'followUp';
  const usual = choices.find(({ packId }) => packId === (isFollowUp ? 'after-event' : 'keep-warm'));
  const [chosenId, setChosenId] = useState(usual?.id ?? choices[0]?.id ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  if (person === undefined) return null;
  const chosen = choices.find(({ id }) => id === chosenId);
  const text = typed ?? filledMessage(chosen?.message ?? '', { person, profile, event });
  const open = openPlaces(text);
  const mail = mailLink(person.channels, text);
  const name = entity.title(person);

  async function copy() {
    await copyWords(text, `Message to ${name}`);
  }

  async function openMail(url: string) {
    if (await mayLeave(() => [{ place: `Message to ${name}`, text }]))
      await attempt(() => bridge.openExternal({ url }));
  }

  async function log() {
    const written = await perform({
      label: 'Contact logged',
      writes: [
        create('interaction', newId(), {
          personId,
          date: today,
          touch: 'message',
          about: chosen?.name ?? '',
          eventId: event?.id ?? null,
        }),
      ],
    });
    if (written.ok) onClose();
  }

  return (
    <Dialog title={`Message to ${name}`} onClose={onClose} width="wide">
      <div className="form">
        <Select
          label="Begin from"
          value={chosenId}
          options={choices.map(({ id, name: label }) => ({ value: id, label }))}
          hint="Your own words for these are kept under Messages."
          onChange={(id) => {
            setChosenId(id);
            setTyped(null);
          }}
        />
        <FreeTextField label="Message" isLong value={text} onChange={setTyped} />
        <p className="s q" role="status">
          {open.length === 0
            ? 'Nothing is left to fill in.'
            : `Still to fill in: ${listed(open.map((place) => `{${place}}`))}.`}
        </p>
        <p className="s">
          <a href={networkHref('messages')} onClick={onClose}>
            Change these words for every message
          </a>
        </p>
        <div className="row">
          <Button onClick={() => void copy()}>Copy text</Button>
          {mail !== null && <Button onClick={() => void openMail(mail)}>Open in email</Button>}
          <span className="push" />
          <Button onClick={onClose}>Close</Button>
          <Button look="main" onClick={() => void log()}>
            Log as sent
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** A mail with these words; null without an address, or where they are too long for a link. */
function mailLink(channels: readonly { kind: string; value: string }[], text: string): string | null {
  const address = channels.find(({ kind }) => kind === 'email')?.value.trim();
  if (address === undefined) return null;
  const url = `mailto:${address}?body=${encodeURIComponent(text)}`;
  return mayOpenOutside(url) ? url : null;
}
