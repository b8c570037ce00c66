import { describe, expect, it } from 'vitest';
import { entriesOfCase } from '../../shared/domain/case';
import { checkCredential } from '../../shared/domain/credentialCheck';
import { credentialStatus } from '../../shared/domain/credentials';
import { addDays, daysBetween, isoDate, monthOf } from '../../shared/kernel/dates';
import { entities, entityNames, type Snapshot } from '../../shared/model/index';
import { linkedIds, links } from '../../shared/model/links';
import { categories } from '../../shared/pack/categories';
import { packCredentials } from '../../shared/pack/credentialPack';
import { samplePlan } from '../../shared/pack/samplePlan/samplePlan';

const written = isoDate('2026-11-20');
const days = ['2026-11-20', '2026-11-22', '2027-02-28', '2027-12-31', '2028-02-29', '2031-06-15'].map(
  isoDate,
);

function words(snapshot: Snapshot): string {
  return entityNames
    .flatMap((kind) => snapshot[kind].map((record) => entities[kind].searchText(record as never)))
    .join('\n');
}

describe.each(days)('the sample plan on %s', (today) => {
  const { snapshot } = samplePlan(today);

  it('is the same whenever it is made', () => expect(samplePlan(today).snapshot).toEqual(snapshot));

  it('holds records that all fit, each once, every link leading somewhere', () => {
    for (const kind of entityNames) {
      const ids = snapshot[kind].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const record of snapshot[kind]) expect(entities[kind].parse(record)).toMatchObject({ ok: true });
    }
    for (const link of links) {
      const ids = new Set(snapshot[link.to].map(({ id }) => id));
      for (const record of snapshot[link.from])
        expect(linkedIds(link, record).filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('has two years of wins, none of them ahead of the day', () => {
    const dates = snapshot.impact.map(({ date }) => date);
    expect(dates).toHaveLength(60);
    for (const { date, endDate } of snapshot.impact) {
      expect(daysBetween(date, today)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(date, today)).toBeLessThan(740);
      if (endDate !== null) expect(endDate > date && endDate <= today).toBe(true);
    }
  });

  it('has exactly one stretch with a whole month and nothing in it', () => {
    const dates = snapshot.impact.map(({ date }) => date).sort();
    const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
    expect(gaps.filter((gap) => gap > 28)).toEqual([63]);
  });

  it('keeps its people and places, and names no month, weekday or year in what was written', () => {
    const fixed = words({ ...snapshot, case: [] });
    expect(fixed).toContain('Harlow Bay Medical Center');
    expect(fixed).not.toMatch(
      /\b(January|February|April|June|July|August|September|October|November|December|20[23]\d)\b/,
    );
    expect(fixed).not.toMatch(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/);
    expect(fixed).not.toMatch(/\b(stakeholder|synerg|leverag|proactive|spearhead|utiliz|impactful)/i);
  });

  it('has three open and four closed goals, one milestone three days late', () => {
    const closed = snapshot.goal.filter(({ status }) => ['achieved', 'missed', 'dropped'].includes(status));
    expect([snapshot.goal.length - closed.length, closed.length]).toEqual([3, 4]);
    for (const goal of closed) expect(goal.closedOn !== null && goal.closingReason !== '').toBe(true);
    const late = snapshot.milestone.filter(
      ({ due, doneOn }) => doneOn === null && due !== null && due < today,
    );
    expect(late.map(({ title, due }) => [title, due])).toEqual([
      ['Draft the one-page card for carousel downtime', addDays(today, -3)],
    ]);
    for (const { doneOn } of snapshot.milestone) if (doneOn !== null) expect(doneOn <= today).toBe(true);
  });

  it('has credentials of every kind of standing, from the pack where it has them', () => {
    const standings = snapshot.credential.map((record) => credentialStatus(record, today).kind);
    expect(standings).toEqual([
      'current',
      'current',
      'current',
      'noExpiry',
      'expiresSoon',
      'preparing',
      'interested',
    ]);
    const packIds = packCredentials.map(({ id }) => id);
    for (const record of snapshot.credential) {
      expect(checkCredential(record)).toEqual([]);
      if (record.packId !== null) expect(packIds).toContain(record.packId);
    }
  });

  it('has a case with fourteen entries, five in front, each with why and result', () => {
    const [record] = snapshot.case;
    if (!record) throw new Error('one case expected');
    const shown = entriesOfCase(snapshot, record).filter(({ included }) => included);
    expect(shown).toHaveLength(14);
    expect(record.frontCount).toBe(5);
    for (const entry of shown) expect(entry.why !== '' && entry.result !== '').toBe(true);
    for (const { what, why, result } of shown.slice(0, 5)) {
      expect(what.length).toBeLessThanOrEqual(125);
      expect(why.length).toBeLessThanOrEqual(85);
      expect(result.length).toBeLessThanOrEqual(95);
    }
    expect(shown.slice(0, 5).every(({ impact }) => impact.before !== null && impact.after !== null)).toBe(
      true,
    );
  });
});

describe('the sample plan on the day it was written for', () => {
  const { snapshot } = samplePlan(written);

  it('has the wins of the year by month as they were drawn', () => {
    const counts = new Map<string, number>();
    for (const { date } of snapshot.impact) counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + 1);
    const months = [
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
    ];
    expect(months.map((month) => counts.get(month) ?? 0)).toEqual([2, 3, 0, 4, 2, 3, 4, 3, 2, 1, 3, 4]);
  });

  it('has three wins that wait for a result, a few private ones and mostly figures', () => {
    const { impact } = snapshot;
    expect(impact.filter(({ result, after }) => result === '' && after === null)).toHaveLength(3);
    expect(impact.filter((win) => win.private)).toHaveLength(3);
    expect(impact.filter(({ after }) => after !== null).length).toBeGreaterThan(45);
    expect(impact.filter(({ endDate }) => endDate !== null)).toHaveLength(5);
    expect(new Set(impact.flatMap(({ tags }) => tags)).size).toBeGreaterThan(20);
    const used = new Set(impact.map(({ category }) => category));
    for (const { id } of categories) expect(used).toContain(id);
  });

  it('says of every figure what it counts and how it is known', () => {
    for (const { what, after, measure, howKnown, source } of snapshot.impact) {
      if (after === null) continue;
      expect(measure, what).not.toBe('');
      expect(howKnown, what).not.toBeNull();
      if (howKnown !== 'estimated') expect(source, what).not.toBe('');
    }
  });

  it('asks for what the page asks for', () => {
    expect(snapshot.case[0]).toMatchObject({
      title: 'Technician III at the January review',
      ask: 'I ask for promotion to Technician III at the January review. I meet nine of its eleven criteria; the other two are booked.',
      handedOverOn: '2026-12-03',
    });
    expect(snapshot.case[0]?.next).toContain('by June 2027.');
  });
});
