import { reminderKinds } from '../../../shared/domain/reminders/index';
import { Checkbox } from '../../ui/Checkbox';

interface ReminderKindsProps {
  readonly off: readonly string[];
  onChange(off: readonly string[]): void;
}

/** A switch for each kind; what is off is neither told nor listed. */
export function ReminderKinds({ off, onChange }: ReminderKindsProps) {
  return (
    <fieldset className="field kinds">
      <legend className="lab">What to remind me of</legend>
      {reminderKinds.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          isChecked={!off.includes(id)}
          onChange={(isOn) => onChange(isOn ? off.filter((known) => known !== id) : [...off, id])}
        />
      ))}
    </fieldset>
  );
}
