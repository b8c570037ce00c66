import { useEffect, useRef, useState } from 'react';
import { failureWords } from '../../../shared/kernel/failure';
import { type CeProblem, ceActivityProblems } from '../../../shared/model/ceActivityProblems';
import { create } from '../../../shared/model/changeSet';
import { newId, useToday } from '../../session/clock';
import { performForm } from '../../session/perform';
import { useDraft } from '../../session/useDraft';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { hasUnreadField } from '../../ui/hasUnreadField';
import { Problem } from '../../ui/Problem';
import { CeFormFields } from './CeFormFields';
import { CountsToward } from './CountsToward';
import { blankCe, type CeFormDraft, ceDraftKey, isCeDraft } from './ceDraft';
import './ce.css';
import { ProofFiles } from './ProofFiles';
import { isProof, noProof, type Proof, proofDraftKey } from './proofDraft';

/** The whole form for one CE activity. What was typed waits where the window was closed. */
export function LogCeDialog({ onClose }: { onClose(): void }) {
  const today = useToday();
  const draft = useDraft<CeFormDraft>(ceDraftKey, blankCe(today), isCeDraft);
  const proof = useDraft<Proof>(proofDraftKey, noProof, isProof);
  const [problems, setProblems] = useState<readonly CeProblem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  /** A second press of Save while the first is being written is not a second activity. */
  const isSaving = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The form is longer than the window: the first field to be put right comes into sight.
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);
  const activity = { ...draft.value, hours: draft.value.hours ?? Number.NaN };

  function change(part: Partial<CeFormDraft>) {
    setProblems([]);
    setFailure(null);
    draft.change({ ...draft.value, ...part });
  }

  async function save() {
    const found = ceActivityProblems(activity, today);
    setProblems(found);
    if (found.length > 0 || isSaving.current) return;
    isSaving.current = true;
    const files = proof.value.map((one) => ({ ...one, id: newId() }));
    const written = await performForm({
      label: 'CE logged',
      files: files.map(({ file }) => file),
      writes: [
        ...files.map(({ id, attachment }) => create('attachment', id, attachment)),
        create('ceActivity', newId(), {
          ...activity,
          title: activity.title.trim(),
          attachmentIds: files.map(({ id }) => id),
        }),
      ],
      clearsDraft: ceDraftKey,
    });
    isSaving.current = false;
    if (!written.ok) return setFailure(failureWords(written.failure));
    await proof.discard();
    onClose();
  }

  function cancel() {
    void draft.cancel({ name: 'logCe' });
    void proof.discard();
    onClose();
  }

  return (
    <Dialog title="Log CE" onClose={onClose} width="wide">
      {draft.isReady && proof.isReady && (
        <form
          ref={form}
          className="form ce-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // A day that cannot be read keeps its own sentence, and the day before it is not taken in its place.
            if (!hasUnreadField(event.currentTarget)) void save();
          }}
        >
          <CeFormFields draft={draft.value} problems={problems} onChange={change} />
          <ProofFiles proof={proof.value} onChange={proof.change} />
          <CountsToward
            draft={activity}
            counts={draft.value.counts}
            onChange={(counts) => change({ counts })}
          />
          <Problem id="log-ce-failure" words={failure} />
          <div className="row">
            <Button onClick={cancel}>Cancel</Button>
            <Button look="main" type="submit">
              Save
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
