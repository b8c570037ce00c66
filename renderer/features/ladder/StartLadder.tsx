import { type FormEvent, useEffect, useState } from 'react';
import { ladderWrites, sampleSource } from '../../../shared/domain/ladder/ladderDeeds';
import { formatDay } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import type { SampleLadder } from '../../../shared/pack/ladders';
import { ladderId } from '../../navigation/ladderPaths';
import { go } from '../../navigation/paths';
import { newId, useToday } from '../../session/clock';
import { perform, performForm } from '../../session/perform';
import { useProfile } from '../../session/records';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/Problem';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';

type Pack = typeof import('../../../shared/pack/ladders');

/** A new ladder: the employer's own typed in, or a sample to begin from. */
export function StartLadder({ isFirst }: { readonly isFirst: boolean }) {
  const [pack, setPack] = useState<Pack>();
  useEffect(() => {
    void import('../../../shared/pack/ladders').then((read) => setPack(read));
  }, []);
  return (
    <div className="start">
      <h2>{isFirst ? 'Begin a ladder' : 'Another ladder'}</h2>
      <OwnLadder />
      {pack !== undefined && (
        <Section title="Or take a sample">
          <p className="s q">
            {pack.laddersNote} Compiled {formatDay(pack.laddersCompiledOn, 'long')}. A sample is yours to
            change as soon as you take it.
          </p>
          <Samples pack={pack} kind="track" label="Sample ladders" />
          <h3>Roles to the side</h3>
          <Samples pack={pack} kind="role" label="Sample roles" />
        </Section>
      )}
    </div>
  );
}

interface SamplesProps {
  readonly pack: Pack;
  readonly kind: SampleLadder['kind'];
  readonly label: string;
}

function Samples({ pack, kind, label }: SamplesProps) {
  const today = useToday();
  async function take(sample: SampleLadder) {
    const { ladderId: id, writes } = ladderWrites(
      { ...sample, employer: '', source: sampleSource(sample.note, pack.laddersCompiledOn) },
      today,
      newId,
    );
    const result = await perform({ label: `Ladder added: ${sample.name}`, writes });
    if (result.ok) go('ladder', ladderId('ladder', id));
  }
  return (
    <ul className="samples" aria-label={label}>
      {pack.sampleLadders
        .filter((sample) => sample.kind === kind)
        .map((sample) => {
          const criteria = sample.levels.reduce((sum, level) => sum + level.criteria.length, 0);
          const sources = pack.sourcesOf(sample);
          return (
            <li key={sample.id}>
              <div>
                <b>{sample.name}</b>
                <p className="s q">
                  {sample.levels.length > 1 && `${count(sample.levels.length, 'level')}, `}
                  {count(criteria, 'criterion', 'criteria')}.{' '}
                  {sample.setting === 'any' ? 'For any setting.' : `For: ${sample.setting}.`} {sample.note}
                </p>
                {sources.length > 0 && (
                  <details>
                    <summary className="s">Read before it was written</summary>
                    <ul>
                      {sources.map(({ id, title, usedFor }) => (
                        <li key={id} className="s">
                          {title}
                          <span className="q"> ({usedFor})</span>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
              <Button aria-label={`Take ${sample.name}`} onClick={() => void take(sample)}>
                Take it
              </Button>
            </li>
          );
        })}
    </ul>
  );
}

function OwnLadder() {
  const today = useToday();
  const { employer } = useProfile();
  const [name, setName] = useState('');
  const [titles, setTitles] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function begin(event: FormEvent) {
    event.preventDefault();
    const levels = titles
      .split('\n')
      .map((title) => title.trim().slice(0, 300))
      .filter((title) => title !== '')
      .slice(0, 30);
    if (name.trim() === '' || levels.length === 0) {
      setProblem('Write the ladder’s name and at least one level.');
      return;
    }
    const { levelIds, writes } = ladderWrites(
      { name, employer, source: '', levels: levels.map((title) => ({ title })) },
      today,
      newId,
    );
    const result = await performForm({ label: 'Ladder added', writes });
    if (result.ok) go('ladder', levelIds[0]);
    else setProblem('Keep the name under 300 characters.');
  }

  return (
    <Section title="Your employer’s own">
      <form
        className="form"
        noValidate
        onSubmit={(event) => void begin(event)}
        aria-label="Your employer’s own ladder"
      >
        <TextField
          label="Name of the ladder"
          value={name}
          onChange={setName}
          placeholder="Technician ladder 2026"
        />
        <TextField
          label="Levels, one a line, from the lowest up"
          isLong
          value={titles}
          onChange={setTitles}
          placeholder={'Technician I\nTechnician II\nTechnician III'}
        />
        <Problem id="own-ladder-problem" words={problem} />
        <Button type="submit">Type the criteria next</Button>
      </form>
    </Section>
  );
}
