import { expect, it } from 'vitest';
import type { Block, Document } from '../../shared/documents/document';
import { documentText } from '../../shared/documents/formats/text';
import { promotionSummary } from '../../shared/documents/promotionSummary';
import { isoDate } from '../../shared/kernel/dates';
import type { CaseDraft, Purpose } from '../../shared/model/case';
import type { Snapshot } from '../../shared/model/index';
import { caseOf, planOf, sampleCase, samplePlan, surroundings, today, win } from './summarySample';

const summary = (plan = samplePlan(), record = sampleCase()): Document =>
  promotionSummary(plan, record, today, surroundings);

function blocks<Type extends Block['type']>(
  document: Document,
  type: Type,
): Extract<Block, { type: Type }>[] {
  return document.blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type);
}

it('opens with who, for whom and of which time', () => {
  const [head] = blocks(summary(), 'masthead');
  expect(head?.name).toBe('Marisol Reyes, CPhT, CSPT');
  expect(head?.role).toBe('Pharmacy Technician II, Harlow Bay Medical Center');
  expect(head?.facts.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
    'For Dana Whitcomb, PharmD',
    'Work from December 2025 to November 2026',
    'Handed over December 3, 2026',
  ]);
});

it('counts the goals reached, and leaves the count out where there is none', () => {
  const hintOf = (plan: Snapshot) =>
    blocks(summary(plan), 'row').find(({ label }) => label === 'Goals')?.hint;
  const plan = samplePlan();
  expect(hintOf(plan)).toBe('2 reached');
  expect(hintOf({ ...plan, goal: plan.goal.filter(({ status }) => status === 'underway') })).toBe('');
});

it('puts five in front and the rest behind', () => {
  const [front, behind] = blocks(summary(), 'entries');
  expect(front?.items.map(({ id }) => id)).toEqual(['cabinets', 'missing', 'training', 'staffing', 'waste']);
  expect(behind?.items.map(({ id }) => id)).toEqual(['students', 'barcodes']);
  expect(front?.items.flatMap(({ details }) => details)).toEqual([]);
  expect(behind?.items[1]?.details).toEqual(['How I know: measured. Bar-code report, March and May']);
  expect(blocks(summary(), 'note')[0]?.text).toBe(
    'Two more results, and how each one is known, follow on the next pages.',
  );
});

it('shows four figures at most, of the front only', () => {
  const [shown] = blocks(summary(), 'figures');
  expect(shown?.items.map(({ before, after, unit }) => [before, after, unit])).toEqual([
    ['45', '30', 'minutes'],
    ['18', '11', 'per 1,000'],
    ['42', '29', 'days'],
    ['46', '21', 'hours'],
  ]);
});

it('names current credentials alone, with dates in words', () => {
  const plan = samplePlan();
  const credential = plan.credential.map((one) =>
    one.id === 'cpht' ? { ...one, expiresOn: isoDate('2026-11-19') } : one,
  );
  const text = documentText(summary({ ...plan, credential }));
  expect(text).toContain('State license, current to October 2027. CSPT, earned May 2026.');
  expect(text).not.toMatch(/CPhT(?!\))/);
});

it.each<[Purpose, string, string]>([
  ['promotion', '', 'I ask for promotion to Technician III.'],
  ['promotion', 'Lead technician.', 'I ask for promotion to Lead technician.'],
  ['raise', '', 'I ask for a raise.'],
  ['raise', '$26.50 an hour', 'I ask for a raise to $26.50 an hour.'],
  ['annualReview', '', 'I ask that this work be part of my annual review.'],
])('drafts the ask for a %s of "%s"', (purpose, target, words) => {
  expect(blocks(summary(samplePlan(), caseOf({ purpose, target })), 'statement')[0]?.text).toBe(words);
});

it.each<[string, Partial<CaseDraft>]>([
  ['an empty period', { from: isoDate('2000-01-01'), to: isoDate('2000-12-31') }],
  ['a period that ends before it starts', { from: isoDate('2026-12-01'), to: isoDate('2026-01-01') }],
  ['nothing in front', { frontCount: 0 }],
])('makes a page of %s', (_, draft) => {
  expect(documentText(summary(samplePlan(), caseOf(draft)))).toContain('THE ASK');
});

it('makes up no name, no role and no ask of an empty plan', () => {
  const document = summary(planOf([]), caseOf({ purpose: 'promotion' }));
  expect(documentText(document)).toBe(
    'Summary of work, December 2025 to November 2026\nWork from December 2025 to November 2026\n\nTHE ASK\nI ask for a promotion.\n',
  );
});

it('leaves a goal off whose every win is private', () => {
  const plan = samplePlan();
  const impact = [...plan.impact, win('quiet', { private: true, goalIds: ['present'] })];
  expect(documentText(summary({ ...plan, impact }))).not.toContain('Present to the department');
});
