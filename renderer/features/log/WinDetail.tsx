import { changeWords, figurePair } from '../../../shared/domain/change';
import { dayProblems } from '../../../shared/domain/impact';
import { partWords, wayOfKnowingWords } from '../../../shared/domain/winWords';
import { formatDay, formatRange } from '../../../shared/kernel/dates';
import { capitalized } from '../../../shared/kernel/words';
import { type EditableFields, edit } from '../../../shared/model/changeSet';
import { type Impact, impact, parts, waysOfKnowing } from '../../../shared/model/impact';
import { choose } from '../../navigation/paths';
import {
  AutosaveCheck,
  AutosaveChoice,
  AutosaveDate,
  AutosaveNumber,
  AutosaveText,
} from '../../records/AutosaveFields';
import { Evidence } from '../../records/Evidence';
import { SavedMark } from '../../records/SavedMark';
import { restoreRecord, trashRecord } from '../../records/trashRecord';
import { useToday } from '../../session/clock';
import { performQuietly } from '../../session/perform';
import { useRecord } from '../../session/records';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { LedgerPart } from '../../ui/LedgerPart';
import { later } from '../../ui/later';
import { Pair } from '../../ui/Pair';
import { CategorySelect } from './CategorySelect';
import { Criteria } from './Criteria';
import { TagsInUse } from './TagsInUse';

const SeenBy = later(() => import('../../records/SeenBy').then((module) => module.SeenBy));
const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));

/** One win, every field in its place; each saves itself. */
export function WinDetail({ id }: { readonly id: string }) {
  const win = useRecord('impact', id);
  if (win === undefined) return <p className="q">This win is no longer in the plan.</p>;
  if (win.deletedAt !== null) {
    return (
      <div>
        <p className="q">This win is in the trash.</p>
        <Button onClick={() => void restoreRecord('impact', id)}>Take it out</Button>
      </div>
    );
  }
  return (
    <>
      <div className="over">
        <span>
          {win.endDate === null ? formatDay(win.date, 'weekday') : formatRange(win.date, win.endDate)}
        </span>
        <span className="push">
          <SavedMark />
        </span>
      </div>
      <AutosaveText
        kind="impact"
        id={id}
        field="what"
        label="What I did"
        hidesLabel
        isLong
        stored={win.what}
        className="t"
      />
      <Hero win={win} />
      <div className="ledger">
        <Words win={win} />
        <Figures win={win} />
        <Links win={win} />
      </div>
      <div className="foot">
        <AutosaveCheck
          kind="impact"
          id={id}
          field="private"
          label="Private"
          explanation="keeps it out of every page and file I hand over"
          stored={win.private}
        />
        <span className="acts">
          <Button
            look="bare"
            onClick={() => openDialog({ name: 'history', recordId: id, title: impact.title(win) })}
          >
            History
          </Button>
          <Button
            onClick={() => {
              choose('log');
              void trashRecord('impact', id);
            }}
          >
            Delete
          </Button>
        </span>
      </div>
    </>
  );
}

function Hero({ win }: { readonly win: Impact }) {
  const pair = figurePair(win);
  if (pair === null) return null;
  return (
    <div className="hero">
      <Pair {...pair} size="big" />
      <span className="q s">
        {capitalized([win.measure || 'It', changeWords(win)].join(' '))}
        {win.howKnown === 'estimated' && ' (an estimate)'}
      </span>
    </div>
  );
}

function Words({ win }: { readonly win: Impact }) {
  const { id } = win;
  const problems = dayProblems(win, useToday());
  return (
    <>
      <AutosaveText
        kind="impact"
        id={id}
        field="why"
        label="Why"
        isLong
        stored={win.why}
        placeholder="What was the trouble before?"
      />
      <AutosaveText
        kind="impact"
        id={id}
        field="result"
        label="Result"
        isLong
        stored={win.result}
        placeholder="What changed? A number if you have one"
      />
      <AutosaveText
        kind="impact"
        id={id}
        field="benefited"
        label="Who benefited"
        stored={win.benefited}
        placeholder="Who is better off?"
      />
      <AutosaveChoice
        kind="impact"
        id={id}
        field="part"
        label="My part"
        stored={win.part}
        options={parts.map((part) => ({ value: part, label: partWords[part] }))}
      />
      <AutosaveText
        kind="impact"
        id={id}
        field="partNote"
        label="In my words"
        isLong
        stored={win.partNote}
        placeholder="What you did and what others did"
      />
      <AutosaveDate
        kind="impact"
        id={id}
        field="date"
        label="Date"
        leaning="past"
        stored={win.date}
        isRequired
        problem={problems.date ?? null}
      />
      <AutosaveDate
        kind="impact"
        id={id}
        field="endDate"
        label="Until"
        leaning="past"
        placeholder="The last day, if it took several"
        stored={win.endDate}
        problem={problems.endDate ?? null}
      />
    </>
  );
}

function Figures({ win }: { readonly win: Impact }) {
  const { id } = win;
  return (
    <>
      <AutosaveText
        kind="impact"
        id={id}
        field="measure"
        label="Measure"
        stored={win.measure}
        placeholder="What do the figures count?"
      />
      <div className="figures">
        <AutosaveNumber kind="impact" id={id} field="before" label="Before" stored={win.before} />
        <AutosaveNumber kind="impact" id={id} field="after" label="After" stored={win.after} />
        <AutosaveText
          kind="impact"
          id={id}
          field="unit"
          label="Unit"
          stored={win.unit}
          placeholder="minutes"
        />
        <AutosaveText kind="impact" id={id} field="per" label="Per" stored={win.per} />
      </div>
      <AutosaveChoice
        kind="impact"
        id={id}
        field="howKnown"
        label="How I know"
        stored={win.howKnown}
        options={waysOfKnowing.map((way) => ({ value: way, label: wayOfKnowingWords[way] }))}
      />
      <AutosaveText
        kind="impact"
        id={id}
        field="source"
        label="Source"
        isLong
        stored={win.source}
        placeholder="Which report, log or count?"
      />
    </>
  );
}

function Links({ win }: { readonly win: Impact }) {
  const { id } = win;
  const save = (fields: EditableFields<'impact'>) =>
    void performQuietly({ label: 'Edit win', writes: [edit('impact', id, fields)] });
  return (
    <>
      <CategorySelect value={win.category} onChange={(category) => save({ category })} />
      <LedgerPart name="Tags">
        <TagsInUse hidesLabel value={win.tags} onChange={(tags) => save({ tags })} />
      </LedgerPart>

      <LedgerPart name="Goal">
        <RecordLinks
          label="Goal"
          hidesLabel
          kind="goal"
          ids={win.goalIds}
          onChange={(goalIds) => save({ goalIds })}
        />
      </LedgerPart>
      <LedgerPart name="Credential">
        <RecordLinks
          label="Credential"
          hidesLabel
          kind="credential"
          ids={win.credentialIds}
          onChange={(credentialIds) => save({ credentialIds })}
        />
      </LedgerPart>

      <LedgerPart name="Seen by">
        <SeenBy win={win} />
      </LedgerPart>
      <Criteria winId={id} />

      <LedgerPart name="Evidence">
        <Evidence label="Evidence" kind="impact" id={id} attachmentIds={win.attachmentIds} />
      </LedgerPart>
    </>
  );
}
