import { placeWrites } from '../../../shared/domain/ladder/ladderDeeds';
import { nextPosition } from '../../../shared/domain/milestones';
import { create } from '../../../shared/model/changeSet';
import { entities } from '../../../shared/model/index';
import { ladder as ladderEntity } from '../../../shared/model/ladder';
import { level as levelEntity } from '../../../shared/model/level';
import { choose, go, hrefTo } from '../../navigation/paths';
import { AutosaveCheck, AutosaveNumber, AutosaveText } from '../../records/AutosaveFields';
import { SavedMark } from '../../records/SavedMark';
import { trashRecord } from '../../records/trashRecord';
import type { LadderView } from '../../records/useLadders';
import { useLadders } from '../../records/useLadders';
import { newId, useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { openDialog } from '../../session/session';
import { Button, IconButton } from '../../ui/Button';
import { LedgerPart } from '../../ui/LedgerPart';
import { Section } from '../../ui/Section';
import { Caps } from './Caps';
import { Growth } from './Growth';

/** The ladder itself: whose it is, where it comes from, its rules for points, and the order of its levels. */
export function LadderDetail({ view }: { readonly view: LadderView }) {
  const { ladder } = view;
  const ladders = useLadders();
  const saves = { kind: 'ladder', id: ladder.id } as const;
  return (
    <>
      <div className="over">
        <span className="push">
          <SavedMark />
        </span>
      </div>
      <h2 className="sr">{ladderEntity.title(ladder)}</h2>
      <AutosaveText
        {...saves}
        field="name"
        label="Ladder"
        hidesLabel
        className="title"
        stored={ladder.name}
      />
      <div className="ledger">
        <AutosaveText {...saves} field="employer" label="Employer" stored={ladder.employer} />
        <AutosaveText
          {...saves}
          field="source"
          label="Source"
          isLong
          stored={ladder.source}
          placeholder="The policy or page, its date, and who gave it to you"
        />
        <AutosaveNumber
          {...saves}
          field="minimumCategories"
          label="Categories with points, at least"
          stored={ladder.minimumCategories}
        />
        <LedgerPart name="Most points">
          <Caps ladder={ladder} />
        </LedgerPart>
        <AutosaveCheck
          {...saves}
          field="isSetAside"
          label="Kept from before"
          explanation="a former employer’s: kept whole, and no longer the one you climb"
          stored={ladder.isSetAside}
        />
      </div>
      <Levels view={view} />
      <Growth ladders={ladders} view={view} />
      <div className="foot">
        <Button
          look="bare"
          onClick={() =>
            openDialog({ name: 'history', recordId: ladder.id, title: ladderEntity.title(ladder) })
          }
        >
          History
        </Button>
        <Button
          onClick={() => {
            choose('ladder');
            void trashRecord('ladder', ladder.id);
          }}
        >
          Delete
        </Button>
      </div>
    </>
  );
}

function Levels({ view: { ladder, levels } }: { readonly view: LadderView }) {
  const today = useToday();
  const ordered = levels.map(({ level }) => level);
  const move = (id: string, to: number) => {
    const writes = placeWrites('level', ordered, id, to);
    if (writes.length > 0) void perform({ label: `Level moved to place ${to + 1}`, writes });
  };

  async function add() {
    const id = newId();
    const fields = {
      ...entities.level.blank(today),
      ladderId: ladder.id,
      title: `Level ${ordered.length + 1}`,
      position: nextPosition(ordered),
    };
    const result = await perform({ label: 'Level added', writes: [create('level', id, fields)] });
    if (result.ok) go('ladder', id);
  }

  return (
    <Section title="Levels, from the lowest up">
      <ol className="levels" aria-label="Levels">
        {ordered.map((level, index) => {
          const title = levelEntity.title(level);
          return (
            <li key={level.id}>
              <a href={hrefTo('ladder', level.id)} dir="auto">
                {title}
              </a>
              {ordered.length > 1 && (
                <span className="move">
                  <IconButton
                    icon="up"
                    label={`Move up: ${title}`}
                    disabled={index === 0}
                    onClick={() => move(level.id, index - 1)}
                  />
                  <IconButton
                    icon="down"
                    label={`Move down: ${title}`}
                    disabled={index === ordered.length - 1}
                    onClick={() => move(level.id, index + 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Button icon="plus" onClick={() => void add()}>
        Add level
      </Button>
    </Section>
  );
}
