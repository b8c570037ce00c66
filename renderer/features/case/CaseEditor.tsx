import { useDeferredValue, useMemo, useState } from 'react';
import { promotionSummary } from '../../../shared/documents/promotionSummary';
import type { WeakSpot } from '../../../shared/domain/weakSpots';
import { isoDate } from '../../../shared/kernel/dates';
import type { Case } from '../../../shared/model/case';
import { categoryLabel } from '../../../shared/pack/categories';
import { choose, go } from '../../navigation/paths';
import { Desk } from '../../records/desk/Desk';
import { localePaper } from '../../records/desk/localePaper';
import { SavedMark } from '../../records/SavedMark';
import { trashRecord } from '../../records/trashRecord';
import { useToday } from '../../session/clock';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';
import { CaseEntries } from './CaseEntries';
import { CaseFields } from './CaseFields';
import { CaseList } from './CaseList';
import { CasePraise } from './CasePraise';
import { newCase } from './newCase';
import { useCaseDraft } from './useCaseDraft';
import { usePlan } from './usePlan';
import { WeakSpots } from './WeakSpots';

interface CaseEditorProps {
  readonly record: Case;
  /** All of them, the one worked on last first. */
  readonly cases: readonly Case[];
}

export function CaseEditor({ record, cases }: CaseEditorProps) {
  const [view, setView] = useState<'choices' | 'page'>('choices');
  const [shortened, setShortened] = useState<string | null>(null);
  const today = useToday();
  const plan = usePlan();
  const draft = useCaseDraft(record);
  // The page follows a moment behind the words, so that typing never waits for it.
  const shown = useDeferredValue(draft.record);
  const shownPlan = useDeferredValue(plan);
  const document = useMemo(
    () => promotionSummary(shownPlan, shown, today, { paper: localePaper(), areaName: categoryLabel }),
    [shownPlan, shown, today],
  );

  // Drawn again only for what it shows: not for every letter of the ask.
  const { record: typed, fields } = draft;
  const entries = useMemo(
    () => (
      <CaseEntries
        page={{ entries: typed.entries, from: typed.from, to: typed.to, frontCount: typed.frontCount }}
        saved={fields.entries}
        {...{ plan, shortened }}
        onShorten={setShortened}
      />
    ),
    [typed.entries, typed.from, typed.to, typed.frontCount, plan, shortened],
  );

  function mend(spot: WeakSpot) {
    if (spot.kind === 'noAsk') window.document.querySelector<HTMLElement>('.ask-field textarea')?.focus();
    else if (spot.kind === 'noName' || spot.kind === 'noRole') go('settings', 'you');
    else if (spot.kind === 'saidTwice' || spot.kind === 'tooLong') setShortened(spot.impactId ?? null);
    else if (spot.impactId !== undefined) go('log', spot.impactId);
    else if (spot.action === 'Choose') window.document.querySelector<HTMLElement>('.entries-list')?.focus();
    else
      openDialog({
        name: 'logWin',
        ...(spot.month === undefined ? {} : { date: isoDate(`${spot.month}-01`) }),
      });
  }

  return (
    <div className="panes case" data-view={view}>
      <div className="pane choices">
        <div className="head">
          <h1>Make your case</h1>
          <Button look="back" onClick={() => setView('page')}>
            See the page
          </Button>
        </div>
        <CaseList cases={cases} chosenId={record.id} />
        <WeakSpots plan={shownPlan} record={shown} today={today} onMend={mend} />
        <CaseFields draft={draft} today={today} plan={plan} />
        {entries}
        <CasePraise record={typed} saved={fields.praiseIds} plan={plan} />
        <div className="foot">
          <Button onClick={() => void newCase()}>New case</Button>
          <Button
            look="bare"
            onClick={async () => {
              await trashRecord('case', record.id);
              choose('case');
            }}
          >
            Delete this case
          </Button>
          <SavedMark />
        </div>
      </div>
      <Desk
        document={document}
        beforeExport={draft.flush}
        back={
          <Button look="back" icon="back" onClick={() => setView('choices')}>
            Choices
          </Button>
        }
      />
    </div>
  );
}
