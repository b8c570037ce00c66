import { useMemo, useState } from 'react';
import { GridList, useDragAndDrop } from 'react-aria-components';
import { changedEntry, entriesOfCase, movedEntry } from '../../../shared/domain/case';
import { count } from '../../../shared/kernel/words';
import type { Case, ChosenEntry } from '../../../shared/model/case';
import type { Snapshot } from '../../../shared/model/index';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { EntryChoice } from './EntryChoice';
import type { CaseFieldsSaved } from './useCaseDraft';

const shownAtOnce = 50;

interface CaseEntriesProps {
  /** The case as it is being typed, as far as entries go. */
  readonly page: Pick<Case, 'entries' | 'from' | 'to' | 'frontCount'>;
  readonly saved: CaseFieldsSaved['entries'];
  readonly plan: Snapshot;
  /** The win whose texts are being shortened. */
  readonly shortened: string | null;
  onShorten(impactId: string | null): void;
}

/** Which wins stand on the page, and in which order: by dragging, by keyboard, or by the buttons of a row. */
export function CaseEntries({ page, saved, plan, shortened, onShorten }: CaseEntriesProps) {
  const [shown, setShown] = useState(shownAtOnce);
  const entries = useMemo(() => entriesOfCase(plan, page), [plan, page]);
  const visible = entries.slice(0, shown);
  const included = entries.filter((entry) => entry.included);
  const front = new Set(included.slice(0, page.frontCount).map(({ impact }) => impact.id));

  function save(next: ChosenEntry[]) {
    saved.change(next);
    void saved.flush();
  }
  const placeOf = (id: string) => entries.findIndex(({ impact }) => impact.id === id);
  const move = (id: string, place: number) => save(movedEntry(plan, page, id, place));

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      const [key] = keys;
      if (key === undefined) return;
      const from = placeOf(String(key));
      const at = placeOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      // Taking it out moves everything after it up by one.
      move(String(key), at > from ? at - 1 : at);
    },
  });

  return (
    <Section
      title="Entries"
      aside={`${included.length} of ${entries.length} on the page, ${front.size} in front`}
      className="entries-section"
    >
      {entries.length === 0 ? (
        <p className="s q">No win falls in this period. Widen it, or log a win.</p>
      ) : (
        <GridList
          aria-label="Entries of this case"
          className="entries-list"
          items={visible}
          dependencies={[visible, shortened, page.frontCount]}
          dragAndDropHooks={dragAndDropHooks}
          keyboardNavigationBehavior="tab"
          selectionMode="none"
        >
          {(entry) => (
            <EntryChoice
              id={entry.impact.id}
              entry={entry}
              place={entry.included ? (front.has(entry.impact.id) ? 'front' : 'behind') : 'off'}
              isFirst={entry === entries[0]}
              isLast={entry === entries[entries.length - 1]}
              isOpen={shortened === entry.impact.id}
              onOpen={(isOpen) => onShorten(isOpen ? entry.impact.id : null)}
              onInclude={(isIncluded) =>
                save(changedEntry(plan, page, entry.impact.id, { included: isIncluded }))
              }
              onMove={(by) => move(entry.impact.id, placeOf(entry.impact.id) + by)}
              onShorten={(texts) => saved.change(changedEntry(plan, page, entry.impact.id, texts))}
              onRest={() => void saved.flush()}
            />
          )}
        </GridList>
      )}
      {entries.length > shown && (
        <Button look="bare" onClick={() => setShown(shown + shownAtOnce)}>
          Show {count(Math.min(shownAtOnce, entries.length - shown), 'more entry', 'more entries')}
        </Button>
      )}
    </Section>
  );
}
