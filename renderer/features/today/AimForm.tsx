import { type FormEvent, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { edit } from '../../../shared/model/changeSet';
import { profileId } from '../../../shared/model/profile';
import { performForm } from '../../session/perform';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';

/** Asked here once more when first run was skipped. */
export function AimForm() {
  const [aim, setAim] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (aim.trim() === '') return setProblem('Write a role, like Technician III.');
    const result = await performForm({
      label: 'Where you want to be saved',
      writes: [edit('profile', profileId, { aim: aim.trim() })],
    });
    if (!result.ok) setProblem(failureWords(result.failure));
  }

  return (
    <form className="aim-form" noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label="The role you want next"
        value={aim}
        problem={problem}
        placeholder="For example: Technician III"
        onChange={(text) => {
          setProblem(null);
          setAim(text);
        }}
      />
      <Button type="submit">Save</Button>
    </form>
  );
}
