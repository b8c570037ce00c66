import { describe, expect, it } from 'vitest';
import { dueReminders } from '../../shared/domain/reminders/dueReminders';
import { needsYou } from '../../shared/domain/today';
import { isoDate } from '../../shared/kernel/dates';
import { emptySnapshot, type Snapshot } from '../../shared/model/index';
import { recordOf, testToday as today } from '../support/records';

const goal = recordOf('goal', { title: 'Own the carousel', due: isoDate('2027-06-01') });

/** The rows of Today of a plan, its reminders among them. */
function rows(parts: Partial<Snapshot>): readonly string[] {
  const profile = [recordOf('profile', { remindersOff: parts.impact === undefined ? ['weeklyLog'] : [] })];
  const snapshot = { ...emptySnapshot(), profile, goal: [goal], ...parts };
  const due = dueReminders({ snapshot, packFacts: () => null, daysToReport: null }, today);
  const { impact: wins, goal: goals, milestone: milestones, credential: credentials } = snapshot;
  const network = { people: snapshot.person, interactions: snapshot.interaction, events: snapshot.event };
  return needsYou({ wins, goals, milestones, credentials, ...network }, today, due).map(({ kind, words }) => {
    const { sign, fact } = words();
    return `${kind}: ${sign}: ${fact}`;
  });
}

const wins = [recordOf('impact', { what: 'Counted', result: 'Fewer', date: today })];

describe('Today says each thing once', () => {
  it.each<[string, Partial<Snapshot>, readonly string[]]>([
    [
      'an expiry near: its own row',
      { credential: [recordOf('credential', { shortName: 'BLS', expiresOn: isoDate('2026-12-01') })] },
      ['renewal: 11 days: BLS expires on December 1'],
    ],
    [
      'a late milestone: its own row',
      { milestone: [recordOf('milestone', { goalId: goal.id, title: 'Draft', due: isoDate('2026-11-18') })] },
      ['lateMilestone: 2 days late: Draft'],
    ],
    [
      'a milestone that is due soon: the reminder, for no other row says it',
      { milestone: [recordOf('milestone', { goalId: goal.id, title: 'Draft', due: isoDate('2026-11-25') })] },
      ['reminder: Reminder: Draft: due in 5 days, on November 25.'],
    ],
    [
      'a win without its result: its own row',
      { impact: [recordOf('impact', { what: 'Counted', date: isoDate('2026-10-02') }), ...wins] },
      ['result: Result?: Counted'],
    ],
    [
      'a reminder of their own',
      { reminder: [recordOf('reminder', { text: 'Ask Dana', date: today })] },
      ['reminder: Today: Ask Dana'],
    ],
    [
      'a sign-off that is due',
      { signOff: [recordOf('signOff', { station: 'IV room', nextDue: isoDate('2026-11-24') })] },
      ['reminder: Reminder: IV room is due in 4 days, on November 24.'],
    ],
    [
      'someone to get in touch with: their own row',
      {
        person: [
          recordOf('person', { name: 'Dana', idealDays: 30, latestDays: 40, metOn: isoDate('2026-08-01') }),
        ],
      },
      ['contact: 10 weeks late: Get in touch with Dana'],
    ],
    ['nothing, where nothing is due', { impact: wins }, []],
  ])('%s', (_, parts, expected) => expect(rows(parts)).toEqual(expected));

  it('asks once a week, where nothing was logged', () => {
    const [row] = rows({
      impact: [recordOf('impact', { what: 'Old', result: 'Less', date: isoDate('2026-10-02') })],
    });
    expect(row).toMatch(/^weeklyLog: This week: .*\?$/);
  });
});
