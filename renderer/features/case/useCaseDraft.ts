import { useMemo } from 'react';
import type { Case, CaseDraft } from '../../../shared/model/case';
import { type Autosave, useAutosave } from '../../session/useAutosave';

type Field = keyof CaseDraft & string;
type FieldOf<Name extends Field> = Autosave<NonNullable<CaseDraft[Name]> | null>;

export interface CaseFieldsSaved {
  readonly title: FieldOf<'title'>;
  readonly purpose: FieldOf<'purpose'>;
  readonly reader: FieldOf<'reader'>;
  readonly target: FieldOf<'target'>;
  readonly ask: FieldOf<'ask'>;
  readonly from: FieldOf<'from'>;
  readonly to: FieldOf<'to'>;
  readonly handedOverOn: FieldOf<'handedOverOn'>;
  readonly next: FieldOf<'next'>;
  readonly showCredentials: FieldOf<'showCredentials'>;
  readonly showGoals: FieldOf<'showGoals'>;
  readonly levelId: FieldOf<'levelId'>;
  readonly frontCount: FieldOf<'frontCount'>;
  readonly entries: FieldOf<'entries'>;
  readonly praiseIds: FieldOf<'praiseIds'>;
}

export interface CaseDraftState {
  /** The case as it is being typed: the page shows this, the disk follows a moment later. */
  readonly record: Case;
  readonly fields: CaseFieldsSaved;
  flush(): Promise<void>;
}

/** Every field of a case saves itself; what is typed shows on the page at once. */
export function useCaseDraft(stored: Case): CaseDraftState {
  const { id } = stored;
  const fields: CaseFieldsSaved = {
    title: useAutosave('case', id, 'title', stored.title),
    purpose: useAutosave('case', id, 'purpose', stored.purpose),
    reader: useAutosave('case', id, 'reader', stored.reader),
    target: useAutosave('case', id, 'target', stored.target),
    ask: useAutosave('case', id, 'ask', stored.ask),
    from: useAutosave('case', id, 'from', stored.from),
    to: useAutosave('case', id, 'to', stored.to),
    handedOverOn: useAutosave('case', id, 'handedOverOn', stored.handedOverOn),
    next: useAutosave('case', id, 'next', stored.next),
    showCredentials: useAutosave('case', id, 'showCredentials', stored.showCredentials),
    showGoals: useAutosave('case', id, 'showGoals', stored.showGoals),
    levelId: useAutosave('case', id, 'levelId', stored.levelId),
    frontCount: useAutosave('case', id, 'frontCount', stored.frontCount),
    entries: useAutosave('case', id, 'entries', stored.entries),
    praiseIds: useAutosave('case', id, 'praiseIds', stored.praiseIds),
  };
  const typed = Object.entries(fields).map(([name, field]) => [name, field.value] as const);
  const record = useMemo(
    (): Case => ({ ...stored, ...Object.fromEntries(typed) }),
    [stored, ...typed.map(([, value]) => value)],
  );
  return {
    record,
    fields,
    async flush() {
      await Promise.all(Object.values(fields).map((field) => field.flush()));
    },
  };
}
