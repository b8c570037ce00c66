import { type CellState, type MatrixCell, signedOffOn } from '../../../shared/domain/trainingMatrix';
import { edit } from '../../../shared/model/changeSet';
import { signOff as entity, type SignOff } from '../../../shared/model/signOff';
import { useToday } from '../../session/clock';
import { perform } from '../../session/perform';
import { Button } from '../../ui/Button';
import { later } from '../../ui/later';
import { Sign, type SignKind } from '../../ui/Sign';

const SignOffFields = later(() => import('./SignOffFields').then((m) => m.SignOffFields));

const signs: Readonly<Record<CellState, readonly [SignKind, string]>> = {
  none: ['wait', ''],
  gap: ['wait', 'Gap'],
  signed: ['done', 'Signed off'],
  dueSoon: ['soon', 'Due soon'],
  overdue: ['late', 'Overdue'],
};

interface TrainingRowProps {
  readonly cell: MatrixCell;
  readonly signOff: SignOff;
  readonly skill: string;
  readonly isOpen: boolean;
  onToggle(): void;
}

export function TrainingRow({ cell, signOff, skill, isOpen, onToggle }: TrainingRowProps) {
  const today = useToday();
  const [kind, word] = signs[cell.state];
  const title = entity.title(signOff);
  return (
    <li className="item">
      <div className="gut">
        <Sign kind={kind}>{word}</Sign>
      </div>
      <div>
        <p dir="auto">{skill === '' ? 'The station as a whole' : skill}</p>
        <p className="s">{cell.words}.</p>
      </div>
      <div className="acts">
        <Button look="bare" aria-expanded={isOpen} aria-label={`Edit ${title}`} onClick={onToggle}>
          Edit
        </Button>
        {cell.state !== 'signed' && (
          <Button
            aria-label={`Signed off today: ${title}`}
            onClick={() =>
              void perform({
                label: 'Signed off today',
                writes: [edit('signOff', signOff.id, signedOffOn(signOff, today))],
              })
            }
          >
            Signed off today
          </Button>
        )}
      </div>
      {isOpen && <SignOffFields signOff={signOff} />}
    </li>
  );
}
