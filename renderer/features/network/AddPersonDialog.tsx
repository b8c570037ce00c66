import { useState } from 'react';
import { samePeople } from '../../../shared/domain/network/samePerson';
import { failureWords } from '../../../shared/kernel/failure';
import { create } from '../../../shared/model/changeSet';
import { shortText } from '../../../shared/model/fields';
import { type PersonDraft, person } from '../../../shared/model/person';
import { go, hrefTo } from '../../navigation/paths';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useRecords } from '../../session/records';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import { TextField } from '../../ui/TextField';

type AddDraft = Pick<PersonDraft, 'name' | 'role' | 'organization' | 'howMet' | 'metOn'>;

const draftKey = 'person';
const blank: AddDraft = { name: '', role: '', organization: '', howMet: '', metOn: null };
const texts = [
  ['role', 'Role', 'Nurse manager, 5 West'],
  ['organization', 'Organization', 'Where they work'],
  ['howMet', 'Where we met', 'A meeting, a project, a shift'],
] as const;

function isDraft(value: unknown): value is AddDraft {
  if (typeof value !== 'object' || value === null) return false;
  const metOn: unknown = Reflect.get(value, 'metOn');
  return (
    (['name', 'role', 'organization', 'howMet'] as const).every(
      (field) => typeof Reflect.get(value, field) === 'string',
    ) &&
    (metOn === null || typeof metOn === 'string')
  );
}

/** The few facts one has right after meeting someone; the rest is written on their page. */
export function AddPersonDialog({ onClose }: { onClose(): void }) {
  const today = useToday();
  const people = useRecords('person');
  const draft = useDraft<AddDraft>(draftKey, blank, isDraft);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { value } = draft;
  const change = (fields: Partial<AddDraft>) => {
    setProblem(null);
    setFailure(null);
    draft.change({ ...value, ...fields });
  };
  const [known] = value.name.trim() === '' ? [] : samePeople(people, { name: value.name, channels: [] });

  async function save() {
    const name = value.name.trim();
    if (name === '') return setProblem('Write their name.');
    if (name.length > shortText) return setProblem(`Keep it under ${shortText} characters.`);
    const id = newId();
    const saved = await performForm({
      label: 'Person added',
      writes: [create('person', id, { ...person.blank(today), ...value, name })],
      clearsDraft: draftKey,
    });
    if (!saved.ok) return setFailure(failureWords(saved.failure));
    draft.reset(blank);
    onClose();
    go('network', id);
  }

  return (
    <Dialog
      title="Add person"
      onClose={() => {
        void draft.cancel({ name: 'addPerson' });
        onClose();
      }}
    >
      {draft.isReady && (
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!hasUnreadField(event.currentTarget)) void save();
          }}
        >
          <TextField
            label="Name"
            value={value.name}
            problem={problem}
            isRequired
            autoFocus
            onChange={(name) => change({ name })}
          />
          {known && (
            <p className="s q" role="status">
              <a href={hrefTo('network', known.id)} onClick={onClose}>
                {known.name}
              </a>{' '}
              is in your network. Someone else with the same name can be added too.
            </p>
          )}
          {texts.map(([field, label, placeholder]) => (
            <TextField
              key={field}
              {...{ label, placeholder }}
              value={value[field]}
              problem={value[field].length > shortText ? `Keep it under ${shortText} characters.` : null}
              onChange={(text) => change({ [field]: text })}
            />
          ))}
          <DateField
            label="Met on"
            leaning="past"
            today={today}
            value={value.metOn}
            onChange={(metOn) => change({ metOn })}
          />
          <p className="s q">Someone you just met: Mortar reminds you to follow up within days.</p>
          <Problem id="add-person-failure" words={failure} />
          <div className="row">
            <span className="push" />
            <Button
              onClick={() => {
                void draft.cancel({ name: 'addPerson' });
                onClose();
              }}
            >
              Cancel
            </Button>
            <Button look="main" type="submit">
              Save
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
