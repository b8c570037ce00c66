import { goalMeasure, type MeasurePicture } from '../../../shared/domain/goalMeasure';
import type { Goal } from '../../../shared/model/goal';
import { AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { useToday } from '../../session/clock';

/** Baseline, current, target: said, drawn on one line, and typed under it. */
export function GoalFigures({ goal }: { readonly goal: Goal }) {
  const { picture, words } = goalMeasure(goal, useToday());
  const saves = { kind: 'goal', id: goal.id } as const;
  return (
    <div className="measure">
      {words !== '' && <p className="s q">{words}</p>}
      {picture !== null && <Measure picture={picture} />}
      <div className="figures">
        <AutosaveNumber
          {...saves}
          field="baseline"
          label="Baseline"
          stored={goal.baseline}
          placeholder="At the start"
        />
        <AutosaveNumber
          {...saves}
          field="current"
          label="Current"
          stored={goal.current}
          placeholder="Today"
        />
        <AutosaveNumber
          {...saves}
          field="target"
          label="Target"
          stored={goal.target}
          placeholder="To reach"
        />
        <AutosaveText {...saves} field="unit" label="Unit" stored={goal.unit} placeholder="Of what?" />
      </div>
    </div>
  );
}

/** The sentence above says the same, so the drawing is hidden from assistive technology. */
function Measure({ picture }: { readonly picture: MeasurePicture }) {
  const { startAt, startWords, targetAt, targetWords, current, covered } = picture;
  const isTight = targetAt - startAt < 60;
  return (
    <div className={isTight ? 'meter tight' : 'meter'} aria-hidden="true">
      <i style={{ left: `${covered.from}%`, width: `${covered.to - covered.from}%` }} />
      {startAt > 0 && <u className="small" style={{ left: `${startAt}%` }} />}
      {targetAt < 100 && <u className="small" style={{ left: `${targetAt}%` }} />}
      {current !== null && (
        <>
          <u style={{ left: `${current.at}%` }} />
          <span className={`n ${edge(current.at)}`} style={{ left: `${current.at}%` }}>
            {current.words}
          </span>
        </>
      )}
      <span className={startAt > 60 ? 'flip' : undefined} style={{ left: `${startAt}%` }}>
        {startWords}
      </span>
      <span className={targetAt < 40 ? 'end' : 'flip end'} style={{ left: `${targetAt}%` }}>
        {targetWords}
      </span>
    </div>
  );
}

/** Near an end the words keep inside the line. */
function edge(at: number): string {
  return at < 12 ? 'at-start' : at > 88 ? 'at-end' : '';
}
