import { useEffect, useState } from 'react';
import { dayOfMoment, formatDay } from '../../shared/kernel/dates';
import type { Change } from '../../shared/model/change';
import { fieldWords } from '../../shared/model/fieldWords';
import { changesOf } from '../db/history';
import { currentPlan } from '../session/currentPlan';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { valueWords } from './valueWords';

interface HistoryDialogProps {
  readonly recordId: string;
  readonly title: string;
  onClose(): void;
}

/** Every change of a record, the newest first: when, which field, what it said before. */
export function HistoryDialog({ recordId, title, onClose }: HistoryDialogProps) {
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  useEffect(() => {
    void changesOf(currentPlan(), recordId).then((found) => setChanges([...found].reverse()));
  }, [recordId]);
  return (
    <Dialog title={`History of ${title}`} onClose={onClose} width="wide">
      <ol className="history">
        {changes?.map((change) => (
          <li key={change.seq}>
            <p className="s q">
              {formatDay(dayOfMoment(new Date(change.at)), 'long')}, {timeOf(change.at)}: {change.label}
            </p>
            <dl className="ledger">
              {Object.entries(change.fields).map(([field, { from, to }]) => (
                <div key={field}>
                  <dt>{fieldWords(field)}</dt>
                  <dd>
                    <span className="q">{valueWords(field, from)}</span> <span className="sr">became</span>
                    <span aria-hidden="true">to</span> {valueWords(field, to)}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {changes?.length === 0 && <p className="q">Nothing has changed since this came into the plan.</p>}
      <div className="row">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}

function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
}
