import { useState } from 'react';
import { channelWords } from '../../../shared/domain/network/touchWords';
import { shortText } from '../../../shared/model/fields';
import { type Channel, type ChannelKind, channelKinds } from '../../../shared/model/person';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';

interface ChannelsProps {
  readonly channels: readonly Channel[];
  onChange(channels: Channel[]): void;
}

const options = channelKinds.map((value) => ({ value, label: channelWords[value] }));

/** Addresses and numbers: each stands as a line, and the last line takes one more. */
export function Channels({ channels, onChange }: ChannelsProps) {
  const [kind, setKind] = useState<ChannelKind>('email');
  const [typed, setTyped] = useState('');

  function add() {
    const value = typed.trim();
    if (value === '') return;
    onChange([...channels, { kind, value: value.slice(0, shortText) }]);
    setTyped('');
  }

  return (
    <div className="channels">
      {channels.length > 0 && (
        <ul aria-label="How to reach them">
          {channels.map((channel, index) => (
            <li key={`${channel.kind} ${channel.value}`}>
              <span className="xs h">{channelWords[channel.kind]}</span>
              <span className="s" dir="auto">
                {channel.value}
              </span>
              <Button
                look="bare"
                aria-label={`Remove ${channel.value}`}
                onClick={() => onChange(channels.filter((_, other) => other !== index))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="add-channel">
        <Select<ChannelKind>
          label="Kind of channel"
          hidesLabel
          value={kind}
          options={options}
          onChange={setKind}
        />
        <TextField
          label="Address or number"
          hidesLabel
          value={typed}
          placeholder="Add an address or a number"
          onChange={setTyped}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      </div>
    </div>
  );
}
