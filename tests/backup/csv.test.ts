import { describe, expect, it } from 'vitest';
import { winsCsv } from '../../shared/backup/csv';
import { emptySnapshot, entities, type RecordOfName, type Snapshot } from '../../shared/model/index';
import { meta, somePlan, today } from './somePlan';

function win(fields: Partial<RecordOfName<'impact'>>): RecordOfName<'impact'> {
  const at = meta.writtenAt;
  return {
    ...entities.impact.blank(today),
    id: 'w',
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    what: 'A win',
    ...fields,
  };
}

function csvOf(snapshot: Snapshot, includePrivate = false): string {
  return winsCsv({ snapshot, includePrivate, categoryLabel: (id) => (id === 'people' ? 'Training' : id) });
}

const planOf = (...impact: RecordOfName<'impact'>[]): Snapshot => ({ ...emptySnapshot(), impact });

describe('the log as CSV', () => {
  it('starts with a byte-order mark and ends every line with CR LF', () => {
    const text = csvOf(planOf(win({})));
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.slice(1).split('\r\n')).toHaveLength(3);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('names its columns with the words of the interface', () => {
    expect(csvOf(planOf())).toContain('Date,Until,What I did,Why,Result,');
  });

  it('writes words, links and figures so that a spreadsheet reads them back', () => {
    const [, row = ''] = csvOf(
      planOf(
        win({
          category: 'people',
          part: 'led',
          howKnown: 'measured',
          before: -4.5,
          after: 1200,
          tags: ['a', 'b'],
        }),
      ),
    ).split('\r\n');
    expect(row).toBe('2026-11-20,,A win,,,,Led,,Training,a; b,,-4.5,1200,,,Measured,,,,,');
  });

  it('names linked goals, credentials and files', () => {
    expect(csvOf(somePlan())).toContain('Own the carousel,CPhT,"../CPhT ""2019"".pdf"');
  });

  it.each([
    ['commas', 'a, b', '"a, b"'],
    ['quotes', 'say "ah"', '"say ""ah"""'],
    ['line breaks', 'one\ntwo', '"one\ntwo"'],
    ['right-to-left text', 'שלום', 'שלום'],
    ['emoji', '🎯', '🎯'],
  ])('quotes %s as RFC 4180 asks', (_, what, cell) => {
    expect(csvOf(planOf(win({ what })))).toContain(`,${cell},`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'turns the formula %j into text',
    (what) => {
      const cell = csvOf(planOf(win({ what, why: 'because' })));
      expect(cell).toContain(`'${what}`);
    },
  );

  it('leaves out the trash, and private wins unless they are asked for', () => {
    const plan = planOf(
      win({ id: 'a', what: 'Open win' }),
      win({ id: 'b', what: 'Private win', private: true }),
      win({ id: 'c', what: 'Thrown away', deletedAt: meta.writtenAt }),
    );
    expect(csvOf(plan)).toContain('Open win');
    expect(csvOf(plan)).not.toContain('Private win');
    expect(csvOf(plan, true)).toContain('Private win');
    expect(csvOf(plan, true)).not.toContain('Thrown away');
  });

  it('stands in order of the day', () => {
    const text = csvOf(
      planOf(
        win({ id: 'b', what: 'Later', date: today }),
        win({ id: 'a', what: 'Earlier', date: '2025-01-02' as typeof today }),
      ),
    );
    expect(text.indexOf('Earlier')).toBeLessThan(text.indexOf('Later'));
  });
});
