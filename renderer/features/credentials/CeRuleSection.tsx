import { ceRuleWords } from '../../../shared/domain/ceRuleWords';
import { formatDay } from '../../../shared/kernel/dates';
import { type CeRule, unknownRule } from '../../../shared/model/ceRule';
import type { Credential } from '../../../shared/model/credential';
import { ChangedElsewhere } from '../../records/ChangedElsewhere';
import { useCePack, useCycleFacts } from '../../records/cycleFacts';
import { useAutosave } from '../../session/useAutosave';
import { useUnsaved } from '../../session/useUnsaved';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Problem';
import { Section } from '../../ui/Section';
import { Select } from '../../ui/Select';
import { CeRuleFields } from './CeRuleFields';

/** How much CE a cycle takes: as the list has it, or in the person's own figures, which no update of the list touches. */
export function CeRuleSection({ credential }: { readonly credential: Credential }) {
  const { id } = credential;
  const pack = useCePack();
  const factsOf = useCycleFacts();
  const saved = useAutosave('credential', id, 'ceRule', credential.ceRule);
  useUnsaved(saved.problem !== null);
  if (pack === undefined || factsOf === undefined) return null;
  const facts = factsOf(credential);
  const rule = saved.value;
  const take = (next: CeRule | null) => {
    saved.change(next);
    void saved.flush();
  };
  const isOfState = credential.packId === null || credential.packId.startsWith('state');
  return (
    <Section title="What a cycle takes" className="ce-rule">
      {rule === null ? (
        <>
          <p className="s">{ceRuleWords(facts?.rule ?? unknownRule)}</p>
          <p className="xs h">
            {facts === null
              ? 'Not in the list: enter yours.'
              : `Read ${formatDay(pack.cePackCompiledOn, 'long')}.`}{' '}
            Check with the issuer.
          </p>
          {facts?.notes.map((note) => (
            <p key={note} className="s q">
              {note}
            </p>
          ))}
        </>
      ) : (
        <>
          <p className="s q">Your own figures. No update of the list changes them.</p>
          <CeRuleFields rule={rule} onChange={saved.change} onBlur={() => void saved.flush()} />
        </>
      )}
      <Problem id={`${id}-rule`} words={saved.problem} />
      <ChangedElsewhere
        label="What a cycle takes"
        elsewhere={saved.elsewhere}
        words={(theirs) => (theirs === null ? '' : ceRuleWords(theirs))}
      />
      <div className="row">
        {rule === null && (
          <Button onClick={() => take(facts?.rule ?? unknownRule)}>Enter your own figures</Button>
        )}
        {rule !== null && (
          <Button look="bare" onClick={() => take(null)}>
            {facts === null ? 'Take the figures out' : 'Back to the figures of the list'}
          </Button>
        )}
        {isOfState && (
          <Select
            label="Begin with the example of a state"
            hidesLabel
            value=""
            options={[
              { value: '', label: 'Begin with an example…' },
              ...pack.stateExamples.map(({ id: value, state, of }) => ({
                value,
                label: of === '' ? state : `${state}, ${of}`,
              })),
            ]}
            onChange={(chosen) => {
              const example = pack.stateExamples.find((one) => one.id === chosen);
              if (example !== undefined) take(example.rule);
            }}
          />
        )}
      </div>
    </Section>
  );
}
