import { useState } from 'react';
import { formatDay, isoDate } from '../../../shared/kernel/dates';
import { typedDate } from '../../../shared/kernel/typedDate';
import { edit } from '../../../shared/model/changeSet';
import { type Profile, profileId } from '../../../shared/model/profile';
import { AutosaveText } from '../../records/AutosaveFields';
import { useToday } from '../../session/clock';
import { performQuietly } from '../../session/perform';
import { useProfile } from '../../session/records';
import { TextField } from '../../ui/TextField';

const mine = { kind: 'profile', id: profileId } as const;

export function YouSection() {
  const profile = useProfile();
  return (
    <div className="form two-columns">
      <AutosaveText
        {...mine}
        field="name"
        label="Name"
        stored={profile.name}
        hint="As it stands on your page."
      />
      <AutosaveText
        {...mine}
        field="role"
        label="Your role today"
        stored={profile.role}
        placeholder="What are you called at work?"
      />
      <AutosaveText {...mine} field="employer" label="Where you work" stored={profile.employer} />
      <AutosaveText
        {...mine}
        field="aim"
        label="Where you want to be"
        stored={profile.aim}
        placeholder="Which role comes next?"
      />
      <ReviewDay profile={profile} />
    </div>
  );
}

/** A month and a day of every year, typed as people say it. */
function ReviewDay({ profile: { reviewDay } }: { readonly profile: Profile }) {
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take() {
    if (typed === null) return;
    const read = typedDate(typed, today, 'coming');
    if (read.kind === 'problem') {
      setProblem('Write a month and a day, like June 30.');
      return;
    }
    const day = read.kind === 'day' ? read.date.slice(5) : null;
    const written = await performQuietly({
      label: 'Edit review day',
      writes: [edit('profile', profileId, { reviewDay: day })],
    });
    if (written.ok) setTyped(null);
  }

  return (
    <TextField
      label="Yearly review"
      // A leap year, so that every day of the calendar can be said.
      value={typed ?? (reviewDay === null ? '' : formatDay(isoDate(`2024-${reviewDay}`), 'monthDay'))}
      placeholder="Which day of the year?"
      hint="Like June 30. Your review year ends on it."
      problem={problem}
      onChange={(text) => {
        setTyped(text);
        setProblem(null);
      }}
      onBlur={() => void take()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void take();
      }}
    />
  );
}
