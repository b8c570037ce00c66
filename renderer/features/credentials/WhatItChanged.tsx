import { edit } from '../../../shared/model/changeSet';
import type { Credential, CredentialEffect } from '../../../shared/model/credential';
import { credentialEffects } from '../../../shared/model/credential';
import { AutosaveText } from '../../records/AutosaveFields';
import { performQuietly } from '../../session/perform';
import { Checkbox } from '../../ui/Checkbox';

const words: Readonly<Record<CredentialEffect, string>> = {
  pay: 'Pay',
  title: 'Title',
  duties: 'Duties',
  nothing: 'Nothing',
};

/** What earning it changed at work; nothing is an answer of its own. */
export function WhatItChanged({ credential }: { readonly credential: Credential }) {
  const { id, changed } = credential;

  function tick(effect: CredentialEffect, isChecked: boolean) {
    const others = changed.filter((one) => one !== effect && (one === 'nothing') === (effect === 'nothing'));
    const next = isChecked ? [...others, effect] : changed.filter((one) => one !== effect);
    void performQuietly({ label: 'Edit credential', writes: [edit('credential', id, { changed: next })] });
  }

  return (
    <div className="changed">
      <fieldset>
        <legend className="sr">What it changed</legend>
        {credentialEffects.map((effect) => (
          <Checkbox
            key={effect}
            label={words[effect]}
            isChecked={changed.includes(effect)}
            onChange={(isChecked) => tick(effect, isChecked)}
          />
        ))}
      </fieldset>
      <AutosaveText
        kind="credential"
        id={id}
        field="changedNote"
        label="By how much"
        hidesLabel
        isLong
        stored={credential.changedNote}
        placeholder="$1.10 an hour from June"
      />
    </div>
  );
}
