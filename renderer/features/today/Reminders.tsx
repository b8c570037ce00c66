import { formatDay, relativeDay } from '../../../shared/kernel/dates';
import { capitalized } from '../../../shared/kernel/words';
import { choose, hrefTo } from '../../navigation/paths';
import { exportCalendar } from '../../records/exportCalendar';
import { ReminderActs } from '../../records/ReminderActs';
import { reminderPlace } from '../../records/reminderPlace';
import { SavedMark } from '../../records/SavedMark';
import { useReminders } from '../../records/useReminders';
import { useToday } from '../../session/clock';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { OwnReminders } from './OwnReminders';

/** Everything that is due and that is coming, from the records as they are now, and the person's own. */
export function Reminders() {
  const today = useToday();
  const list = useReminders();
  return (
    <div className="today wrap reminders">
      <p className="up">
        <Button look="bare" icon="back" onClick={() => choose('today')}>
          Today
        </Button>
        <SavedMark />
      </p>
      <div className="lead">
        <h1>Reminders</h1>
        <p>
          What is due and what is coming. Which kinds there are, and when it stays quiet, is in{' '}
          <a href={hrefTo('settings', 'reminders')}>Settings</a>.
        </p>
      </div>
      <div className="cols" aria-busy={list === null}>
        <div>
          <Section title="Due" className="need">
            {list?.due.length === 0 && <p className="quiet q">Nothing is due.</p>}
            <ul>
              {list?.due.map(({ key, day, words, place }) => (
                <Row
                  key={key}
                  gutter={day === today ? 'Today' : formatDay(day, 'shortMonthDay')}
                  {...{ words, place }}
                >
                  <ReminderActs reminderKey={key} words={words} />
                </Row>
              ))}
            </ul>
          </Section>
          <Section title="What is coming" className="need">
            {list?.coming.length === 0 && (
              <p className="quiet q">
                Nothing yet. Dates of goals, milestones and credentials show here by themselves.
              </p>
            )}
            <ul>
              {list?.coming.map(({ key, on, words, place, isSnoozed }) => (
                <Row
                  key={key}
                  gutter={formatDay(
                    on,
                    on.slice(0, 4) === today.slice(0, 4) ? 'shortMonthDay' : 'shortMonthYear',
                  )}
                  note={`${isSnoozed ? 'Snoozed; reminds you again' : 'Reminds you'} ${relativeDay(on, today)}`}
                  {...{ words, place }}
                >
                  <ReminderActs reminderKey={key} words={words} />
                </Row>
              ))}
            </ul>
          </Section>
        </div>
        <div className="side">
          <OwnReminders />
          <Section title="In your calendar">
            <p className="s q say">
              One file with every deadline, for any calendar program. Import it again later, and what has
              moved moves there too.
            </p>
            <Button onClick={() => void exportCalendar()}>Export calendar file</Button>
          </Section>
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly gutter: string;
  readonly words: string;
  readonly place: Parameters<typeof reminderPlace>[0];
  readonly note?: string;
  readonly children: React.ReactNode;
}

function Row({ gutter, words, place, note, children }: RowProps) {
  const route = reminderPlace(place);
  return (
    <li className="item">
      <div className="gut">{gutter}</div>
      <div>
        <p dir="auto">
          {place.kind === 'reminder' ? (
            words
          ) : (
            <a className="fact" href={hrefTo(route.place, route.id)}>
              {words}
            </a>
          )}
        </p>
        {note && <p className="s">{capitalized(note)}.</p>}
      </div>
      {children}
    </li>
  );
}
