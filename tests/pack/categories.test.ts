import { describe, expect, it } from 'vitest';
import { categories, categoryLabel } from '../../shared/pack/categories';

const ids = categories.map(({ id }) => id);

describe('categories of wins', () => {
  it.each([
    ['trained someone', 'people'],
    ['fixed a process', 'process'],
    ['cut errors', 'errors'],
    ['covered a shortage', 'staffing'],
    ['cross-department', 'teamwork'],
    ['go-to', 'goTo'],
    ['near-miss', 'nearMiss'],
    ['cost', 'cost'],
    ['audit', 'compliance'],
    ['safety and quality', 'safety'],
    ['turnaround and flow', 'throughput'],
    ['inventory and supply', 'inventory'],
    ['medication access and billing', 'access'],
    ['patient-facing services', 'care'],
    ['controlled substance accountability', 'controlled'],
    ['technology and automation', 'technology'],
    ['leadership and initiative', 'leadership'],
  ] as const)('have a place for "%s"', (_, id) => expect(ids).toContain(id));

  it('are each there once, with labels that fit the gutter of the page', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(categories.map(({ label }) => label)).size).toBe(ids.length);
    for (const { label, hint } of categories) {
      expect(label.length).toBeLessThanOrEqual(18);
      expect(hint).toMatch(/\.$/);
    }
  });

  it('leave a category that the person typed as it is', () => {
    expect(categoryLabel('people')).toBe('Training');
    expect(categoryLabel('First doses')).toBe('First doses');
  });
});
