import { describe, expect, it } from 'vitest';
import { ceTranscript } from '../../shared/backup/importers/ceTranscript';
import { matchColumns, matchProblem } from '../../shared/backup/importers/matchColumns';
import { previewImport } from '../../shared/backup/importers/previewImport';
import { isDayFirst, readHours } from '../../shared/backup/importers/readCells';
import { mostRows, readTable } from '../../shared/backup/importers/readTable';
import { isoDate } from '../../shared/kernel/dates';
import type { CeActivityDraft } from '../../shared/model/ceActivity';
import { entities } from '../../shared/model/index';
import { testNow, testToday as today } from '../support/records';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean, mark = true) => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  [...(mark ? '\u{FEFF}' : ''), ...text].forEach((character, index) => {
    view.setUint16(index * 2, character.charCodeAt(0), isLittle);
  });
  return bytes;
};
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const table = (bytes: Uint8Array) => {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.words);
  return read.table;
};
const refusal = (bytes: Uint8Array) => {
  const read = readTable(bytes);
  return read.ok ? 'taken' : read.words;
};

async function preview(text: string | Uint8Array, existing: readonly CeActivityDraft[] = []) {
  const read = table(typeof text === 'string' ? utf8(text) : text);
  const match = matchColumns(ceTranscript.fields, read.headers);
  expect(matchProblem(ceTranscript.fields, match)).toBeNull();
  return previewImport(ceTranscript, { table: read, match, today }, { existing, pause: async () => {} });
}

const transcript = [
  'UAN,Title,Provider Name,Participation Date,Contact Hours',
  '0204-0000-26-728-H03-T,"Law, in practice",ASHP,02/14/2026,1.5',
  '0384-9999-21-104-L05-P,Café safety,NPTA,3/1/2026,2',
].join('\r\n');

describe('a table of somebody else’s', () => {
  it.each([
    ['UTF-8', utf8(transcript), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\u{FEFF}${transcript}`), 'utf-8'],
    ['UTF-16 as Excel writes it', utf16(transcript, true), 'utf-16le'],
    ['UTF-16 the other way round', utf16(transcript, false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(transcript, true, false), 'utf-16le'],
    ['an older Windows', latin(transcript), 'windows-1252'],
  ])('is read in %s', (_, bytes, encoding) => {
    const read = table(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.headers[0]).toBe('UAN');
    expect(read.rows[1]?.cells[1]).toBe('Café safety');
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['commas', ','],
  ])('is read with %s, and a delimiter inside quotation marks is text', (_, delimiter) => {
    const text = [
      ['Title', 'Date', 'Hours'],
      ['"a;b,c\td"', '2/1/2026', '1'],
    ].map((row) => row.join(delimiter));
    expect(table(utf8(text.join('\n'))).rows).toEqual([{ number: 2, cells: ['a;b,c\td', '2/1/2026', '1'] }]);
  });

  it('may have a title above it, empty lines, and rows that are short', () => {
    const read = table(
      utf8('My transcript\n\nTitle,Date,Hours,Provider\nA,2/1/2026,1\n,,,\nB,2/2/2026,1,X\n'),
    );
    expect(read.headers).toEqual(['Title', 'Date', 'Hours', 'Provider']);
    expect(read.rows.map(({ number, cells }) => [number, cells[3]])).toEqual([
      [4, ''],
      [6, 'X'],
    ]);
  });

  it.each([
    ['is empty', utf8(' \n'), /The file is empty\. Nothing was changed\./],
    ['is no table', utf8('just words\nand more'), /needs a row of headings/],
    ['has headings only', utf8('Title,Date\n'), /no row below/],
    ['is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0), /not a table of text/],
    ['has an open quotation mark', utf8('Title,Date\n"A,2/1/2026\nB,2'), /never closed/],
    ['is beyond measure', utf8(`a,b\n${'1,2\n'.repeat(mostRows + 1)}`), /50,001 rows; at most 50,000/],
  ])('that %s is refused in a sentence', (_, bytes, words) => expect(refusal(bytes)).toMatch(words));
});

describe('columns', () => {
  it.each([
    [
      'of CPE Monitor',
      'UAN,Title,Provider Name,Participation Date,Contact Hours',
      ['Title', 'Contact Hours', 'Participation Date', 'UAN', 'Provider Name'],
    ],
    [
      'of a provider',
      'Course Name;Completed On;CEUs',
      ['Course Name', 'CEUs', 'Completed On', undefined, undefined],
    ],
    [
      'in other words',
      'Date Completed,ACPE #,Activity Title,Hours Awarded,Sponsor',
      ['Activity Title', 'Hours Awarded', 'Date Completed', 'ACPE #', 'Sponsor'],
    ],
  ])('%s are recognized', (_, header, found) => {
    const headers = header.split(/[,;]/);
    const match = matchColumns(ceTranscript.fields, headers);
    expect(
      [match.title, match.hours, match.date, match.acpeNumber, match.provider].map((index) =>
        index === null ? undefined : headers[index],
      ),
    ).toEqual(found);
  });

  it('that are missing are asked for', () => {
    const match = matchColumns(ceTranscript.fields, ['Foo', 'Course']);
    expect(matchProblem(ceTranscript.fields, match)).toBe('Choose the column for Hours and Date.');
  });
});

describe('cells', () => {
  it.each([
    ['1.5', false, 1.5],
    ['1,5', false, 1.5],
    ['2 hours', false, 2],
    ['0.15', true, 1.5],
    ['0.125 CEU', false, 1.25],
    ['1 hour', true, 1],
    ['-2', false, -2],
  ])('%s is read as hours, CEU %s: %s', (cell, areCeus, value) => {
    expect(readHours(cell, areCeus)).toEqual({ ok: true, value });
  });

  it.each([
    ['say by themselves that the day comes first', ['14/03/2026', '01/02/2026'], true],
    ['say that the month comes first', ['03/14/2026', '01/02/2026'], false],
    ['do not say it', ['03/04/2026'], false],
    ['contradict themselves', ['14/03/2026', '03/14/2026'], false],
  ])('of days %s', (_, cells, expected) => expect(isDayFirst(cells)).toBe(expected));
});

describe('an import of CE', () => {
  it('reads what a transcript says, and lets the number say the rest', async () => {
    const { fresh, bad, duplicates } = await preview(transcript);
    expect([bad, duplicates]).toEqual([[], []]);
    expect(fresh.map(({ draft }) => draft)).toMatchObject([
      {
        title: 'Law, in practice',
        hours: 1.5,
        date: '2026-02-14',
        topics: ['law'],
        audience: 'T',
        isLive: false,
        kind: 'acpe',
        state: 'onTranscript',
      },
      { title: 'Café safety', hours: 2, date: '2026-03-01', topics: ['safety'], audience: 'P', isLive: true },
    ]);
    for (const { draft } of fresh) {
      const stamps = { id: 'a', createdAt: testNow, updatedAt: testNow, deletedAt: null };
      expect(entities.ceActivity.parse({ ...draft, ...stamps }).ok).toBe(true);
    }
  });

  it('reads columns that stand in for a number', async () => {
    const { fresh } = await preview(
      'Title,Date,Hours,Topic,Format,Audience,Kind\nA,2026-02-01,1,Pharmacy Law,Webinar,Technicians,In-service\nB,2026-02-01,1,Texas pharmacy law,Home,P,\n',
    );
    expect(
      fresh.map(({ draft }) => [draft.topics, draft.isLive, draft.audience, draft.kind, draft.state]),
    ).toEqual([
      [['law'], true, 'T', 'inService', 'claimed'],
      [['Texas pharmacy law'], false, 'P', 'nonAcpe', 'claimed'],
    ]);
  });

  it.each([
    [
      'negative hours',
      'A,2/1/2026,-2,',
      'Row 2: Hours cannot be less than zero. Write the hours of the certificate.',
    ],
    [
      'forty hours',
      'A,2/1/2026,40,',
      'Row 2: 40 hours are more than one activity gives. Write at most 30, and log each course on its own.',
    ],
    ['hours in words', 'A,2/1/2026,two,', 'Row 2: “two” is not a number of hours.'],
    [
      'a day that is none',
      'A,2/30/2026,1,',
      'Row 2: “2/30/2026” is not a day. February 2026 has 28 days. Write a day from 1 to 28.',
    ],
    [
      'a day to come',
      'A,12/24/2026,1,',
      'Row 2: December 24, 2026 has not come yet. Write the day it was completed.',
    ],
    ['no title', ',2/1/2026,1,', 'Row 2: Write the title of the activity.'],
    [
      'a wrong number',
      'A,2/1/2026,1,0204-0000-26-728-H99-T',
      'Row 2: There is no topic 99: topics run from 01 to 08. Check the two digits after H.',
    ],
    ['two faults', 'A,,x,', 'Row 2: It has no day. “x” is not a number of hours.'],
  ])('says in a sentence what is wrong with %s', async (_, row, words) => {
    const { bad, fresh } = await preview(`Title,Date,Hours,UAN\n${row}\n`);
    expect(fresh).toEqual([]);
    expect(bad).toEqual([{ number: 2, words }]);
  });

  it('takes a day with its time, and a column that begins with the day', async () => {
    const { fresh } = await preview(
      'Title,Date,Hours\nA,14/03/2026,1\nB,01/02/2026 12:00 AM,1\nC,2026-02-03T00:00:00,1\n',
    );
    expect(fresh.map(({ draft }) => draft.date)).toEqual(['2026-03-14', '2026-02-01', '2026-02-03']);
  });

  it('recognizes what is in the plan, and what stands twice in the file', async () => {
    const existing = {
      ...entities.ceActivity.blank(today),
      title: 'Law',
      acpeNumber: '0204-0000-26-728-H03-P',
      date: isoDate('2026-02-14'),
    };
    const { fresh, duplicates } = await preview(`${transcript}\n,cafe,X,3/1/2026,2\n,Cafe!,x,3/1/2026,2`, [
      existing,
    ]);
    expect(fresh.map(({ number }) => number)).toEqual([3, 4]);
    expect(duplicates).toEqual([
      { number: 2, of: 'plan', words: 'Row 2 is in your plan already.' },
      { number: 5, of: 'file', words: 'Row 5 is the same as row 4.' },
    ]);
  });

  it('reads 50,000 rows in pieces, within seconds', async () => {
    const rows = Array.from(
      { length: mostRows },
      (_, index) => `Course ${index},${(index % 12) + 1}/${(index % 28) + 1}/2024,1.25`,
    );
    const read = table(utf8(`Title,Date,Hours\n${rows.join('\n')}`));
    let turns = 0;
    const begun = performance.now();
    const result = await previewImport(
      ceTranscript,
      { table: read, match: matchColumns(ceTranscript.fields, read.headers), today },
      {
        existing: [],
        pause: async () => {
          turns += 1;
        },
      },
    );
    expect(result.fresh).toHaveLength(mostRows);
    expect(turns).toBe(mostRows / 500);
    // Generous: the machine that runs the tests is busy. Alone it takes a fraction of a second.
    expect(performance.now() - begun).toBeLessThan(15_000);
  }, 30_000);
});
