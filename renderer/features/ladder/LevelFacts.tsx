import { type Level, level as levelEntity } from '../../../shared/model/level';
import { choose } from '../../navigation/paths';
import { AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { trashRecord } from '../../records/trashRecord';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';

/** What the ladder says of the level itself: its summary, time and points. */
export function LevelFacts({ level }: { readonly level: Level }) {
  const saves = { kind: 'level', id: level.id } as const;
  return (
    <Section title="What the level asks for besides">
      <div className="ledger">
        <AutosaveText
          {...saves}
          field="summary"
          label="Summary"
          isLong
          stored={level.summary}
          placeholder="What the level is, in a sentence"
        />
        <AutosaveText
          {...saves}
          field="typicalTime"
          label="Typical time"
          stored={level.typicalTime}
          placeholder="1 to 3 years"
        />
        <AutosaveNumber
          {...saves}
          field="monthsRequired"
          label="Months in the level before"
          stored={level.monthsRequired}
          placeholder="12, if it asks for a time"
        />
        <AutosaveNumber
          {...saves}
          field="pointsNeeded"
          label="Points needed"
          stored={level.pointsNeeded}
          placeholder="If it counts points"
        />
      </div>
      <div className="foot">
        <Button
          look="bare"
          onClick={() => openDialog({ name: 'history', recordId: level.id, title: levelEntity.title(level) })}
        >
          History
        </Button>
        <Button
          onClick={() => {
            choose('ladder');
            void trashRecord('level', level.id);
          }}
        >
          Delete level
        </Button>
      </div>
    </Section>
  );
}
