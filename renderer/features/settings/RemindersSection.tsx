import { weekdayNames } from '../../../shared/kernel/dates';
import { edit } from '../../../shared/model/changeSet';
import { type Profile, profileId } from '../../../shared/model/profile';
import { bridge } from '../../host/hostBridge';
import { hrefTo } from '../../navigation/paths';
import { remindersRoute } from '../../records/reminderPlace';
import { performQuietly } from '../../session/perform';
import { useProfile } from '../../session/records';
import { later } from '../../ui/later';
import { Select } from '../../ui/Select';

const HabitChoices = later(() => import('./HabitChoices').then((m) => m.HabitChoices));
const ReminderKinds = later(() => import('./ReminderKinds').then((m) => m.ReminderKinds));

type Choices = Pick<Profile, 'remindersOff' | 'quietFrom' | 'quietUntil' | 'promptWeekday'>;

function keep(fields: Partial<Choices>): void {
  void performQuietly({ label: 'Edit settings', writes: [edit('profile', profileId, fields)] });
}

const usualEnd = '07:00';

/** Which reminders there are, when they stay quiet, and how the program waits for them. */
export function RemindersSection() {
  const { remindersOff, quietFrom, quietUntil, promptWeekday } = useProfile();
  const { notifies, hasHabits } = bridge.capabilities;
  return (
    <>
      <p className="say">
        What is due shows on Today, and what is coming under{' '}
        <a href={hrefTo(remindersRoute.place, remindersRoute.id)}>Reminders</a>.{' '}
        {notifies
          ? 'While Mortar runs, the computer tells you of it once; what fell due while it did not run is told as one at the next start. Private wins are never quoted.'
          : 'In a browser that is all: Mortar asks for no permission to notify you. The desktop app tells you by itself.'}
      </p>
      <ReminderKinds off={remindersOff} onChange={(off) => keep({ remindersOff: [...off] })} />
      <div className="form two-columns">
        <Select
          label="The weekly question comes on"
          value={String(promptWeekday)}
          options={weekdayNames.map((label, index) => ({ value: String(index + 1), label }))}
          onChange={(value) => keep({ promptWeekday: Number(value) })}
        />
        {notifies && (
          <>
            <Select
              label="Quiet from"
              value={quietFrom ?? ''}
              options={[{ value: '', label: 'No quiet hours' }, ...timesWith(quietFrom)]}
              onChange={(from) =>
                keep(
                  from === ''
                    ? { quietFrom: null, quietUntil: null }
                    : { quietFrom: from, quietUntil: quietUntil ?? usualEnd },
                )
              }
            />
            {quietFrom !== null && (
              <Select
                label="Quiet until"
                value={quietUntil ?? usualEnd}
                options={timesWith(quietUntil)}
                onChange={(until) => keep({ quietUntil: until })}
              />
            )}
          </>
        )}
      </div>
      {hasHabits && <HabitChoices />}
    </>
  );
}

const halfHours = Array.from(
  { length: 48 },
  (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
);

/** Every half hour, and the time that was chosen, should it lie between. */
function timesWith(chosen: string | null): readonly { readonly value: string; readonly label: string }[] {
  const all = chosen === null || halfHours.includes(chosen) ? halfHours : [...halfHours, chosen].sort();
  return all.map((value) => ({ value, label: timeWords(value) }));
}

/** `9:30 PM`. */
function timeWords(time: string): string {
  const hours = Number(time.slice(0, 2));
  return `${hours % 12 === 0 ? 12 : hours % 12}:${time.slice(3)} ${hours < 12 ? 'AM' : 'PM'}`;
}
