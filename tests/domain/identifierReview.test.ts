import { describe, expect, it } from 'vitest';
import { isFreeText } from '../../shared/domain/freeText';
import { findInPlaces } from '../../shared/domain/identifierReview';
import { isoDate } from '../../shared/kernel/dates';
import { entities, entityNames } from '../../shared/model/index';

describe('what is about to leave', () => {
  it('says each find with its place, and what stands twice in a place once', () => {
    const found = findInPlaces([
      { place: 'Why', text: 'pt J.D. and again pt J.D.' },
      { place: 'Result', text: 'pt J.D. was glad' },
      { place: 'The ask', text: 'I ask for a raise.' },
    ]);
    expect(found.map(({ place, text }) => [place, text])).toEqual([
      ['Why', 'pt J.D.'],
      ['Result', 'pt J.D.'],
    ]);
  });
});

describe('the fields that are read while typing', () => {
  const fields = entityNames.flatMap((kind) =>
    Object.entries(entities[kind].blank(isoDate('2026-11-20')))
      .filter(([field]) => isFreeText(kind, field))
      .map(([field, value]) => ({ name: `${kind}.${field}`, value })),
  );

  it('exist, and hold text', () => {
    expect(fields).toHaveLength(48);
    expect(fields.filter(({ value }) => value !== '').map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['credential', 'number'],
    ['credential', 'issuer'],
    ['profile', 'name'],
    ['profile', 'employer'],
    ['case', 'reader'],
    ['impact', 'tags'],
    ['person', 'channels'],
    ['praise', 'giver'],
  ] as const)('%s.%s is the person’s own', (kind, field) => expect(isFreeText(kind, field)).toBe(false));
});
