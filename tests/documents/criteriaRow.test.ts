import { describe, expect, it } from 'vitest';
import { criteriaRow } from '../../shared/documents/criteriaRow';
import { runText } from '../../shared/documents/formats/text';
import type { Criterion } from '../../shared/model/criterion';
import { criterionOf, day, ladderPlan, testToday } from '../domain/ladder/ladderSample';
import { recordOf } from '../support/records';

function rowOf(criteria: readonly Criterion[], change: Partial<ReturnType<typeof ladderPlan>> = {}) {
  const plan = { ...ladderPlan(), criterion: [...criteria], ...change };
  const row = criteriaRow(plan, { levelId: 'three' }, testToday);
  return row && { ...row, list: row.list.map(({ mark, text }) => `${mark} ${runText(text)}`) };
}

describe('criteria on the page', () => {
  it('stand with how much shows them, the open ones with their day', () => {
    const row = rowOf(
      [
        criterionOf({ words: 'Presents', goalIds: ['goal'] }),
        criterionOf({ words: 'Verifies', credentialIds: ['tpv'] }),
        criterionOf({
          words: 'Trains.',
          rating: 'met',
          impactIds: ['trained', 'cabinet'],
          signOffIds: ['iv'],
        }),
        criterionOf({ words: 'Holds a credential', isCredential: true, credentialIds: ['cspt'] }),
      ],
      { goal: [recordOf('goal', { id: 'goal', due: day('2026-12-16') })] },
    );
    expect(row).toMatchObject({
      label: 'Technician III',
      hint: '2 of 4 criteria met (by how many records)',
      body: [],
    });
    expect(row?.list).toEqual([
      'done Trains (3)',
      'done Holds a credential (CSPT)',
      'open Presents (December 16)',
      'open Verifies (February 9)',
    ]);
  });

  it('are not met by what is private', () => {
    const row = rowOf([criterionOf({ words: 'Trains', rating: 'met', impactIds: ['secret'] })], {
      impact: [recordOf('impact', { id: 'secret', what: 'Private', private: true })],
    });
    expect(row).toMatchObject({
      hint: expect.stringContaining('0 of 1 criteria met'),
      list: ['open Trains'],
    });
  });

  it('are none without a level, without criteria, or where either is in the trash', () => {
    expect(rowOf([])).toBeNull();
    expect(criteriaRow(ladderPlan(), { levelId: null }, testToday)).toBeNull();
    expect(criteriaRow(ladderPlan(), { levelId: 'nowhere' }, testToday)).toBeNull();
  });
});
