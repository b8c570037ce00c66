import { useEffect, useState } from 'react';
import { dayOfMoment, formatDay, isIsoDate, isIsoInstant } from '../../shared/kernel/dates';
import { count } from '../../shared/kernel/words';
import type { Change } from '../../shared/model/change';
import { fieldWords } from '../../shared/model/fieldWords';
import { changesOf } from '../db/history';
import { currentPlan } from '../session/currentPlan';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

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

function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (isIsoDate(value)) return formatDay(value, 'long');
  if (isIsoInstant(value)) return formatDay(dayOfMoment(new Date(value)), 'long');
  if (Array.isArray(value)) {
    if (value.length === 0) return 'nothing';
    // Ids say nothing to a person; how many there were does.
    const areWords = !field.endsWith('Ids') && value.every((item) => typeof item === 'string');
    return areWords ? value.join(', ') : count(value.length, field === 'attachmentIds' ? 'file' : 'link');
  }
  // The model's own choices are one word each: `threeYears` reads as `three years`.
  return /^[a-z]+([A-Z][a-z]+)+$/.test(String(value))
    ? String(value).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    : String(value);
}
