import { type FormEvent, useState } from 'react';
import { formatNumber } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import type { Ladder, PointsCap } from '../../../shared/model/ladder';
import { performQuietly } from '../../session/perform';
import { Button } from '../../ui/Button';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';

/** The most points that count from one category. */
export function Caps({ ladder }: { readonly ladder: Ladder }) {
  const [category, setCategory] = useState('');
  const [most, setMost] = useState<number | null>(null);
  const save = (caps: PointsCap[]) =>
    performQuietly({ label: 'Edit ladder', writes: [edit('ladder', ladder.id, { caps })] });

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (hasUnreadField(event.currentTarget) || category.trim() === '' || most === null) return;
    const others = ladder.caps.filter((cap) => cap.category.toLowerCase() !== category.trim().toLowerCase());
    const result = await save([...others, { category: category.trim(), most }]);
    if (!result.ok) return;
    setCategory('');
    setMost(null);
  }

  return (
    <>
      <ul className="proofs" aria-label="Most points in a category">
        {ladder.caps.map((cap) => (
          <li key={cap.category}>
            <span className="proof s">
              <span dir="auto">{cap.category}</span>: {formatNumber(cap.most)} at most
            </span>
            <Button
              look="bare"
              aria-label={`Take out the cap of ${cap.category}`}
              onClick={() => void save(ladder.caps.filter((one) => one !== cap))}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      <form className="cap" noValidate onSubmit={(event) => void add(event)} aria-label="Add a cap">
        <TextField label="Category" value={category} onChange={setCategory} />
        <NumberField key={ladder.caps.length} label="Points at most" value={most} onChange={setMost} />
        <Button type="submit">Add cap</Button>
      </form>
    </>
  );
}
