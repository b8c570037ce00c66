import { useMemo, useState } from 'react';
import { byNewest } from '../../../shared/domain/impact';
import { formatDay } from '../../../shared/kernel/dates';
import { count } from '../../../shared/kernel/words';
import { edit } from '../../../shared/model/changeSet';
import { type Impact, impact } from '../../../shared/model/impact';
import { hrefTo } from '../../navigation/paths';
import { RecordLinks } from '../../records/RecordLinks';
import { perform } from '../../session/perform';
import { useRecords } from '../../session/records';
import { Button } from '../../ui/Button';

const atFirst = 5;

/** What the person did with it: the wins that name this credential, newest first. */
export function LinkedWins({ id }: { readonly id: string }) {
  const wins = useRecords('impact');
  const [isWhole, setIsWhole] = useState(false);
  const linked = useMemo(
    () => wins.filter(({ credentialIds }) => credentialIds.includes(id)).sort(byNewest),
    [wins, id],
  );
  const rest = linked.length - atFirst;
  return (
    <>
      <RecordLinks
        label="Where did you use it?"
        hidesLabel
        kind="impact"
        hidesLinked
        ids={linked.map((win) => win.id)}
        onChange={(ids) => {
          const win = wins.find((one) => one.id === ids.at(-1));
          if (win === undefined || win.credentialIds.includes(id)) return;
          const credentialIds = [...win.credentialIds, id];
          void perform({ label: 'Win linked', writes: [edit('impact', win.id, { credentialIds })] });
        }}
      />
      <ul className="linked-wins" aria-label="Wins with this credential">
        {(isWhole ? linked : linked.slice(0, atFirst)).map((win) => (
          <WinLine key={win.id} win={win} credentialId={id} />
        ))}
      </ul>
      {rest > 0 && !isWhole && (
        <Button look="bare" onClick={() => setIsWhole(true)}>
          Show {count(rest, 'more win')}
        </Button>
      )}
    </>
  );
}

function WinLine({ win, credentialId }: { readonly win: Impact; readonly credentialId: string }) {
  const title = impact.title(win);
  return (
    <li>
      <span className="h xs">{formatDay(win.date, 'shortMonthYear')}</span>
      <a className="s" href={hrefTo('log', win.id)} dir="auto">
        {title}
      </a>
      <Button
        look="bare"
        aria-label={`Unlink ${title}`}
        onClick={() =>
          void perform({
            label: 'Link taken out',
            writes: [
              edit('impact', win.id, {
                credentialIds: win.credentialIds.filter((known) => known !== credentialId),
              }),
            ],
          })
        }
      >
        Unlink
      </Button>
    </li>
  );
}
