import { describe, expect, it } from 'vitest';
import { trainingCsv, trainingCsvTexts } from '../../../shared/backup/trainingCsv';
import { withPackEdits } from '../../../shared/domain/packEdits';
import { studyGoalWrites } from '../../../shared/domain/studyGoal';
import { trainingMatrix } from '../../../shared/domain/trainingMatrix';
import { isoDate } from '../../../shared/kernel/dates';
import { entities } from '../../../shared/model/index';
import { packCredentials } from '../../../shared/pack/credentialPack';
import { recordOf, testNow, testToday as today } from '../../support/records';
import { cpht } from './ceParts';

const sign = (station: string, skill: string, fields: object = {}) =>
  recordOf('signOff', { station, skill, ...fields });

describe('the training matrix', () => {
  const matrix = trainingMatrix(
    [
      sign('IV room', 'Garbing', {
        signedOn: isoDate('2026-05-20'),
        signedBy: 'Dana',
        nextDue: isoDate('2026-11-19'),
      }),
      sign('iv room ', 'Batches'),
      sign('Cart fill', 'garbing', { signedOn: isoDate('2026-05-20'), nextDue: isoDate('2026-12-20') }),
      sign('Cart fill', 'Garbing', { signedOn: isoDate('2025-05-20'), signedBy: 'Long ago' }),
      sign('Cart fill', 'Gone', { deletedAt: testNow }),
    ],
    today,
  );

  it('has stations down and skills across, each once', () => {
    expect(matrix.skills).toEqual(['Batches', 'Garbing']);
    expect(matrix.rows.map(({ station, cells }) => [station, ...cells.map(({ state }) => state)])).toEqual([
      ['Cart fill', 'none', 'dueSoon'],
      ['IV room', 'gap', 'overdue'],
    ]);
    expect(matrix.words).toBe('2 of 3 signed off; 1 is overdue.');
  });

  it('says in words who signed and when it is due', () => {
    expect(matrix.rows.flatMap(({ cells }) => cells.map(({ words }) => words))).toEqual([
      '',
      'Signed off May 20, 2026; due again in 30 days, December 20, 2026',
      'Not signed off yet',
      'Signed off May 20, 2026, by Dana; was due again yesterday, November 19, 2026',
    ]);
    expect(trainingMatrix([], today).words).toBe('Nothing is noted yet.');
  });

  it('is written as a table in which no cell is a formula', () => {
    const csv = trainingCsv([
      sign('=1+1', 'Garbing', { signedOn: today }),
      sign('Gone', '', { deletedAt: testNow }),
    ]);
    expect(csv).toBe(
      "\u{FEFF}Station,Skill,Signed off,Signed off by,Next due,Every so many months,Notes\r\n'=1+1,Garbing,2026-11-20,,,,\r\n",
    );
  });
});

describe('the training table', () => {
  it('is in the order of stations and skills, and gives its words to be read for patients', () => {
    const rows = [
      sign('Cart', 'Fill'),
      sign('Cart', 'Check', { notes: 'With the lead' }),
      sign('Bench', 'Weigh'),
      sign('Bench', 'Weigh', { signedBy: 'Dana' }),
      sign('Gone', '', { deletedAt: testNow }),
    ];
    const lines = trainingCsv(rows).split('\r\n').slice(1, -1);
    expect(lines.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      'Bench,Weigh',
      'Bench,Weigh',
      'Cart,Check',
      'Cart,Fill',
    ]);
    expect(trainingCsvTexts(rows.slice(0, 2))).toEqual([
      { place: 'Training, Cart', text: 'Cart' },
      { place: 'Training, Cart', text: 'Fill' },
      { place: 'Training, Cart', text: 'Cart' },
      { place: 'Training, Cart', text: 'Check' },
      { place: 'Training, Cart', text: 'With the lead' },
    ]);
    expect(trainingCsvTexts(rows.slice(4))).toEqual([]);
  });
});

describe('the pack with the person’s edits', () => {
  const edit = recordOf('packEdit', { packId: 'ptcb-cpht', cycleMonths: 36, renewalFee: 60 });
  const of = (edits: readonly (typeof edit)[], name: string) =>
    withPackEdits(packCredentials, edits).find(({ shortName }) => shortName === name);

  it('says theirs where they changed it, and what is shipped everywhere else', () => {
    expect(of([edit], 'CPhT')).toMatchObject({
      cycleMonths: 36,
      renewalFee: 60,
      opensDaysBefore: 60,
      letters: 'CPhT',
    });
    expect(of([], 'CPhT')).toMatchObject({ cycleMonths: 24, renewalFee: 55, edit: null });
    expect(of([{ ...edit, deletedAt: testNow }], 'CPhT')?.cycleMonths).toBe(24);
  });

  it('keeps an edit although the shipped entry changes', () => {
    const updated = packCredentials.map((entry) => ({
      ...entry,
      fullName: 'Another',
      renewal: { ...entry.renewal, cycleMonths: 12 },
    }));
    const found = withPackEdits(updated, [edit]).find(({ shipped }) => shipped?.id === 'ptcb-cpht');
    expect(found).toMatchObject({ cycleMonths: 36, fullName: 'Another' });
  });

  it('hides, adds, and keeps what is no longer shipped', () => {
    expect(of([{ ...edit, isHidden: true }], 'CPhT')?.isHidden).toBe(true);
    const own = recordOf('packEdit', { shortName: 'BLS', issuer: 'AHA', cycleMonths: 24 });
    expect(of([own], 'BLS')).toMatchObject({ shipped: null, issuer: 'AHA', cycleMonths: 24 });
    const left = recordOf('packEdit', { packId: 'gone', shortName: 'Old one' });
    expect(of([left], 'Old one')?.shipped).toBeNull();
    expect(withPackEdits(packCredentials, [])).toHaveLength(packCredentials.length);
  });
});

describe('a goal out of a credential', () => {
  let made = 0;
  const newId = () => `new-${++made}`;

  it('has its study milestones in order, up to the exam, and is linked', () => {
    const { goalId, writes } = studyGoalWrites(
      cpht({ shortName: 'CSPT', examOn: isoDate('2027-02-28') }),
      today,
      newId,
    );
    const [goal, ...milestones] = writes.map((write) => (write.action === 'create' ? write.fields : null));
    expect(goal).toMatchObject({ title: 'Earn the CSPT', due: '2027-02-28', credentialIds: ['cpht'] });
    const days = milestones.map((fields) => Reflect.get(fields ?? {}, 'due'));
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe('2027-02-28');
    expect(days[0] > today).toBe(true);
    for (const write of writes) {
      if (write.action !== 'create') throw new Error('not a creation');
      const stamps = { id: write.id, createdAt: testNow, updatedAt: testNow, deletedAt: null };
      expect(entities[write.kind].parse({ ...write.fields, ...stamps }).ok).toBe(true);
    }
    expect(milestones.every((fields) => Reflect.get(fields ?? {}, 'goalId') === goalId)).toBe(true);
  });

  it('has no days where there is no exam day, or one that is past', () => {
    for (const examOn of [null, isoDate('2026-11-19')]) {
      const { writes } = studyGoalWrites(cpht({ examOn }), today, newId);
      expect(
        writes.map((write) => (write.action === 'create' ? Reflect.get(write.fields, 'due') : 0)),
      ).toEqual(Array(8).fill(null));
    }
  });
});
