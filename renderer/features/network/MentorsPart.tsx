import { useMemo } from 'react';
import { tagsInUse } from '../../../shared/domain/impact';
import { mentorsWanted, type WantedArea } from '../../../shared/domain/network/mentorsWanted';
import { capitalized } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import { goal as goalEntity } from '../../../shared/model/goal';
import { person as personEntity } from '../../../shared/model/person';
import { profileId } from '../../../shared/model/profile';
import { hrefTo } from '../../navigation/paths';
import { AutosaveText } from '../../records/AutosaveFields';
import { SavedMark } from '../../records/SavedMark';
import { performQuietly } from '../../session/perform';
import { useProfile, useRecords } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { LedgerPart } from '../../ui/LedgerPart';
import { Section } from '../../ui/Section';
import { TagsField } from '../../ui/TagsField';

/** What I need exposure to, and who of the people I know could show me. */
export function MentorsPart() {
  const profile = useProfile();
  const goals = useRecords('goal');
  const people = useRecords('person');
  const wanted = useMemo(() => mentorsWanted(profile, goals, people), [profile, goals, people]);
  const areas = useMemo(() => tagsInUse(people.map(({ knows }) => ({ tags: knows }))), [people]);
  return (
    <div className="page-part">
      <p className="say">
        What you need to see more of, from here and from the open goals of your plan, held against what the
        people you know are good at. <SavedMark />
      </p>
      <div className="ledger">
        <LedgerPart name="Exposure to">
          <TagsField
            label="I need exposure to"
            hidesLabel
            value={profile.exposure}
            suggestions={areas}
            onChange={(exposure) =>
              void performQuietly({
                label: 'Exposure changed',
                writes: [edit('profile', profileId, { exposure })],
              })
            }
          />
        </LedgerPart>
        <AutosaveText
          kind="profile"
          id={profileId}
          field="mentorWanted"
          label="What I look for"
          isLong
          stored={profile.mentorWanted}
          placeholder="What should a mentor be like, and how often would you meet?"
        />
      </div>
      {wanted.length === 0 ? (
        <p className="q">Write an area above, or under Exposure at a goal, to see who could help.</p>
      ) : (
        wanted.map((one) => <Area key={one.area} wanted={one} />)
      )}
    </div>
  );
}

function Area({ wanted: { area, goals, fits } }: { readonly wanted: WantedArea }) {
  return (
    <Section
      title={capitalized(area)}
      className="told"
      aside={
        goals[0] === undefined ? undefined : (
          <a href={hrefTo('plan', goals[0].id)}>{goalEntity.title(goals[0])}</a>
        )
      }
    >
      {fits.length === 0 ? (
        <p className="s q">
          Nobody you know, as far as the plan says. Write what people know on their pages, or ask who knows
          someone.
        </p>
      ) : (
        <ul className="fits" aria-label={`Who could help with ${area}`}>
          {fits.map(({ person, reason }) => (
            <li key={person.id}>
              <a href={hrefTo('network', person.id)} dir="auto">
                {personEntity.title(person)}
              </a>
              <span className="s q" dir="auto">
                {reason}
              </span>
              <Button
                look="bare"
                aria-label={`Start a message to ${personEntity.title(person)} about ${area}`}
                onClick={() => openDialog({ name: 'startMessage', personId: person.id })}
              >
                Start a message
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
