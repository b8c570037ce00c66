import { type EntityName, entities } from '../../../shared/model/index';
import { restoreRecord } from '../../records/trashRecord';
import { Button } from '../../ui/Button';

interface NotHereProps {
  readonly kind: EntityName;
  readonly id: string;
  /** In the trash; otherwise it is no longer in the plan. */
  readonly isTrashed: boolean;
}

/** Instead of a record that lies in the trash, or is gone. */
export function NotHere({ kind, id, isTrashed }: NotHereProps) {
  const { one } = entities[kind].words;
  if (!isTrashed) return <p className="q">This {one} is no longer in the plan.</p>;
  return (
    <div>
      <p className="q">This {one} is in the trash.</p>
      <Button onClick={() => void restoreRecord(kind, id)}>Take out of the trash</Button>
    </div>
  );
}
