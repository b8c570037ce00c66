import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/documents/document';
import { formats } from '../../shared/documents/formats/index';
import { promotionSummary } from '../../shared/documents/promotionSummary';
import { sampleCase, samplePlan, surroundings, today, win } from './summarySample';
import { xmlProblem } from './xmlProblem';

const nothing = { paperCss: '', fonts: [] };
const hostile = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '</title></style></head>STYLE</head>',
  '[x](javascript:alert(1))',
  ']]> <w:t> &amp; "quoted" \'single\'',
  'نقلتُ الجرعات',
  '👩‍⚕️ 😀',
  '\u0000\u0007\ud800\ufffe',
  'x'.repeat(100_000),
];

function documentOf(text: string): Document {
  const plan = samplePlan();
  const words = {
    what: text,
    why: text,
    result: text,
    source: text,
    benefited: text,
    category: text,
    unit: text,
    measure: text,
  };
  const impact = [win('hard', { ...words, before: 3, after: 1 }), ...plan.impact];
  const profile = plan.profile.map((one) => ({ ...one, name: text, role: text }));
  const record = { ...sampleCase(), ask: text, next: text, reader: text };
  const entries = [
    { impactId: 'hard', included: true, what: null, why: null, result: null },
    ...record.entries,
  ];
  return promotionSummary({ ...plan, impact, profile }, { ...record, entries }, today, surroundings);
}

async function partsOf(document: Document): Promise<Record<string, string>> {
  const parts = unzipSync(await formats.docx.encode(document, nothing));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const textIn = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe.each(Object.entries(formats))('the format %s', (key, format) => {
  it('is registered by its own id, with a file ending and a media type', () => {
    expect(format.id).toBe(key);
    expect(format.extension).toMatch(/^[a-z]+$/);
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.-]+$/);
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text]))('writes %j', async (_, text) => {
    const bytes = await format.encode(documentOf(text), nothing);
    expect(bytes.length).toBeGreaterThan(500);
  });

  it('writes the same bytes of the same document, but for what a clock put in', async () => {
    const document = promotionSummary(samplePlan(), sampleCase(), today, surroundings);
    const [one, other] = [await format.encode(document, nothing), await format.encode(document, nothing)];
    expect(Math.abs(one.length - other.length)).toBeLessThan(64);
  });
});

describe('the Word file', () => {
  it('is well-formed in every part, of every code unit a field can hold', async () => {
    for (let from = 0; from < 0x10000; from += 0x4000) {
      let text = '';
      for (let unit = from; unit < from + 0x4000; unit += 1) text += `${String.fromCharCode(unit)} `;
      const plan = samplePlan();
      const impact = [win('all', { what: text, result: text })];
      const parts = await partsOf(
        promotionSummary({ ...plan, impact }, { ...sampleCase(), ask: text }, today, surroundings),
      );
      for (const [name, xml] of Object.entries(parts)) expect([name, xmlProblem(xml)]).toEqual([name, null]);
    }
  });

  it.each(hostile.slice(0, -2).map((text) => [text]))('is well-formed and keeps %j', async (text) => {
    const parts = await partsOf(documentOf(text));
    for (const [name, xml] of Object.entries(parts)) expect([name, xmlProblem(xml)]).toEqual([name, null]);
    expect(textIn(parts['word/document.xml'] ?? '')).toContain(text);
  });

  it('has real headings, lists, a repeated table head, page numbers and its properties', async () => {
    const parts = await partsOf(promotionSummary(samplePlan(), sampleCase(), today, surroundings));
    const body = parts['word/document.xml'] ?? '';
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.*Marisol Reyes/s);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:numPr>');
    expect(body).toContain('<w:cantSplit/>');
    expect(body).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
    expect(
      Object.keys(parts)
        .filter((name) => name.includes('footer'))
        .map((name) => parts[name])
        .join(''),
    ).toContain('NUMPAGES');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Marisol Reyes</dc:creator>');
    expect(parts['docProps/core.xml']).toContain('Summary of work, December 2025 to November 2026');
  });

  it('keeps a pair on one line, and sets how a win is known across its columns', async () => {
    const parts = await partsOf(promotionSummary(samplePlan(), sampleCase(), today, surroundings));
    const body = parts['word/document.xml'] ?? '';
    expect(textIn(body)).toContain('45\u00a0→\u00a030 minutes');
    expect(body).toMatch(/<w:gridSpan w:val="3"\/>(?:(?!<\/w:tc>).)*How I know: measured\. Bar-code report/s);
  });

  it('sets text that reads from the right so', async () => {
    const parts = await partsOf(documentOf('نقلتُ الجرعات'));
    expect(parts['word/document.xml']).toContain('<w:bidi/>');
    expect(parts['word/document.xml']).toContain('<w:rtl/>');
  });
});

describe('the web page', () => {
  it.each(hostile.slice(0, 5).map((text) => [text]))('shows %j as text', async (text) => {
    const page = strFromU8(
      await formats.html.encode(documentOf(text), { ...nothing, paperCss: '.paper{color:red}' }),
    );
    expect(page).not.toMatch(/<(?:img|script)/);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page.match(/<\/head>/g)).toHaveLength(1);
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:href|src|on\w+)=/);
  });

  it('carries its policy, its styles and its fonts, and asks for nothing', async () => {
    const fonts = [{ family: 'Face', style: 'normal', weight: '400', bytes: new Uint8Array([1, 2, 3, 4]) }];
    const page = strFromU8(
      await formats.html.encode(documentOf('x'), { paperCss: '.paper{color:red}', fonts }),
    );
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
    expect(page).toContain('src:url(data:font/woff2;base64,AQIDBA==)');
    expect(page).toContain('.paper{color:red}');
    expect(page).not.toMatch(/https?:/);
  });
});

it('keeps lines of plain text under 79 characters', async () => {
  const document = promotionSummary(samplePlan(), sampleCase(), today, surroundings);
  const text = strFromU8(await formats.text.encode(document, nothing));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(79);
  for (const label of ['What I did:', 'Why:', 'Result:']) expect(text.split(label)).toHaveLength(8);
});
