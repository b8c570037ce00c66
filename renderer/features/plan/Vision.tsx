import { create } from '../../../shared/model/changeSet';
import { profile, profileId } from '../../../shared/model/profile';
import { AutosaveText } from '../../records/AutosaveFields';
import { today } from '../../session/clock';
import { performQuietly } from '../../session/perform';
import { useProfile, useRecord } from '../../session/records';

const years = [
  {
    field: 'visionOneYear',
    label: 'In one year',
    placeholder: 'The role, the place, what you are known for',
  },
  { field: 'visionThreeYears', label: 'In three years', placeholder: 'What you lead, teach or run by then' },
  { field: 'visionFiveYears', label: 'In five years', placeholder: 'As far as you can see from here' },
] as const;

const aboutMe = [
  { field: 'motivates', label: 'What moves me', placeholder: 'What makes a shift a good one?' },
  {
    field: 'learnsBest',
    label: 'How I learn best',
    placeholder: 'By doing, by watching, from a book, by teaching?',
  },
  {
    field: 'holdsBack',
    label: 'What holds me back',
    placeholder: 'Time, money, confidence, a skill, a rule?',
  },
] as const;

/** Where I am going at one, three and five years, and what I bring: written where it stands. */
export function Vision() {
  const person = useProfile();
  const isThere = useRecord('profile', profileId) !== undefined;
  const saves = { kind: 'profile', id: profileId, isLong: true } as const;
  return (
    <section
      aria-label="Vision"
      // The first letter makes the record; the fields save themselves into it a moment later.
      onInputCapture={() => {
        if (!isThere) void performQuietly(newProfile());
      }}
    >
      <div className="vision">
        {years.map(({ field, label, placeholder }) => (
          <AutosaveText key={field} {...saves} {...{ field, label, placeholder }} stored={person[field]} />
        ))}
      </div>
      <details className="fold">
        <summary>What moves me, how I learn best, what holds me back</summary>
        <div className="ledger wide-names">
          {aboutMe.map(({ field, label, placeholder }) => (
            <AutosaveText key={field} {...saves} {...{ field, label, placeholder }} stored={person[field]} />
          ))}
        </div>
      </details>
    </section>
  );
}

function newProfile() {
  return { label: 'Profile begun', writes: [create('profile', profileId, profile.blank(today()))] };
}
