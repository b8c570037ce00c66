import { describe, expect, it } from 'vitest';
import { canBecomeWin, eventWinWrites } from '../../../shared/domain/network/eventWin';
import { eventProblems, openChecks, whenWords } from '../../../shared/domain/network/eventWords';
import { isoDate } from '../../../shared/kernel/dates';
import { type CareerEvent, type CareerEventDraft, event } from '../../../shared/model/event';
import { eventChecklist } from '../../../shared/pack/eventChecklist';
import { today } from '../../documents/summarySample';
import { stamp } from './networkSample';

const day = isoDate;
const at = (draft: Partial<CareerEventDraft>): CareerEvent => ({
  ...event.blank(today),
  name: 'the Spring Meeting',
  ...draft,
  ...stamp,
  id: 'event',
});

describe('a win made of an event', () => {
  it.each([
    [{ kind: 'conference' }, 'Took part in the Spring Meeting'],
    [{ kind: 'talk', role: 'Speaker' }, 'Spoke at the Spring Meeting as speaker'],
    [{ kind: 'committee', role: 'Chair' }, 'Served on the Spring Meeting as chair'],
    [{ kind: 'volunteering' }, 'Volunteered at the Spring Meeting'],
  ] as const)('%j', (draft, what) => {
    expect(eventWinWrites(at(draft), 'win', today)[0]).toMatchObject({ action: 'create', fields: { what } });
  });

  it.each([
    [{ from: day('2026-03-01'), to: day('2026-03-03') }, '2026-03-01', '2026-03-03'],
    [{ from: day('2026-03-01') }, '2026-03-01', null],
    [{ from: day('2026-11-19'), to: day('2026-11-22') }, '2026-11-19', '2026-11-20'],
    [{ from: day('2024-03-01'), isOngoing: true }, '2026-11-20', null],
  ])('has the days of %j, none to come', (draft, date, endDate) => {
    const [created] = eventWinWrites(at(draft), 'win', today);
    expect(created).toMatchObject({ fields: { date, endDate } });
  });

  it('keeps the proof, and is remembered by the event beside those before it', () => {
    const writes = eventWinWrites(at({ attachmentIds: ['program'], impactIds: ['first'] }), 'win', today);
    expect(writes).toMatchObject([
      { kind: 'impact', id: 'win', fields: { attachmentIds: ['program'] } },
      { kind: 'event', id: 'event', fields: { impactIds: ['first', 'win'] } },
    ]);
  });

  it('waits until it has begun', () => {
    expect(canBecomeWin(at({ from: day('2026-11-21') }), today)).toBe(false);
    expect(canBecomeWin(at({ from: today }), today)).toBe(true);
  });
});

it.each([
  [{ from: day('2026-12-01') }, '3 things to do before'],
  [{ from: day('2026-11-01') }, '3 things to do after'],
  [{ from: today }, '6 things to tick'],
  [{ from: day('2026-11-01'), isOngoing: true }, '6 things to tick'],
  [{ from: today, checklist: [] }, ''],
])('what is left to tick of %j', (draft, words) => {
  expect(openChecks(at({ checklist: [...eventChecklist], ...draft }), today)).toBe(words);
});

it('says when', () => {
  expect(whenWords(at({ from: day('2026-11-17') }))).toBe('November 17, 2026');
  expect(whenWords(at({ from: day('2026-02-02'), isOngoing: true }))).toBe('Since February 2, 2026');
  expect(eventProblems({ from: day('2026-02-02'), to: day('2026-02-01') })).toEqual({
    to: 'This is before the first day.',
  });
  expect(eventProblems({ from: day('2026-02-02'), to: day('2026-02-02') })).toEqual({});
});
