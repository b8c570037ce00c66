import { describe, expect, it } from 'vitest';
import { winsCsv, winsCsvTexts } from '../../shared/backup/csv';
import type { Block } from '../../shared/documents/document';
import { documentTexts } from '../../shared/documents/documentTexts';
import { documentText } from '../../shared/documents/formats/text';
import { promotionSummary } from '../../shared/documents/promotionSummary';
import { findInPlaces } from '../../shared/domain/identifierReview';
import { isoDate } from '../../shared/kernel/dates';
import { emptySnapshot } from '../../shared/model/index';
import { categoryLabel } from '../../shared/pack/categories';
import { samplePlan } from '../../shared/pack/samplePlan/samplePlan';
import { caseOf, planOf, surroundings, today, win } from './summarySample';

const slips = {
  what: 'Told pt J.D.',
  why: 'MRN 00348812 was wrong',
  result: 'rang 555-010-4477',
  source: 'rx 7654321',
  benefited: 'Mrs. Alvarez',
  partNote: 'ZIP 45402',
};

const found = (...[document]: Parameters<typeof documentTexts>) => findInPlaces(documentTexts(document));

describe('what is read of a document', () => {
  it('every slip of every field, front page and evidence, each with its place', () => {
    for (const frontCount of [0, 5]) {
      const record = caseOf({ frontCount, ask: 'Call 10.20.30.40', next: 'See pt Ann Howe' });
      const document = promotionSummary(planOf([win('one', slips)]), record, today, surroundings);
      expect(new Set(found(document).map(({ text }) => text))).toEqual(
        new Set([
          '10.20.30.40',
          'pt J.D.',
          'MRN 00348812',
          '555-010-4477',
          'rx 7654321',
          'Mrs. Alvarez',
          'ZIP 45402',
          'pt Ann Howe',
        ]),
      );
      const places = found(document).map(({ place }) => place);
      expect(places).toContain('The ask');
      expect(places).toContain('Why of “Told pt J.D.”');
      expect(places).toContain('What comes next');
    }
  });

  it('all that is written, but for the head and the person’s own credentials', () => {
    const { snapshot } = samplePlan(today);
    const [record] = snapshot.case;
    if (record === undefined) throw new Error('the sample has a case');
    const document = promotionSummary(snapshot, record, today, surroundings);
    const read = new Set(documentTexts(document).flatMap(({ text }) => text.split(/\s+/)));
    const isOwn = (block: Block) =>
      block.type === 'masthead' || (block.type === 'row' && block.label === 'Credentials');
    expect(document.blocks.filter(isOwn)).toHaveLength(2);
    const blocks = document.blocks
      .filter((block) => !isOwn(block))
      .map((block) =>
        block.type === 'entries'
          ? { ...block, items: block.items.map((row) => ({ ...row, when: '' })) }
          : block,
      );
    // What the format itself adds: labels, numbers of entries, commas between, capitals for headings.
    const added = /^(?:[-\d.]+|\[[x ]\]|to|did:?|What|Why:|Result:|I|[A-Z, ]+|\S+[:,])$/;
    const missed = documentText({ ...document, blocks })
      .split(/\s+/)
      .filter((word) => !read.has(word) && !added.test(word) && word !== word.toUpperCase());
    expect(missed).toEqual([]);
  });

  it('nothing of a private win, which is on no page', () => {
    const plan = planOf([win('hidden', { ...slips, private: true })]);
    expect(found(promotionSummary(plan, caseOf(), today, surroundings))).toEqual([]);
  });
});

describe('what is read of the log as a table', () => {
  const snapshot = {
    ...emptySnapshot(),
    impact: [win('one', slips), win('two', { ...slips, private: true })],
  };

  it('every text of it, private ones only where they are written', () => {
    for (const includePrivate of [false, true]) {
      const request = { snapshot, includePrivate, categoryLabel };
      const places = findInPlaces(winsCsvTexts(request));
      expect(places).toHaveLength(includePrivate ? 12 : 6);
      for (const { text } of places) expect(winsCsv(request)).toContain(text);
      expect(places[0]?.place).toBe('What I did, 2026-07-01');
    }
  });

  it('nothing in the sample', () => {
    const request = {
      snapshot: samplePlan(isoDate('2026-11-20')).snapshot,
      includePrivate: true,
      categoryLabel,
    };
    expect(winsCsvTexts(request).length).toBeGreaterThan(300);
    expect(findInPlaces(winsCsvTexts(request))).toEqual([]);
  });

  it('nothing in a whole table of twenty years of harmless wins', () => {
    const wins = samplePlan(today).snapshot.impact;
    const impact = Array.from({ length: 10_000 }, (_, index) => wins[index % wins.length] ?? win('none'));
    const texts = winsCsvTexts({
      snapshot: { ...emptySnapshot(), impact },
      includePrivate: true,
      categoryLabel,
    });
    expect(findInPlaces(texts)).toEqual([]);
  });
});
