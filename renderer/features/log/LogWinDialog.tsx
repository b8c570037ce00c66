import { useRef, useState } from 'react';
import { changeWords } from '../../../shared/domain/change';
import { type WinProblems, winProblems } from '../../../shared/domain/impact';
import { partWords, wayOfKnowingWords } from '../../../shared/domain/winWords';
import type { IsoDate } from '../../../shared/kernel/dates';
import { failureWords } from '../../../shared/kernel/failure';
import { create } from '../../../shared/model/changeSet';
import { type ImpactDraft, impact, parts, waysOfKnowing } from '../../../shared/model/impact';
import { FreeTextField } from '../../records/FreeTextField';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { later } from '../../ui/later';
import { NumberField } from '../../ui/NumberField';
import { Problem } from '../../ui/Problem';
import { TextField } from '../../ui/TextField';
import { CategorySelect } from './CategorySelect';
import { TagsInUse } from './TagsInUse';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

function isDraft(value: unknown): value is ImpactDraft {
  const stamped = {
    ...Object(value),
    id: 'draft',
    createdAt: '2000-01-01T00:00:00Z',
    updatedAt: '2000-01-01T00:00:00Z',
    deletedAt: null,
  };
  // An unwritten first line is the one thing a draft may lack.
  return value !== undefined && impact.parse({ ...stamped, what: stamped.what || '…' }).ok;
}

interface LogWinDialogProps {
  /** The day it is about; today when nothing is said. */
  readonly date?: IsoDate;
  onClose(): void;
}

/** The whole form for a win. Enter in the first field saves; everything else may come later. */
export function LogWinDialog({ date, onClose }: LogWinDialogProps) {
  const today = useToday();
  const blank = impact.blank(date ?? today);
  // A day asked for is a form of its own, so that it does not fall on what was begun for today.
  const draftKey = date === undefined ? 'win' : `win ${date}`;
  const draft = useDraft(draftKey, blank, isDraft);
  const [problems, setProblems] = useState<WinProblems>({});
  const [failure, setFailure] = useState<string | null>(null);
  /** A second press of Save while the first is being written is not a second win. */
  const isSaving = useRef(false);
  const win = draft.value;

  function change(part: Partial<ImpactDraft>) {
    setProblems({});
    draft.change({ ...win, ...part });
  }

  async function save() {
    const found = winProblems(win, today);
    setProblems(found);
    if (Object.keys(found).length > 0 || isSaving.current) return;
    isSaving.current = true;
    const written = await performForm({
      label: 'Win logged',
      writes: [create('impact', newId(), { ...win, what: win.what.trim() })],
      clearsDraft: draftKey,
    });
    isSaving.current = false;
    if (!written.ok) {
      setFailure(failureWords(written.failure));
      return;
    }
    draft.reset(blank);
    onClose();
  }

  return (
    <Dialog title="Log a win" onClose={onClose} width="wide">
      {draft.isReady && (
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!hasUnreadField(event.currentTarget)) void save();
          }}
        >
          <FreeTextField
            label="What I did"
            value={win.what}
            onChange={(what) => change({ what })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              if (event.target instanceof HTMLTextAreaElement) event.target.form?.requestSubmit();
            }}
            isLong
            isRequired
            autoFocus
            placeholder="What did you do?"
            hint="Enter saves it. The rest can wait. No patient details."
            problem={problems.what ?? null}
          />
          <FreeTextField
            label="Why"
            value={win.why}
            onChange={(why) => change({ why })}
            isLong
            placeholder="What was the trouble before?"
          />
          <FreeTextField
            label="Result"
            value={win.result}
            onChange={(result) => change({ result })}
            isLong
            placeholder="What changed? A number if you have one"
          />
          <div className="two">
            <DateField
              label="Date"
              leaning="past"
              today={today}
              value={win.date}
              isRequired
              problem={problems.date ?? null}
              onChange={(date) => change({ date: date ?? win.date })}
            />
            <DateField
              label="Until"
              leaning="past"
              today={today}
              value={win.endDate}
              problem={problems.endDate ?? null}
              onChange={(endDate) => change({ endDate })}
            />
          </div>
          <MoreFields win={win} change={change} />
          <Problem id="log-win-failure" words={failure} />
          <div className="row">
            <Button
              onClick={() => {
                void draft.cancel(date === undefined ? { name: 'logWin' } : { name: 'logWin', date });
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

interface MoreFieldsProps {
  readonly win: ImpactDraft;
  change(part: Partial<ImpactDraft>): void;
}

function MoreFields({ win, change }: MoreFieldsProps) {
  const words = changeWords(win);
  return (
    <>
      <CategorySelect value={win.category} onChange={(category) => change({ category })} />
      <TextField
        label="Measure"
        value={win.measure}
        onChange={(measure) => change({ measure })}
        placeholder="Median wait for a first dose"
        hint={words === '' ? 'What the figures count' : `${win.measure || 'It'} ${words}.`}
      />
      <div className="two">
        <NumberField label="Before" value={win.before} onChange={(before) => change({ before })} />
        <NumberField label="After" value={win.after} onChange={(after) => change({ after })} />
      </div>
      <div className="two">
        <TextField
          label="Unit"
          value={win.unit}
          onChange={(unit) => change({ unit })}
          placeholder="minutes"
        />
        <TextField label="Per" value={win.per} onChange={(per) => change({ per })} placeholder="pay period" />
      </div>
      <Choices
        label="How I know"
        value={win.howKnown}
        options={waysOfKnowing.map((way) => ({ value: way, label: wayOfKnowingWords[way] }))}
        onChange={(howKnown) => change({ howKnown })}
      />
      <FreeTextField
        label="Source"
        value={win.source}
        onChange={(source) => change({ source })}
        placeholder="Weekly cabinet report"
      />
      <Choices
        label="My part"
        value={win.part}
        options={parts.map((part) => ({ value: part, label: partWords[part] }))}
        onChange={(part) => change({ part })}
      />
      <FreeTextField
        label="Who benefited"
        value={win.benefited}
        onChange={(benefited) => change({ benefited })}
        placeholder="Nurses on 5 West"
      />
      <TagsInUse value={win.tags} onChange={(tags) => change({ tags })} />

      <RecordLinks label="Goal" kind="goal" ids={win.goalIds} onChange={(goalIds) => change({ goalIds })} />
      <RecordLinks
        label="Credential"
        kind="credential"
        ids={win.credentialIds}
        onChange={(credentialIds) => change({ credentialIds })}
      />

      <Checkbox
        label="Private"
        explanation="keeps it out of every page and file I hand over"
        isChecked={win.private}
        onChange={(isPrivate) => change({ private: isPrivate })}
      />
    </>
  );
}
