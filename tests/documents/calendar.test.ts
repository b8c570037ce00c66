import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../shared/documents/calendar/calendarEvent';
import { calendarFile, calendarTexts } from '../../shared/documents/calendar/calendarFile';
import { calendarEvents } from '../../shared/documents/calendar/index';
import { occurrence } from '../../shared/domain/reminders/ownReminder';
import { addDays, type IsoInstant, isoDate } from '../../shared/kernel/dates';
import { emptySnapshot } from '../../shared/model/index';
import { packCycleFacts } from '../../shared/pack/ceRulePack';
import { recordOf, testNow, testToday as today } from '../support/records';

const goal = recordOf('goal', { title: 'Own the carousel', due: isoDate('2027-01-14') });
const plan = {
  snapshot: {
    ...emptySnapshot(),
    goal: [goal, recordOf('goal', { title: 'Closed', status: 'achieved', due: today })],
    milestone: [
      recordOf('milestone', { goalId: goal.id, title: 'Draft; check, send', due: isoDate('2026-12-01') }),
      recordOf('milestone', { goalId: goal.id, title: 'Done', due: today, doneOn: today }),
    ],
    credential: [
      recordOf('credential', {
        packId: 'ptcb-cpht',
        shortName: 'CPhT',
        earnedOn: isoDate('2019-03-12'),
        expiresOn: isoDate('2027-03-31'),
        cycleMonths: 24,
        opensDaysBefore: 60,
      }),
      recordOf('credential', { shortName: 'CSPT', stage: 'scheduled', examOn: isoDate('2026-12-05') }),
      recordOf('credential', { shortName: 'Gone', expiresOn: today, deletedAt: testNow }),
    ],
    signOff: [recordOf('signOff', { station: 'IV room', nextDue: isoDate('2027-02-01') })],
    reminder: [recordOf('reminder', { text: 'Ask Dana', date: isoDate('2027-01-31'), repeats: 'monthly' })],
  },
  packFacts: packCycleFacts,
};
const events = calendarEvents(plan, today);

function parsed(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component, { strictExceptions: true }));
}

const anEvent = (fields: Partial<CalendarEvent>): CalendarEvent => ({
  recordId: 'r1',
  kind: 'due',
  day: today,
  title: 'Title',
  details: '',
  changedAt: testNow,
  repeats: null,
  ...fields,
});

describe('the calendar file', () => {
  it('has every deadline, each on its day, as an independent parser reads it', () => {
    expect(
      parsed(calendarFile(events, testNow)).map((event) => `${event.startDate} ${event.summary}`),
    ).toEqual([
      '2026-12-01 Milestone due: Draft; check, send',
      '2026-12-05 CSPT: exam',
      '2027-01-14 Goal due: Own the carousel',
      '2027-01-30 CPhT: renewal opens',
      '2027-01-31 Ask Dana',
      '2027-02-01 Sign-off due: IV room',
      '2027-03-01 CPhT: late fee starts',
      '2027-03-31 CPhT expires',
      '2028-03-31 CPhT: last day of reinstatement',
    ]);
  });

  it('has all-day events of one day, without a time or a zone', () => {
    const file = calendarFile(events, testNow);
    for (const event of parsed(file)) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.duration.toSeconds()).toBe(86_400);
    }
    expect(file).not.toMatch(/TZID|VTIMEZONE|DTSTART[^\r]*T\d/);
  });

  it('has what is still to come of events, with all their days', () => {
    const kept = { from: isoDate('2026-12-06'), to: isoDate('2026-12-09'), place: 'Room 4' };
    const event = [
      recordOf('event', { name: 'Midyear', ...kept }),
      recordOf('event', { name: 'Over', from: isoDate('2026-06-01') }),
      recordOf('event', { name: 'Society', isOngoing: true }),
      recordOf('event', { name: 'Gone', ...kept, deletedAt: testNow }),
    ];
    const found = calendarEvents({ ...plan, snapshot: { ...emptySnapshot(), event } }, today);
    const [midyear, ...others] = parsed(calendarFile(found, testNow));
    expect(others).toEqual([]);
    expect(`${midyear?.summary} ${midyear?.startDate} ${midyear?.endDate}`).toBe(
      'Midyear 2026-12-06 2026-12-10',
    );
  });

  describe('in every zone', () => {
    const zone = process.env.TZ;
    afterEach(() => {
      if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ');
      else process.env.TZ = zone;
    });
    it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kathmandu', 'UTC'])(
      'is the same file: %s',
      (name) => {
        const file = calendarFile(events, testNow);
        process.env.TZ = name;
        expect(calendarFile(calendarEvents(plan, today), testNow)).toBe(file);
      },
    );
  });

  it('updates when it is imported again: the same UIDs, a higher SEQUENCE', () => {
    const later = '2026-11-21T09:00:00.000Z' as IsoInstant;
    const [before] = parsed(calendarFile([anEvent({})], testNow));
    const [after] = parsed(calendarFile([anEvent({ day: addDays(today, 9), changedAt: later })], later));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
    expect(after?.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-21T09:00:00Z');
    const uids = parsed(calendarFile(events, testNow)).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(events.length);
  });

  it('gives back any text a person can type, in lines of 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (title, details) => {
        const file = calendarFile([anEvent({ title, details: `x${details}` })], testNow);
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [event] = parsed(file);
        const plain = (typed: string) => typed.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
        expect(event?.summary ?? '').toBe(plain(title));
        expect(event?.description).toBe(`x${plain(details)}`);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['weekly', '2026-11-20'],
    ['monthly', '2027-01-31'],
    ['monthly', '2027-01-29'],
    ['monthly', '2027-01-15'],
    ['yearly', '2028-02-29'],
    ['yearly', '2026-11-20'],
  ] as const)('repeats %s from %s on the days the program does', (repeats, first) => {
    const [event] = parsed(calendarFile([anEvent({ day: isoDate(first), repeats })], testNow));
    const days = event?.iterator();
    for (let round = 0; round < 14; round += 1) {
      const day = isoDate(days?.next()?.toString() ?? '');
      expect(occurrence(isoDate(first), repeats, day)).toBe(day);
      expect(occurrence(isoDate(first), repeats, addDays(day, 1))).toBe(day);
    }
  });

  it('gives its texts to be read for patients', () => {
    expect(calendarTexts([anEvent({ details: 'Room 4' })])).toEqual([
      { place: 'Calendar, November 20, 2026', text: 'Title' },
      { place: 'Calendar, November 20, 2026', text: 'Room 4' },
    ]);
  });

  it('of an empty plan is a calendar without events', () => {
    expect(parsed(calendarFile([], testNow))).toEqual([]);
  });
});
