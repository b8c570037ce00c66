import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import type { Document } from '../../shared/documents/document';
import { markdown } from '../../shared/documents/formats/markdown';
import { plainText } from '../../shared/documents/plainText';

async function written(text: string): Promise<string> {
  const document: Document = {
    title: 'x',
    author: '',
    paper: 'letter',
    madeOn: '2026-11-20' as Document['madeOn'],
    footer: '',
    blocks: [{ type: 'note', text }],
  };
  return strFromU8(await markdown.encode(document, { paperCss: '', fonts: [] })).replace(/\n$/, '');
}

const marks = /[!-/:-@[-`{-~]/;

/** What a CommonMark reader shows for one paragraph of text, by its rules for escapes and hard breaks. */
function shown(source: string): string {
  return source.replace(/\\([\s\S])/g, (whole, next: string) =>
    next === '\n' ? '\n' : marks.test(next) ? next : whole,
  );
}

const asTyped = (text: string) =>
  plainText(text)
    .trim()
    .replace(/ *\n[ \n]*/g, '\n');

it('shows exactly what was typed', async () => {
  const pieces = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '#',
    '|',
    '~',
    '&',
    '!',
    '\\',
    '-',
    '+',
    '=',
    '1.',
    '2)',
    '\n',
    ' ',
    '$',
    '@',
    'a',
    'www.',
    'https://',
    'ж',
  );
  const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      expect(shown(await written(typed))).toBe(asTyped(typed));
    }),
    { numRuns: 500 },
  );
});

// After every escaped pair is taken out, nothing is left that could begin anything.
const inert = (source: string) => source.replace(/\\[\s\S]/g, '');

it('leaves no mark that could begin emphasis, code, a link, HTML, a table, an entity or an address', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (typed) => {
      expect(inert(await written(typed))).not.toMatch(/[*_`[\]<>#|~&]|:\/\/|www\.|\S@\S/);
    }),
  );
});

it.each([
  ['---\ntitle: x\n---', /^\s*---/m],
  ['- item', /^\s*-/m],
  ['+ item', /^\s*\+/m],
  ['1. item', /^\s*\d+\./m],
  ['12) item', /^\s*\d+\)/m],
  ['Title\n===', /^\s*=/m],
  ['    code', /^ {4}/m],
  ['[x](javascript:alert(1))', /(?<!\\)\]\(/],
  ['<https://a.example>', /(?<!\\)</],
])('begins nothing with %j', async (typed, beginning) => {
  expect(await written(typed)).not.toMatch(beginning);
});
