import { describe, expect, it } from 'vitest';
import { documentTexts } from '../../shared/documents/documentTexts';
import { documentText } from '../../shared/documents/formats/text';
import { trainingRecord } from '../../shared/documents/trainingRecord';
import { isoDate } from '../../shared/kernel/dates';
import { recordOf, testNow, testToday as today } from '../support/records';

const signOff = [
  recordOf('signOff', {
    station: 'IV room',
    skill: 'Garbing',
    signedOn: isoDate('2026-06-03'),
    signedBy: 'Dana Ortiz',
    nextDue: isoDate('2026-12-03'),
  }),
  recordOf('signOff', { station: 'IV room', skill: 'Batch compounding', nextDue: isoDate('2026-11-01') }),
  recordOf('signOff', { station: 'Cart fill', signedOn: isoDate('2025-01-15') }),
  recordOf('signOff', { station: 'Gone', deletedAt: testNow }),
];
const profile = [recordOf('profile', { id: 'profile', name: 'Rosa Quill', role: 'Technician II' })];
const page = trainingRecord({ profile, signOff }, today, 'letter');

describe('the training record', () => {
  it('has each station and skill, signed off by whom, and its gaps in words', () => {
    expect(documentText(page)).toBe(
      `Rosa Quill
Technician II
Training record
November 20, 2026

${'-'.repeat(78)}
STATIONS AND SKILLS

2 of 3 signed off; 1 is overdue.

CART FILL
[x] The station as a whole: Signed off January 15, 2025

IV ROOM
[ ] Batch compounding: Overdue. Not signed off yet; was due 19 days ago,
    November 1, 2026
[x] Garbing: Signed off June 3, 2026, by Dana Ortiz; due again in 13 days,
    December 3, 2026
`,
    );
  });

  it('gives its texts to be read for patients', () => {
    const texts = documentTexts(page).map(({ text }) => text);
    expect(texts).toContain('IV room');
    expect(texts.join('\n')).toContain('Batch compounding');
  });

  it('of nothing says so', () => {
    expect(documentText(trainingRecord({ profile: [], signOff: [] }, today, 'a4'))).toContain(
      'Nothing is noted yet.',
    );
  });
});
