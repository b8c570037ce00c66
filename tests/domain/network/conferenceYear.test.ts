import { describe, expect, it } from 'vitest';
import { whoCouldVouch, winsToTell } from '../../../shared/domain/network/vouching';
import { needsYou } from '../../../shared/domain/today';
import { addDays, type IsoDate, isoDate } from '../../../shared/kernel/dates';
import { win } from '../../documents/summarySample';
import { recordOf } from '../../support/records';
import { partsWith } from '../todayParts';
import { referee } from './networkSample';

/** Forty people, four of them met at each of three events; twelve follow-ups in a year. */
const people = Array.from({ length: 40 }, (_, at) =>
  recordOf('person', { id: `p${at}`, name: `Person ${at}` }),
);
const meetings: readonly (readonly [from: string, to: string | null])[] = [
  ['2026-03-10', '2026-03-12'],
  ['2026-06-20', null],
  ['2026-11-05', '2026-11-06'],
];
const events = meetings.map(([from, to], at) =>
  recordOf('event', {
    id: `e${at}`,
    name: `Meeting ${at}`,
    from: isoDate(from),
    to: to === null ? null : isoDate(to),
    personIds: people.slice(at * 4, at * 4 + 4).map(({ id }) => id),
  }),
);
const wrote = (person: number, date: IsoDate) =>
  recordOf('interaction', { id: `i${person}`, personId: `p${person}`, date, touch: 'message' });

/** Whom Today asks about on a day, when each is written to the given number of days after their event ended. */
function asked(day: string, daysUntilWritten: readonly number[]): string {
  const today = isoDate(day);
  const interactions = daysUntilWritten
    .map((days, person) => {
      const [from, to] = meetings[Math.floor(person / 4)] ?? ['', null];
      return wrote(person, addDays(isoDate(to ?? from), days));
    })
    .filter(({ date }) => date <= today);
  return needsYou(partsWith({ people, events, interactions }), today)
    .map(({ recordId, urgency }) => `${recordId} ${urgency}`)
    .sort()
    .join(', ');
}

describe('a year of three events, forty people and twelve follow-ups', () => {
  const written = [2, 3, 5, 7, 1, 2, 4, 6, 2, 2, 3, 5];

  it.each([
    ['2026-03-09', ''],
    ['2026-03-12', ''],
    ['2026-03-13', ''],
    ['2026-03-14', 'p1 soon, p2 soon, p3 soon'],
    ['2026-03-15', 'p2 soon, p3 soon'],
    ['2026-03-17', 'p3 soon'],
    ['2026-03-18', 'p3 late'],
    ['2026-03-19', ''],
    ['2026-06-21', ''],
    ['2026-06-22', 'p6 soon, p7 soon'],
    ['2026-06-25', 'p7 soon'],
    ['2026-06-26', ''],
    ['2026-11-08', 'p10 soon, p11 soon'],
    ['2026-11-11', ''],
    ['2026-12-31', ''],
  ])('asks on %s for: %s', (day, needs) => {
    expect(asked(day, written)).toBe(needs);
  });

  it('asks for all four of an event that nobody was written to about, and lets go after a month', () => {
    expect(asked('2026-03-20', [])).toBe('p0 late, p1 late, p2 late, p3 late');
    expect(asked('2026-04-11', [])).toBe('p0 late, p1 late, p2 late, p3 late');
    expect(asked('2026-04-12', [])).toBe('');
  });

  it('ends with three references, each told only what they saw', () => {
    const seenBy = (id: string, ...seen: number[]) =>
      win(id, { result: 'Better', seenByIds: seen.map((at) => `p${at}`) });
    const wins = [seenBy('a', 0, 4), seenBy('b', 4, 8), seenBy('c', 8), seenBy('nobody')];
    const references = ['p0', 'p4', 'p8'].map((id) => referee(id, { permission: 'given' }));
    const vouchers = whoCouldVouch(wins, { person: people, reference: references });
    expect(vouchers.map(({ person, seen }) => [person.id, seen.length])).toEqual([
      ['p4', 2],
      ['p8', 2],
      ['p0', 1],
    ]);
    expect(references.map((one) => winsToTell(one, wins).map(({ id }) => id))).toEqual([
      ['a'],
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });
});
