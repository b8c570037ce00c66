import { credentialFromEntry } from '../../../shared/domain/packEdits';
import { credential } from '../../../shared/model/credential';
import { useToday } from '../../session/clock';
import { useDraft } from '../../session/useDraft';
import { Dialog } from '../../ui/Dialog';
import { AddCredentialForm } from './AddCredentialForm';
import { type AddDraft, addDraftKey, blankAdd, isAddDraft } from './addDraft';
import { ChooseFromPack } from './ChooseFromPack';
import './credentials.css';
import { usePack } from './usePack';

/** First which one, from the list or in the person's own words; then its facts. */
export function AddCredentialDialog({ onClose }: { onClose(): void }) {
  const today = useToday();
  const pack = usePack();
  const draft = useDraft<AddDraft>(addDraftKey, blankAdd, isAddDraft);
  const { query, chosen } = draft.value;

  function cancel() {
    void draft.cancel({ name: 'addCredential' });
    onClose();
  }

  return (
    <Dialog title="Add credential" onClose={onClose} width="wide">
      {draft.isReady && chosen === null && (
        <ChooseFromPack
          pack={pack}
          query={query}
          onQuery={(typed) => draft.change({ query: typed, chosen: null })}
          onChoose={(entry) => {
            if (pack !== undefined)
              draft.change({ query, chosen: credentialFromEntry(entry, today, pack.credentialFromPack) });
          }}
          onOwn={() =>
            draft.change({ query, chosen: { ...credential.blank(today), shortName: query.trim() } })
          }
          onCancel={cancel}
        />
      )}
      {draft.isReady && chosen !== null && (
        <AddCredentialForm
          chosen={chosen}
          pack={pack}
          onChange={(fields) => draft.change({ query, chosen: { ...chosen, ...fields } })}
          onBack={() => draft.change({ query, chosen: null })}
          onCancel={cancel}
          onSaved={() => {
            draft.reset(blankAdd);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}
