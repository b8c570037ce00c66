import { useMemo } from 'react';
import { draftedPitch, spokenWords } from '../../../shared/domain/network/pitch';
import { profileId } from '../../../shared/model/profile';
import { copyWords } from '../../records/copyWords';
import { FreeTextField } from '../../records/FreeTextField';
import { SavedMark } from '../../records/SavedMark';
import { useIsComplete, useProfile, useRecords } from '../../session/records';
import { useAutosave } from '../../session/useAutosave';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';

/** Who I am, what I have done, what I want, in half a minute. */
export function PitchPart() {
  const profile = useProfile();
  const wins = useRecords('impact');
  const isComplete = useIsComplete('impact');
  const draft = useMemo(() => draftedPitch(profile, wins), [profile, wins]);
  const saved = useAutosave('profile', profileId, 'pitch', profile.pitch);
  const own = saved.value ?? '';
  return (
    <div className="page-part">
      <p className="say">
        Thirty seconds for someone you have just met: who you are, one thing you did and what came of it, what
        you want next. Say it aloud before you need it. <SavedMark />
      </p>
      <div className="pitch">
        <FreeTextField
          label="My 30 seconds"
          isLong
          value={own}
          problem={saved.problem}
          placeholder="In your own words, or begin from the draft below"
          onChange={saved.change}
          onBlur={() => void saved.flush()}
        />
        <p className="s q" role="status">
          {own.trim() === '' ? '' : spokenWords(own)}
        </p>
        <p className="line">
          <Button
            disabled={own.trim() === ''}
            onClick={() => void saved.flush().then(() => copyWords(own, 'My 30 seconds'))}
          >
            Copy text
          </Button>
        </p>
      </div>
      {isComplete && (
        <Section title="A draft from your plan" className="told">
          {draft === '' ? (
            <p className="s q">
              Write your name and role under Settings, and a win with its result, and a draft stands here.
            </p>
          ) : (
            <>
              <p className="words" dir="auto">
                {draft}
              </p>
              <p className="s q">{spokenWords(draft)}</p>
              <Button
                disabled={own === draft}
                onClick={() => {
                  saved.change(draft);
                  void saved.flush();
                }}
              >
                {own.trim() === '' ? 'Start from this draft' : 'Replace mine with this draft'}
              </Button>
            </>
          )}
        </Section>
      )}
    </div>
  );
}
