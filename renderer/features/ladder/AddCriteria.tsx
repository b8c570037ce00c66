import { type FormEvent, useMemo, useState } from 'react';
import { criteriaFromLines } from '../../../shared/domain/ladder/criteriaFromLines';
import { criteriaWrites } from '../../../shared/domain/ladder/ladderDeeds';
import { count } from '../../../shared/kernel/words';
import type { Criterion } from '../../../shared/model/criterion';
import type { Level } from '../../../shared/model/level';
import { FreeTextField } from '../../records/FreeTextField';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';

interface AddCriteriaProps {
  readonly level: Level;
  readonly present: readonly Criterion[];
}

const isText = (kept: unknown): kept is string => typeof kept === 'string';

/** Criteria typed or pasted, one a line; a copied table brings category, points and proof with it. */
export function AddCriteria({ level, present }: AddCriteriaProps) {
  const today = useToday();
  const [problem, setProblem] = useState<string | null>(null);
  const key = `criteria ${level.id}`;
  const { value, change, reset, discard, isReady } = useDraft(key, '', isText);
  const typed = useMemo(() => criteriaFromLines(value), [value]);

  async function add(event: FormEvent) {
    event.preventDefault();
    if (typed.length === 0) {
      setProblem('Write or paste at least one criterion.');
      return;
    }
    const result = await performForm({
      label: `${count(typed.length, 'criterion', 'criteria')} added`,
      writes: criteriaWrites(typed, level.id, present, today, newId),
      clearsDraft: key,
    });
    if (!result.ok) return;
    reset('');
    // The last letters may still be on their way into the draft that the deed has cleared.
    await discard();
  }

  return (
    <form className="add-criteria" noValidate onSubmit={(event) => void add(event)} aria-label="Add criteria">
      {isReady && (
        <FreeTextField
          label="More criteria, one a line"
          isLong
          value={value}
          problem={problem}
          placeholder="Paste the list from your employer’s ladder, or a table with category and points"
          onChange={(text) => {
            setProblem(null);
            change(text);
          }}
        />
      )}
      <Button type="submit">
        {typed.length < 2 ? 'Add criterion' : `Add ${count(typed.length, 'criterion', 'criteria')}`}
      </Button>
    </form>
  );
}
