import type { EntityName } from '../../../shared/model/index';
import { type NetworkPart, networkId } from '../../navigation/networkPaths';
import { choose } from '../../navigation/paths';
import { trashRecord } from '../../records/trashRecord';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';

interface PartFootProps {
  readonly part: NetworkPart;
  readonly kind: EntityName;
  readonly id: string;
  readonly title: string;
}

/** The end of a chosen thing: what it was, and the way to the trash. */
export function PartFoot({ part, kind, id, title }: PartFootProps) {
  return (
    <div className="foot">
      <Button look="bare" onClick={() => openDialog({ name: 'history', recordId: id, title })}>
        History
      </Button>
      <Button
        onClick={() => {
          choose('network', networkId(part));
          void trashRecord(kind, id);
        }}
      >
        Delete
      </Button>
    </div>
  );
}
