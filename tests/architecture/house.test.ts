import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productFiles, sourceFiles, withoutComments } from './sourceFiles';

const longest = 300;
const usual = { median: 80, ninetieth: 200 };

describe('the sizes of files', () => {
  it(`none has more than ${longest} lines`, () => {
    const tooLong = sourceFiles
      .filter(({ lines }) => lines > longest)
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(tooLong).toEqual([]);
  });

  it(`half have at most ${usual.median}, nine in ten at most ${usual.ninetieth}`, () => {
    const sizes = productFiles.map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
    expect(at(0.5)).toBeLessThanOrEqual(usual.median);
    expect(at(0.9)).toBeLessThanOrEqual(usual.ninetieth);
  });
});

describe('names', () => {
  it.each(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'manager', 'service'])(
    'no file or folder is called %s',
    (name) => {
      const called = sourceFiles
        .filter(({ path }) => path.toLowerCase().split(/[/.]/).includes(name))
        .map(({ path }) => path);
      expect(called).toEqual([]);
    },
  );

  it('index.ts stands only where it is a registry', () => {
    const indexes = productFiles.filter(({ path }) => /^index\.tsx?$/.test(basename(path)));
    const withoutWord = indexes.filter(({ text }) => !text.includes('THE REGISTRY')).map(({ path }) => path);
    expect(withoutWord).toEqual([]);
  });
});

describe('what is never written', () => {
  // A .d.ts describes somebody else's code.
  const shipped = productFiles.filter(({ path }) => !/\.(?:config|d)\.ts$/.test(path));

  it.each([
    ['a default export', /\bexport default\b/],
    ['any', /(?::\s*any\b|\bas any\b|<any>)/],
    ['an enum', /^\s*(?:export\s+)?(?:const\s+)?enum\s/m],
    [
      'markup from text (H32)',
      /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write|\.srcdoc\b/,
    ],
    // A kill loses it, so nothing that matters is there: only which theme to paint first.
    ['local storage', /\b(?:localStorage|sessionStorage)\b/, ['renderer/ui/theme.ts']],
    // Nothing claims that the computer's keyring protects it: what is protected is so by a passphrase (H33).
    ["the computer's keyring (H33)", /\bsafeStorage\b/],
    ['a test id', /data-testid|getByTestId/],
  ] satisfies [string, RegExp, string[]?][])('%s', (_what, pattern, allowed = []) => {
    const found = shipped
      .filter(({ path }) => !path.startsWith('build/') && !allowed.includes(path))
      .filter(({ text }) => pattern.test(withoutComments(text)))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});

describe('named notes', () => {
  const note = /\[Note: ([^\]]+)\]/g;
  // A note is written once, in the comment that begins with it; everywhere else it is referred to.
  const written = /(?:\/\*\*\s*(?:\n\s*\*\s*)?|(?:^|\n)\s*\/\/ )\[Note: ([^\]]+)\]/g;

  it('each reference has its note, and each note is written once', () => {
    const notes = productFiles.flatMap(({ text }) => [...text.matchAll(written)].map(([, name]) => name));
    const references = productFiles.flatMap(({ text }) => [...text.matchAll(note)].map(([, name]) => name));
    expect(references.filter((name) => !notes.includes(name))).toEqual([]);
    expect(notes.filter((name, index) => notes.indexOf(name) !== index)).toEqual([]);
    expect(notes.length).toBeGreaterThan(0);
  });
});
