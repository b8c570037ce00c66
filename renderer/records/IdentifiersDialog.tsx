import type { PlacedFinding } from '../../shared/domain/identifierReview';
import { count } from '../../shared/kernel/words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

interface IdentifiersDialogProps {
  readonly findings: readonly PlacedFinding[];
  readonly deed: 'Export' | 'Copy';
  answer(mayLeave: boolean): void;
  onClose(): void;
}

const mostShown = 50;

/** Asked before anything leaves in which a patient may be named. */
export function IdentifiersDialog({ findings, deed, answer, onClose }: IdentifiersDialogProps) {
  const shown = findings.slice(0, mostShown);
  const more = findings.length - shown.length;

  function close(leaves: boolean) {
    onClose();
    answer(leaves);
  }

  return (
    <Dialog title="Is a patient named here?" onClose={() => close(false)} width="wide" isQuestion>
      <p>
        {findings.length === 1 ? 'One place' : `${count(findings.length, 'place')}`} in what you are about to{' '}
        {deed.toLowerCase()} may say who a patient is.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard. */}
      <ul className="identifiers" aria-label="What may say who a patient is" tabIndex={0}>
        {shown.map(({ place, start, text, words }) => (
          <li key={`${place} ${start} ${text}`}>
            <p className="xs h" dir="auto">
              {place}
            </p>
            <p dir="auto">
              <q>{text}</q>
            </p>
            <p className="s q">It looks like {words}.</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="s q">And {count(more, 'more place', 'more places')}.</p>}
      <p className="s q">
        This check is a courtesy and proves nothing. It cannot see a bare name, what is in a picture or a
        file, or a story so rare that people would know who it was.
      </p>
      <div className="row">
        <Button look="bare" onClick={() => close(true)}>
          {deed} anyway
        </Button>
        <Button look="main" autoFocus onClick={() => close(false)}>
          Go back and change
        </Button>
      </div>
    </Dialog>
  );
}
