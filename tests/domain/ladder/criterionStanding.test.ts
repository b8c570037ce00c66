import { describe, expect, it } from 'vitest';
import { criterionStanding } from '../../../shared/domain/ladder/criterionStanding';
import { proofsIn } from '../../../shared/domain/ladder/proofs';
import type { Criterion } from '../../../shared/model/criterion';
import { criterionOf, ladderPlan, testToday } from './ladderSample';

const proofsOf = proofsIn(ladderPlan(), testToday);
const standing = (fields: Partial<Criterion>) => criterionStanding(criterionOf(fields), proofsOf);

describe('how a criterion stands', () => {
  it.each<[Partial<Criterion>, string, string]>([
    [{}, 'missing', 'Nothing linked shows it yet.'],
    [{ impactIds: ['trained'] }, 'partly', '1 win linked; you have not rated it yet.'],
    [{ impactIds: ['trained', 'cabinet'], rating: 'met' }, 'met', '2 wins show it.'],
    [{ impactIds: ['trained'], signOffIds: ['iv'], rating: 'met' }, 'met', '1 win and 1 sign-off show it.'],
    [{ ceActivityIds: ['ce'], rating: 'met' }, 'met', '1 CE activity shows it.'],
    [{ rating: 'met' }, 'partly', 'You say it is met. Nothing linked shows it yet.'],
    [
      { impactIds: ['gone', 'nowhere'], rating: 'met' },
      'partly',
      'You say it is met. Nothing linked shows it yet.',
    ],
    [{ rating: 'partly', impactIds: ['trained'] }, 'partly', 'Partly, you say. 1 win shows it so far.'],
    [{ rating: 'partly' }, 'partly', 'Partly, you say. Nothing linked shows it yet.'],
    [{ rating: 'notYet', impactIds: ['trained'] }, 'missing', 'Not yet, you say. 1 win linked.'],
    [
      { rating: 'met', signOffIds: ['overdue'] },
      'partly',
      'You say it is met. Does not count now: Vault (due again since October 1, 2026).',
    ],
    [
      { rating: 'met', signOffIds: ['iv', 'gap'] },
      'met',
      '1 sign-off shows it. Does not count now: Cart fill (not signed off yet).',
    ],
    [{ referenceIds: ['yes'], rating: 'met' }, 'met', '1 reference shows it.'],
    [
      { referenceIds: ['asked'], rating: 'met' },
      'partly',
      'You say it is met. Does not count now: Imani Brooks (asked, no answer yet).',
    ],
  ])('%j is %s', (fields, state, words) => {
    expect(standing(fields)).toMatchObject({ state, words });
  });

  it.each<[Partial<Criterion>, string, string]>([
    [{ credentialIds: ['cspt'] }, 'met', 'CSPT, current to May 2027.'],
    [{ credentialIds: ['old'] }, 'missing', 'Does not count now: CPhT (expired January 31, 2026).'],
    [{ credentialIds: ['tpv'] }, 'missing', 'Does not count now: TPV (exam February 9, 2027).'],
    [
      { credentialIds: ['old'], rating: 'met' },
      'partly',
      'You say it is met. Does not count now: CPhT (expired January 31, 2026).',
    ],
    [
      { credentialIds: ['cspt', 'old'] },
      'partly',
      '1 credential linked; you have not rated it yet. Does not count now: CPhT (expired January 31, 2026).',
    ],
    [{}, 'missing', 'Nothing linked shows it yet.'],
  ])('a required credential: %j is %s', (fields, state, words) => {
    expect(standing({ isCredential: true, ...fields })).toMatchObject({ state, words });
  });

  it('lapses by itself on the day after a credential runs out', () => {
    const later = proofsIn(ladderPlan(), '2027-06-01' as typeof testToday);
    const held = criterionOf({ isCredential: true, credentialIds: ['cspt'] });
    expect(criterionStanding(held, later).state).toBe('missing');
  });
});
