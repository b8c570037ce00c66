import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReminders, finishReminder, snoozeReminder } from '../../shared/domain/reminders/dueReminders';
import { expiry } from '../../shared/domain/reminders/expiry';
import { markTold, remindersToTell, tellings } from '../../shared/domain/reminders/tellReminders';
import { addDays, isoDate } from '../../shared/kernel/dates';
import type { Write } from '../../shared/model/changeSet';
import { emptySnapshot, type Snapshot } from '../../shared/model/index';
import type { ReminderState } from '../../shared/model/reminderState';
import { packCycleFacts } from '../../shared/pack/ceRulePack';
import { recordOf, testNow, testToday as today } from '../support/records';

const cpht = recordOf('credential', {
  packId: 'ptcb-cpht',
  shortName: 'CPhT',
  earnedOn: isoDate('2019-03-12'),
  expiresOn: isoDate('2027-03-31'),
  cycleMonths: 24,
  opensDaysBefore: 60,
});

const planOf = (parts: Partial<Snapshot>) => ({
  snapshot: { ...emptySnapshot(), profile: [recordOf('profile', { remindersOff: ['weeklyLog'] })], ...parts },
  packFacts: packCycleFacts,
  daysToReport: 60,
});

/** Does to the states what the database would. */
function applied(states: readonly ReminderState[], writes: readonly Write[]): readonly ReminderState[] {
  let current = states;
  for (const write of writes) {
    if (write.kind !== 'reminderState') throw new Error('not a state');
    if (write.action === 'create')
      current = current.concat(recordOf('reminderState', { ...write.fields, id: write.id }));
    if (write.action === 'edit')
      current = current.map((state) => (state.id === write.id ? { ...state, ...write.fields } : state));
  }
  return current;
}

describe('snooze and done', () => {
  const parts = { credential: [{ ...cpht, expiresOn: isoDate('2026-12-15') }] };
  const dueOn = (on: string, reminderState: readonly ReminderState[]) =>
    dueReminders(planOf({ ...parts, reminderState }), isoDate(on), [expiry]);
  const open = { quietFrom: null, quietUntil: null };
  const [first] = dueOn(today, []);
  if (first === undefined) throw new Error('nothing is due');

  it('lets it rest until its day, and tells it again then', () => {
    const toldOnce = applied(
      [],
      markTold([], [first], testNow, () => 's1'),
    );
    expect(remindersToTell(dueOn(today, toldOnce), toldOnce, open, '09:00')).toEqual([]);
    const snoozed = applied(toldOnce, [snoozeReminder(toldOnce, first.key, isoDate('2026-11-23'), 's2')]);
    expect(snoozed).toHaveLength(1);
    expect(dueOn('2026-11-22', snoozed)).toEqual([]);
    expect(dueOn('2026-11-23', snoozed)).toHaveLength(1);
    expect(remindersToTell(dueOn('2026-11-23', snoozed), snoozed, open, '09:00')).toHaveLength(1);
  });

  it('is done for this step, not for the next one', () => {
    const done = applied([], [finishReminder([], first.key, testNow, 's1')]);
    expect(dueOn(today, done)).toEqual([]);
    expect(dueOn('2026-12-08', done)).toHaveLength(1);
  });

  it('holds although two windows wrote it', () => {
    const done = applied([], [finishReminder([], first.key, testNow, 's1')]);
    const both = applied(done, [snoozeReminder([], first.key, isoDate('2026-11-21'), 's2')]);
    expect(both).toHaveLength(2);
    expect(dueOn('2026-11-25', both)).toEqual([]);
  });

  it('waits for the end of the quiet hours', () => {
    const quiet = { quietFrom: '22:00', quietUntil: '07:00' };
    expect(remindersToTell([first], [], quiet, '23:00')).toEqual([]);
    expect(remindersToTell([first], [], quiet, '07:00')).toEqual([first]);
  });
});

it('many at once are told as one', () => {
  const many = Array.from({ length: 4 }, (_, index) => ({
    kind: 'ownReminder',
    key: `${index}`,
    day: today,
    words: `Reminder ${index}`,
    place: { kind: 'reminder' as const, id: `${index}` },
  }));
  expect(tellings(many)).toEqual([{ words: '4 reminders wait for you. First: Reminder 0', place: null }]);
  expect(tellings(many.slice(1))).toHaveLength(3);
});

describe('whatever the clock and the zone do', () => {
  const parts: Partial<Snapshot> = {
    credential: [cpht, recordOf('credential', { shortName: 'BLS', expiresOn: isoDate('2026-12-01') })],
    signOff: [recordOf('signOff', { station: 'IV room', nextDue: isoDate('2027-01-10') })],
    reminder: [
      recordOf('reminder', { text: 'Weekly', repeats: 'weekly' as const }),
      recordOf('reminder', { text: 'Once', date: isoDate('2026-12-24') }),
    ],
    profile: [recordOf('profile')],
  };
  const planWith = (reminderState: readonly ReminderState[]) => ({
    snapshot: { ...emptySnapshot(), ...parts, reminderState },
    packFacts: packCycleFacts,
    daysToReport: 60,
  });
  const open = { quietFrom: null, quietUntil: null };

  it('each reminder is told once, and none that is due goes untold', () => {
    const jumps = fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(jumps, (days) => {
        let states: readonly ReminderState[] = [];
        let day = today;
        const everTold: string[] = [];
        for (const jump of days) {
          day = addDays(day, jump);
          const due = dueReminders(planWith(states), day);
          const now = remindersToTell(due, states, open, '09:00');
          everTold.push(...now.map(({ key }) => key));
          states = applied(
            states,
            markTold(states, now, testNow, () => `s${states.length}-${everTold.length}-${Math.random()}`),
          );
          for (const { key } of due) expect(everTold).toContain(key);
        }
        expect(new Set(everTold).size).toBe(everTold.length);
      }),
      { numRuns: 60 },
    );
  });

  it('what fell due while the program was closed is caught up once, its latest step alone', () => {
    const due = dueReminders(planWith([]), isoDate('2027-03-25'));
    expect(due.filter(({ kind, words }) => kind === 'expiry' && words.startsWith('CPhT'))).toHaveLength(1);
    expect(due.filter(({ words }) => words === 'Weekly')).toHaveLength(1);
    expect(due.map(({ words }) => words)).toContain('Once');
  });
});
