import { describe, expect, it } from 'vitest';
import { ceCsv, ceCsvTexts } from '../../shared/backup/ceCsv';
import { ceTranscript } from '../../shared/backup/importers/ceTranscript';
import { matchColumns } from '../../shared/backup/importers/matchColumns';
import { readTable } from '../../shared/backup/importers/readTable';
import { isoDate } from '../../shared/kernel/dates';
import { recordOf, testNow, testToday as today } from '../support/records';

const law = recordOf('ceActivity', {
  title: 'Law update',
  hours: 1.5,
  date: isoDate('2026-03-02'),
  topics: ['law'],
  audience: 'T',
  isLive: false,
  acpeNumber: '0204-0000-26-728-H03-T',
});
const atWork = recordOf('ceActivity', {
  title: '=Carousel; at work',
  hours: 2,
  date: isoDate('2026-01-02'),
  kind: 'inService',
  isLive: true,
  topics: ['Carousels'],
  notes: 'Taught by the lead',
});
const gone = recordOf('ceActivity', { title: 'Gone', hours: 1, deletedAt: testNow });

describe('CE as a table', () => {
  it('is oldest first, without the trash, and no cell is a formula', () => {
    const lines = ceCsv([law, atWork, gone]).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      "'=Carousel; at work,2026-01-02,2,,,Carousels,Live,,In-service at work,Claimed,Taught by the lead",
    );
    expect(lines[2]).toContain('Law update,2026-03-02,1.5,0204-0000-26-728-H03-T');
  });

  it('is read back by the import', () => {
    const read = readTable(new TextEncoder().encode(ceCsv([law, atWork])));
    if (!read.ok) throw new Error(read.words);
    const { table } = read;
    const row = ceTranscript.reader({
      table,
      match: matchColumns(ceTranscript.fields, table.headers),
      today,
    });
    expect(table.rows.map(row)).toMatchObject([
      { ok: true, draft: { hours: 2, kind: 'inService', isLive: true, topics: ['Carousels'] } },
      { ok: true, draft: { title: 'Law update', hours: 1.5, topics: ['law'], audience: 'T', isLive: false } },
    ]);
  });

  it('puts what was done on one day in one order, however it comes', () => {
    const [one, other] = [
      recordOf('ceActivity', {
        title: 'First',
        hours: 1,
        date: law.date,
        isLive: null,
        audience: null,
        id: 'a',
      }),
      recordOf('ceActivity', {
        title: 'Second',
        hours: 1,
        date: law.date,
        isLive: null,
        audience: null,
        id: 'b',
      }),
    ];
    const titles = (all: Parameters<typeof ceCsv>[0]) => ceCsv(all).match(/First|Second/g);
    expect(titles([one, other])).toEqual(['First', 'Second']);
    expect(titles([other, one])).toEqual(['First', 'Second']);
    expect(ceCsv([one])).toContain('First,2026-03-02,1,,,,,,');
    expect(ceCsvTexts([law, other, one, atWork]).map(({ text }) => text)).toEqual([
      '=Carousel; at work',
      'Taught by the lead',
      'First',
      'Second',
      'Law update',
    ]);
  });

  it('gives its sentences to be read for patients before it leaves', () => {
    expect(ceCsvTexts([atWork, gone]).map(({ text }) => text)).toEqual([
      '=Carousel; at work',
      'Taught by the lead',
    ]);
  });
});
