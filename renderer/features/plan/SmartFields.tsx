import { horizonWords, isClosed, statusWords } from '../../../shared/domain/goals';
import { coaching } from '../../../shared/domain/smart';
import { type Goal, horizons } from '../../../shared/model/goal';
import type { Milestone } from '../../../shared/model/milestone';
import { AutosaveChoice, AutosaveDate, AutosaveText } from '../../records/AutosaveFields';
import { useToday } from '../../session/clock';
import { useProfile, useRecords } from '../../session/records';
import { aimOf, prompts } from './prompts';

const horizonOptions = horizons.map((value) => ({ value, label: horizonWords[value] }));
const openStatuses = ['planned', 'underway', 'paused'] as const;
const statusOptions = openStatuses.map((value) => ({ value, label: statusWords[value] }));

interface SmartFieldsProps {
  readonly goal: Goal;
  readonly milestones: readonly Milestone[];
}

/** The five SMART parts, each with one quiet sentence where something is missing. */
export function SmartFields({ goal, milestones }: SmartFieldsProps) {
  const today = useToday();
  const person = useProfile();
  const wins = useRecords('impact');
  const coach = coaching(goal, {
    today,
    aim: aimOf(person),
    linkCount: goal.credentialIds.length + wins.filter(({ goalIds }) => goalIds.includes(goal.id)).length,
    lastMilestone: milestones.reduce<Goal['due']>(
      (last, { due, doneOn }) =>
        doneOn === null && due !== null && (last === null || due > last) ? due : last,
      null,
    ),
  });
  const saves = { kind: 'goal', id: goal.id } as const;
  const status = openStatuses.find((open) => open === goal.status);
  return (
    <div className="ledger smart">
      {prompts.map(({ field, label, placeholder }) => (
        <AutosaveText
          key={field}
          {...saves}
          {...{ field, label, placeholder }}
          isLong
          stored={goal[field]}
          hint={coach[field] ?? ''}
        />
      ))}
      <AutosaveDate
        {...saves}
        field="due"
        label="Due"
        leaning="coming"
        stored={goal.due}
        saysDistance={!isClosed(goal) && coach.due === null}
      />
      {coach.due !== null && <p className="coach hint">{coach.due}</p>}
      <AutosaveDate {...saves} field="startsOn" label="Starts" leaning="past" stored={goal.startsOn} />
      <AutosaveChoice
        {...saves}
        field="horizon"
        label="Horizon"
        stored={goal.horizon}
        options={horizonOptions}
      />
      {status !== undefined && (
        <AutosaveChoice {...saves} field="status" label="Status" stored={status} options={statusOptions} />
      )}
    </div>
  );
}
