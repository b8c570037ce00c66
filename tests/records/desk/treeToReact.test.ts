import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { treeToReact } from '../../../renderer/records/desk/treeToReact';
import { el, serialized } from '../../../shared/documents/element';
import { flowingArticle } from '../../../shared/documents/markup';
import { promotionSummary } from '../../../shared/documents/promotionSummary';
import { sampleCase, samplePlan, surroundings, today } from '../../documents/summarySample';

// React spells these three another way; a browser reads the same.
const written = (html: string) =>
  html.replaceAll('&#x27;', '&#39;').replaceAll('/>', '>').replaceAll('colSpan', 'colspan');

describe('the preview', () => {
  it('is the same HTML that the web page holds', () => {
    const article = flowingArticle(promotionSummary(samplePlan(), sampleCase(), today, surroundings));
    expect(written(renderToStaticMarkup(treeToReact(article, false)))).toBe(serialized(article));
  });

  it('shows markup as text', () => {
    const hostile = el('p', { dir: 'auto' }, '<img src=x onerror=alert(1)> & "x"');
    expect(renderToStaticMarkup(treeToReact(hostile, true))).toBe(
      '<p dir="auto">&lt;img src=x onerror=alert(1)&gt; &amp; &quot;x&quot;</p>',
    );
  });

  it('lowers headings where the page is a part of a screen', () => {
    const page = el('header', 'masthead', el('h1', 'name', 'Marisol'), el('h2', 'part', 'More'));
    expect(renderToStaticMarkup(treeToReact(page, true))).toBe(
      '<div class="masthead"><h2 class="name">Marisol</h2><h3 class="part">More</h3></div>',
    );
  });
});
