import type { IsoDate } from '../../../shared/kernel/dates';
import { edit } from '../../../shared/model/changeSet';
import type { Level } from '../../../shared/model/level';
import { AutosaveDate } from '../../records/AutosaveFields';
import type { LadderView } from '../../records/useLadders';
import { perform } from '../../session/perform';
import { Button } from '../../ui/Button';
import { Sign } from '../../ui/Sign';

interface MyPlaceProps {
  readonly view: LadderView;
  readonly level: Level;
  readonly today: IsoDate;
}

/** Whether I am here, or want to be, and since or by when. */
export function MyPlace({ view: { ladder, aimId }, level, today }: MyPlaceProps) {
  const isHere = ladder.levelId === level.id;
  const isAim = aimId === level.id;
  const put = (label: string, fields: Parameters<typeof edit<'ladder'>>[2]) =>
    void perform({ label, writes: [edit('ladder', ladder.id, fields)] });
  return (
    <div className="place">
      <p className="row">
        {isHere ? (
          <Sign kind="done">You are here</Sign>
        ) : (
          <Button
            onClick={() =>
              put(`You are in ${level.title}`, {
                levelId: level.id,
                since: null,
                ...(ladder.aimId === level.id ? { aimId: null, aimOn: null } : {}),
              })
            }
          >
            I am here
          </Button>
        )}
        {!isHere &&
          (isAim ? (
            <Sign kind="wait">{ladder.aimId === level.id ? 'Your aim' : 'Next above you'}</Sign>
          ) : (
            <Button onClick={() => put(`You want to be in ${level.title}`, { aimId: level.id })}>
              I want to be here
            </Button>
          ))}
      </p>
      {(isHere || isAim) && (
        <div className="ledger">
          {isHere && (
            <AutosaveDate
              kind="ladder"
              id={ladder.id}
              field="since"
              label="Since"
              leaning="past"
              placeholder="The day you came into this level"
              stored={ladder.since}
              problem={ladder.since !== null && ladder.since > today ? 'This day is still to come.' : null}
            />
          )}
          {isAim && !isHere && (
            <AutosaveDate
              kind="ladder"
              id={ladder.id}
              field="aimOn"
              label="By when"
              leaning="coming"
              saysDistance
              placeholder="The day you want to be here; goals made here are due then"
              stored={ladder.aimOn}
            />
          )}
        </div>
      )}
    </div>
  );
}
