import { laddersInOrder, levelsOf } from '../../../shared/domain/ladder/ladderParts';
import type { Snapshot } from '../../../shared/model/index';
import { ladder as ladderEntity } from '../../../shared/model/ladder';
import { level as levelEntity } from '../../../shared/model/level';
import type { Autosave } from '../../session/useAutosave';
import { Select } from '../../ui/Select';

interface CriteriaChoiceProps {
  readonly field: Autosave<string | null>;
  readonly plan: Pick<Snapshot, 'ladder' | 'level'>;
}

/** The level whose criteria stand on the page, for a reader who asks for them; nothing where there is no ladder. */
export function CriteriaChoice({ field, plan }: CriteriaChoiceProps) {
  const ladders = laddersInOrder(plan.ladder);
  const options = ladders.flatMap((ladder) =>
    levelsOf(ladder.id, plan.level).map((level) => ({
      value: level.id,
      label:
        ladders.length === 1
          ? levelEntity.title(level)
          : `${levelEntity.title(level)}, ${ladderEntity.title(ladder)}`,
    })),
  );
  if (options.length === 0) return null;
  const shown = options.some(({ value }) => value === field.value) ? (field.value ?? '') : '';
  return (
    <Select<string>
      label="Criteria of the ladder"
      value={shown}
      options={[{ value: '', label: 'None' }, ...options]}
      onChange={(levelId) => {
        field.change(levelId === '' ? null : levelId);
        void field.flush();
      }}
    />
  );
}
