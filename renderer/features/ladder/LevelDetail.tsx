import { useState } from 'react';
import { ladderHref, ladderId } from '../../navigation/ladderPaths';
import { choose } from '../../navigation/paths';
import { AutosaveText } from '../../records/AutosaveFields';
import { SavedMark } from '../../records/SavedMark';
import type { Ladders, LadderView } from '../../records/useLadders';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { Section } from '../../ui/Section';
import { AddCriteria } from './AddCriteria';
import { CriterionRow } from './CriterionRow';
import { Growth } from './Growth';
import { LevelFacts } from './LevelFacts';
import { MyPlace } from './MyPlace';
import { ReadinessPart } from './ReadinessPart';

const CriteriaTable = later(() => import('./CriteriaTable').then((module) => module.CriteriaTable));

interface LevelDetailProps {
  readonly ladders: Ladders;
  readonly view: LadderView;
  readonly levelId: string;
  readonly criterionId: string | undefined;
}

/** One level: how far I am from it, and each of its criteria with what shows it. */
export function LevelDetail({ ladders, view, levelId, criterionId }: LevelDetailProps) {
  const [wantsTable, setWantsTable] = useState(false);
  // A link to one criterion opens it in the list.
  const isTable = wantsTable && criterionId === undefined;
  const found = view.levels.find(({ level }) => level.id === levelId);
  if (found === undefined) return null;
  const { level, readiness } = found;
  const { standings } = readiness;
  const turn = () => {
    setWantsTable(!isTable);
    if (criterionId !== undefined) choose('ladder', level.id);
  };
  const toggle = (id: string) => choose('ladder', criterionId === id ? level.id : ladderId('criterion', id));
  return (
    <>
      <div className="over">
        <a href={ladderHref('ladder', view.ladder.id)} dir="auto">
          {view.ladder.name}
        </a>
        <span className="push">
          <SavedMark />
        </span>
      </div>
      <h2 className="sr">{level.title}</h2>
      <AutosaveText
        kind="level"
        id={level.id}
        field="title"
        label="Level"
        hidesLabel
        className="title"
        stored={level.title}
      />
      <MyPlace view={view} level={level} today={ladders.today} />
      {ladders.isComplete && <ReadinessPart readiness={readiness} />}
      <Section
        title="Criteria"
        aside={
          standings.length > 0 && (
            <Button look="bare" onClick={turn}>
              {isTable ? 'Back to the list' : 'Edit as a table'}
            </Button>
          )
        }
      >
        {isTable ? (
          <CriteriaTable level={level} criteria={standings.map(({ criterion }) => criterion)} />
        ) : (
          <ol className="criteria" aria-label="Criteria">
            {standings.map((standing, index) => (
              <CriterionRow
                key={standing.criterion.id}
                {...{ ladders, view, level, standing, index }}
                all={standings}
                isOpen={standing.criterion.id === criterionId}
                onToggle={() => toggle(standing.criterion.id)}
              />
            ))}
          </ol>
        )}
        <AddCriteria level={level} present={standings.map(({ criterion }) => criterion)} />
      </Section>
      <LevelFacts level={level} />
      <Growth ladders={ladders} view={view} />
    </>
  );
}
