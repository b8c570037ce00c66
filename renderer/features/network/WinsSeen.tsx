import { useState } from 'react';
import { toldWins } from '../../../shared/domain/network/vouching';
import { formatMonthRange } from '../../../shared/kernel/dates';
import { count, excerpt } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import type { Impact } from '../../../shared/model/impact';
import type { Reference } from '../../../shared/model/reference';
import { ChangedElsewhere } from '../../records/ChangedElsewhere';
import { performQuietly } from '../../session/perform';
import { useRecords } from '../../session/records';
import { useAutosave } from '../../session/useAutosave';
import { Button, IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { later } from '../../ui/later';
import { Section } from '../../ui/Section';

const RecordLinks = later(() => import('../../records/RecordLinks').then((module) => module.RecordLinks));
const atFirst = 8;

interface WinsSeenProps {
  readonly reference: Reference;
  readonly name: string;
  /** The strongest first. */
  readonly seen: readonly Impact[];
  readonly leftOff: string;
}

/** What they saw of my work, and which of it I tell them about; more is linked at the win, or here. */
export function WinsSeen({ reference, name, seen, leftOff }: WinsSeenProps) {
  const wins = useRecords('impact');
  const [isWhole, setIsWhole] = useState(false);
  const rest = seen.length - atFirst;
  const saved = useAutosave('reference', reference.id, 'impactIds', reference.impactIds);
  const told = saved.value ?? [];
  function tell(id: string, isTold: boolean) {
    saved.change(isTold ? [...told, id] : told.filter((known) => known !== id));
    void saved.flush();
  }

  function see(ids: readonly string[]) {
    const before = seen.map(({ id }) => id);
    const changed = wins.filter(({ id }) => ids.includes(id) !== before.includes(id));
    void performQuietly({
      label: 'Who saw it changed',
      writes: changed.map(({ id, seenByIds }) =>
        edit('impact', id, {
          seenByIds: ids.includes(id)
            ? [...seenByIds, reference.personId]
            : seenByIds.filter((known) => known !== reference.personId),
        }),
      ),
    });
  }

  return (
    <Section
      title={`Wins ${name} saw`}
      aside={seen.length === 0 ? undefined : count(seen.length, 'win')}
      className="told"
    >
      <p className="s q">
        {seen.length === 0
          ? 'None yet. Without one they can speak of you, but not of this work.'
          : `Tick what you tell them about, up to ${toldWins}. Without a tick it is the strongest ${toldWins}.`}
      </p>
      <ul className="seen" aria-label="Tell them about">
        {(isWhole ? seen : seen.slice(0, atFirst)).map((win) => (
          <li key={win.id}>
            <Checkbox
              label={excerpt(win.what, 120)}
              explanation={`${formatMonthRange(win.date, win.endDate)}${win.private ? '. Private: on no page' : ''}`}
              isChecked={told.includes(win.id)}
              onChange={(isTold) => tell(win.id, isTold)}
            />
            <IconButton
              icon="close"
              label={`${name} did not see: ${excerpt(win.what, 60)}`}
              onClick={() => see(seen.filter(({ id }) => id !== win.id).map(({ id }) => id))}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && !isWhole && (
        <Button look="bare" onClick={() => setIsWhole(true)}>
          Show {count(rest, 'more win')}
        </Button>
      )}
      <ChangedElsewhere
        label="Tell them about"
        elsewhere={saved.elsewhere}
        words={(theirs) => count(theirs?.length ?? 0, 'win')}
      />
      {leftOff !== '' && (
        <p className="s q" role="status">
          {leftOff}
        </p>
      )}
      <RecordLinks
        label="Another win they saw"
        kind="impact"
        ids={seen.map(({ id }) => id)}
        hidesLinked
        onChange={see}
      />
    </Section>
  );
}
