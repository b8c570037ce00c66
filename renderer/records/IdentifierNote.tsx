import { type MouseEvent, useMemo } from 'react';
import { type Finding, findIdentifiers, neutralRewrite } from '../../shared/domain/identifiers';
import { listed } from '../../shared/kernel/words';
import { Button } from '../ui/Button';
import { isKept, keepWords, useKeptWords } from './keptWords';

interface IdentifierNoteProps {
  /** What was read. */
  readonly rested: string;
  /** What stands in the field by now. */
  readonly value: string;
  onChange(value: string): void;
}

const mostShown = 3;

/** What in a field may say who a patient is, and a way to say it without. Nothing where nothing was found. */
export function IdentifierNote({ rested, value, onChange }: IdentifierNoteProps) {
  const kept = useKeptWords();
  const read = useMemo(() => findIdentifiers(rested), [rested]);
  const found = read.filter((finding) => !isKept(kept, finding) && value.includes(finding.text));
  if (found.length === 0) return null;
  const shown = found.slice(0, mostShown);
  const more = found.length - shown.length;

  function rewrite(event: MouseEvent<HTMLElement>) {
    // By now the text may have gone on; it is read again as it stands.
    const standing = findIdentifiers(value).filter((finding) => !isKept(kept, finding));
    const field = event.currentTarget.closest('.field')?.querySelector<HTMLElement>('textarea, input');
    if (!putIn(field, value, standing)) onChange(neutralRewrite(value, standing));
  }

  return (
    <div className="guard">
      <p>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M5 .5 10 9.5H0z" />
        </svg>
        <span>
          This may say who a patient is:{' '}
          {shown.map(({ start, text, words }, index) => (
            <span key={start}>
              {index > 0 && '; '}
              <q>{text}</q>, {words}
            </span>
          ))}
          {more > 0 && `; and ${more} more`}.
        </span>
      </p>
      <div className="acts">
        <Button look="bare" onClick={rewrite}>
          Say {listed(shown.map(({ rewrite: words }) => `“${words}”`))}
          {more > 0 && ' and so on'} instead
        </Button>
        <Button look="bare" onClick={() => keepWords(found)}>
          Keep {found.length === 1 ? 'it' : 'them'}
        </Button>
      </div>
    </div>
  );
}

/**
 * Types the neutral words over the others, so that the field's own undo (Ctrl Z) takes them back. False where the
 * browser cannot, or the field holds something else by now.
 */
function putIn(field: HTMLElement | null | undefined, value: string, found: readonly Finding[]): boolean {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return false;
  const [first, last] = [found[0], found[found.length - 1]];
  if (field.value !== value || first === undefined || last === undefined) return false;
  const part = value.slice(first.start, last.end);
  const moved = found.map((finding) => ({
    ...finding,
    start: finding.start - first.start,
    end: finding.end - first.start,
  }));
  field.focus();
  field.setSelectionRange(first.start, last.end);
  // Deprecated and without a successor: nothing else writes into a field and keeps its undo.
  return document.execCommand('insertText', false, neutralRewrite(part, moved));
}
