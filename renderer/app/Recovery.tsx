import { useEffect, useState } from 'react';
import { isIsoInstant } from '../../shared/kernel/dates';
import { type Failure, failureWords } from '../../shared/kernel/failure';
import { capitalized, count, formatNumber } from '../../shared/kernel/words';
import { entities, entityNames, isOwnNote } from '../../shared/model/index';
import { momentWords } from '../records/momentWords';
import { today } from '../session/clock';
import { Button } from '../ui/Button';
import { CannotOpen } from './CannotOpen';
import type { LostStore } from './safety/checkStore';
import { type KeptFiles, proveKeptFiles } from './safety/keptFiles';
import { otherPlansLost } from './safety/otherPlansLost';
import { goOnWithout, putBack } from './safety/putBack';
import { buildRecovery, NewerRecord, type Recovery as Whole } from './safety/recovery';

/** What can be put back. Its files are still being read when it is offered. */
type Built = Whole & { readonly files: Promise<KeptFiles> };

type Stage =
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly failure: Failure }
  | { readonly is: 'offering'; readonly built: Built | null }
  | { readonly is: 'working'; readonly built: Built | null }
  | { readonly is: 'done'; readonly words: string; readonly othersLost: number };

/**
 * Stands before everything else when the store holds less than was saved: what happened, what is safe, and the way
 * back, which was made and counted before it is offered.
 */
export function Recovery({ lost }: { readonly lost: LostStore }) {
  const [stage, setStage] = useState<Stage>({ is: 'reading' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [files, setFiles] = useState<KeptFiles | null>(null);
  useEffect(() => {
    const { planId, plan } = lost;
    void buildRecovery(planId, lost.safety, lost.recorded)
      .then((whole) => {
        if (whole === null) return setStage({ is: 'offering', built: null });
        const files = proveKeptFiles(planId, whole.whole.snapshot, plan);
        void files.then(setFiles);
        setStage({ is: 'offering', built: { ...whole, files } });
      })
      .catch((error: unknown) =>
        setStage(
          error instanceof NewerRecord
            ? { is: 'refused', failure: error.failure }
            : { is: 'offering', built: null },
        ),
      );
  }, [lost]);

  async function act(built: Built | null, words: string, work: () => ReturnType<typeof putBack>) {
    setFailure(null);
    setStage({ is: 'working', built });
    const result = await work();
    if (!result.ok) {
      setFailure(result.failure);
      return setStage({ is: 'offering', built });
    }
    const othersLost = await otherPlansLost(lost.planId).catch(() => 0);
    setStage({ is: 'done', words, othersLost });
  }

  if (stage.is === 'reading') {
    return (
      <main className="stopped" aria-busy="true">
        <h1>Your plan was damaged on this computer</h1>
        <p>Mortar is reading the second copy it kept of every change.</p>
      </main>
    );
  }
  if (stage.is === 'refused') return <CannotOpen failure={stage.failure} />;
  if (stage.is === 'done') {
    return (
      <main className="stopped">
        <h1>Your plan is back</h1>
        <p>{stage.words}</p>
        {stage.othersLost > 0 && <p>{othersWords(stage.othersLost)}</p>}
        <p className="s q">
          Half-filled forms and the sample plan are kept in one place only, and that was the damaged one: what
          of them lay there is gone.
        </p>
        <Button look="main" onClick={() => location.reload()}>
          Open my plan
        </Button>
      </main>
    );
  }
  const { built } = stage;
  const isWorking = stage.is === 'working';
  const { plan } = lost;
  return (
    <main className="stopped" role="alert">
      <h1>Your plan was damaged on this computer</h1>
      <p>
        {built !== null && ownerWords(built)} {whatHappened(lost)}{' '}
        {built === null ? nothingFound : whatIsSafe(built, lost, files)}
      </p>
      {built !== null && <Counts lost={lost} built={built} />}
      {failure !== null && <p role="alert">{failureWords(failure)}</p>}
      <div className="row">
        {built !== null && (
          <Button
            look="main"
            disabled={isWorking}
            onClick={() =>
              void act(built, putBackWords(built), async () => putBack(lost, built, await built.files))
            }
          >
            Put everything back
          </Button>
        )}
        {(plan !== null || built === null) && (
          <Button
            look={built === null ? 'main' : 'bare'}
            disabled={isWorking}
            onClick={() => void act(built, 'It goes on with what was left.', () => goOnWithout(lost))}
          >
            {plan === null ? 'Begin with an empty plan' : 'Go on with what is left'}
          </Button>
        )}
      </div>
      <p className="s q">Whatever you choose, the damaged data is kept aside first, as it is.</p>
    </main>
  );
}

const nothingFound =
  'The second copy could not be read either. A backup from your backup folder can be put back in Settings.';

function whatHappened({ found, recorded, changed }: LostStore): string {
  const when = isIsoInstant(recorded.at) ? `, ${momentWords(recorded.at, today())},` : '';
  const had = `When it was last saved${when} it held ${count(total(recorded.counts), 'entry', 'entries')}.`;
  if (found === null) return `${had} Now it cannot be opened.`;
  const left = total(found.counts);
  if (changed !== undefined) {
    const which =
      changed === null
        ? 'Some of what is there now is'
        : `What is there now holds ${count(left, 'entry', 'entries')}, and ${count(changed, 'of them is', 'of them are')}`;
    return `${had} ${which} not as it was saved.`;
  }
  if (left === 0) return `${had} Now nothing of it is there.`;
  const isOther = recorded.storeId && found.storeId && recorded.storeId !== found.storeId;
  if (isOther) return `${had} What is there now is another store, with ${count(left, 'entry', 'entries')}.`;
  return `${had} What is there now holds ${count(left, 'entry', 'entries')} and is older.`;
}

function whatIsSafe(built: Built, { recorded }: LostStore, found: KeptFiles | null): string {
  const { isComplete } = built;
  const safe = safeCount(built);
  const missing = Math.max(0, total(recorded.counts) - safe);
  const files = filesWords(built.whole.snapshot.attachment.length, found);
  return isComplete
    ? `Nothing is lost: the second copy, kept outside it, was read and counted, and holds everything that said Saved.${files}`
    : `The second copy is damaged too: ${count(safe, 'entry', 'entries')} in it are sound${missing > 0 ? `, ${formatNumber(missing)} are missing` : ''}.${files}`;
}

function filesWords(attached: number, found: KeptFiles | null): string {
  if (attached === 0) return '';
  if (found === null)
    return ` ${count(attached, 'attached file is', 'attached files are')} still being read.`;
  const missing = found.missing.length;
  return missing === 0 ? '' : ` ${count(missing, 'attached file is', 'attached files are')} missing.`;
}

function othersWords(lost: number): string {
  return lost === 1
    ? 'Another plan of this computer was lost with it. It has a second copy of its own, and is put back when it is opened next.'
    : `${capitalized(count(lost, 'other plan'))} of this computer were lost with it. Each has a second copy of its own, and is put back when it is opened next.`;
}

/** Where several have plans here, and the engine has lost their names. */
function ownerWords({ whole }: Built): string {
  const name = whole.snapshot.profile[0]?.name ?? '';
  return name === '' ? '' : `This is the plan of ${name}.`;
}

function putBackWords(built: Built): string {
  return `Put back and counted again: ${count(safeCount(built), 'entry', 'entries')}.`;
}

/** Who the person is counts as no entry, here as in the table below. */
const countedKinds = entityNames.filter((kind) => kind !== 'profile' && !isOwnNote(kind));

function total(counts: Readonly<Record<string, number>>): number {
  return countedKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

function safeCount({ whole }: Built): number {
  return countedKinds.reduce((sum, kind) => sum + whole.snapshot[kind].length, 0);
}

function Counts({ lost, built }: { readonly lost: LostStore; readonly built: Built }) {
  const kinds = countedKinds.filter((kind) => (lost.recorded.counts[kind] ?? 0) > 0);
  return (
    <table>
      <caption className="sr">What was saved, what is left, and what can be put back</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Saved</th>
          <th scope="col">Left</th>
          <th scope="col">Safe</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{capitalized(entities[kind].words.many)}</th>
            <td>{formatNumber(lost.recorded.counts[kind] ?? 0)}</td>
            <td>{formatNumber(lost.found?.counts[kind] ?? 0)}</td>
            <td>{formatNumber(built.whole.snapshot[kind].length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
