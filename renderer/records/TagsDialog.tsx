import { type FormEvent, useMemo, useState } from 'react';
import { isSameTag, renameTag, tagCounts } from '../../shared/domain/tags';
import { count } from '../../shared/kernel/words';
import { currentPlan } from '../session/currentPlan';
import { perform } from '../session/perform';
import { snapshotNow, useRecords } from '../session/records';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

interface TagsDialogProps {
  onClose(): void;
}

const longestTag = 60;

/** Gives a tag another name in every win, or makes two into one. */
export function TagsDialog({ onClose }: TagsDialogProps) {
  const wins = useRecords('impact');
  const tags = useMemo(() => tagCounts(wins), [wins]);
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const from = tags.find(({ tag }) => tag === chosen) ?? tags[0];
  const into = tags.find(({ tag }) => isSameTag(tag, name) && !isSameTag(tag, from?.tag ?? ''));

  async function rename(event: FormEvent) {
    event.preventDefault();
    if (from === undefined) return;
    const to = name.trim();
    const refused = problemOf(to, from.tag);
    setProblem(refused);
    if (refused !== null) return;
    // Older wins that are still being read carry the tag too.
    await currentPlan().loaded;
    const label = into === undefined ? `Tag renamed to ${to}` : `Tag ${from.tag} merged into ${to}`;
    const result = await perform({ label, writes: renameTag(snapshotNow(), from.tag, to) });
    if (!result.ok) return;
    setChosen(to);
    setName('');
  }

  return (
    <Dialog title="Tags" onClose={onClose}>
      {from === undefined ? (
        <p className="q">No win has a tag yet. Add one to a win, and rename it here.</p>
      ) : (
        <form onSubmit={rename} noValidate>
          <Select
            label="Tag"
            value={from.tag}
            onChange={setChosen}
            options={tags.map(({ tag, wins: used }) => ({
              value: tag,
              label: `${tag} (${count(used, 'win')})`,
            }))}
          />
          <TextField
            label="New name"
            value={name}
            onChange={(text) => {
              setName(text);
              setProblem(null);
            }}
            suggestions={tags.map(({ tag }) => tag).filter((tag) => tag !== from.tag)}
            hint={hintOf(from.wins, into?.tag)}
            problem={problem}
          />
          <div className="row">
            <Button onClick={onClose}>Close</Button>
            <Button type="submit" look="main">
              {into === undefined ? 'Rename' : 'Merge'}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function problemOf(to: string, from: string): string | null {
  if (to === '') return 'Write the new name first.';
  if (to === from) return 'This is its name already.';
  if (to.includes(',')) return 'A tag has no comma in it.';
  return to.length > longestTag ? `Keep a tag under ${longestTag} characters.` : null;
}

function hintOf(wins: number, into: string | undefined): string {
  if (into === undefined) return `Changes ${count(wins, 'win')}. Undo takes it back.`;
  return `“${into}” is in use already: ${count(wins, 'win')} will carry it instead. Undo takes it back.`;
}
