import { wasCancelled } from '../../../shared/kernel/result';
import type { Person } from '../../../shared/model/person';
import { bridge } from '../../host/hostBridge';
import { attempt } from '../../session/perform';
import { showToast } from '../../session/session';
import { Button } from '../../ui/Button';

interface ExportPeopleProps {
  readonly people: readonly Person[];
  /** The file's name before its ending; without it the people are the whole network. */
  readonly name?: string;
}

/** Who they are and how to reach them, as any address book reads it; notes and contacts stay here. */
export function ExportPeople({ people, name }: ExportPeopleProps) {
  async function save() {
    const saved = await attempt(async () => {
      const { vcardFile } = await import('../../../shared/backup/vcardFile');
      return bridge.saveFile({
        suggestedName: `${name ?? 'Mortar network'}.vcf`,
        extension: 'vcf',
        mediaType: 'text/vcard',
        bytes: new TextEncoder().encode(vcardFile(people)),
      });
    });
    if (saved.ok && !wasCancelled(saved.value))
      showToast({ words: `Saved without your notes: ${saved.value.path}`, kind: 'done' });
  }
  return (
    <Button look="bare" onClick={() => void save()}>
      {name === undefined ? 'Export vCard' : 'Save as vCard'}
    </Button>
  );
}
