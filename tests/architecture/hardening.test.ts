import { describe, expect, it } from 'vitest';
import { rootFile, sourceFiles } from './sourceFiles';

const page = rootFile('docs/hardening.md');
const all = Array.from({ length: 34 }, (_, index) => `H${index + 1}`);

/** `H7` → the files of tests that say in a title that they assert it. */
const asserting = new Map<string, string[]>();
for (const { path, text } of sourceFiles.filter(({ path }) => /\.(?:test|journey)\.ts$/.test(path))) {
  for (const [, title = ''] of text.matchAll(
    /\b(?:test|it|describe)(?:\.step|\.each\([\s\S]*?\))?\(\s*(['"`].*?\(H\d.*)/g,
  )) {
    const [numbers = ''] = /\(H\d[H\d, ]*\)/.exec(title) ?? [];
    for (const [number] of numbers.matchAll(/H\d+/g))
      asserting.set(number, [...(asserting.get(number) ?? []), path]);
  }
  // Rows of a table of tests.
  for (const [, number = ''] of text.matchAll(/^\s+(?:\[?['"]).*\((H\d+)\)['"],/gm))
    asserting.set(number, [...(asserting.get(number) ?? []), path]);
}

const [asserted = '', notHere = ''] = page.split('## Not asserted here');
const rows = new Map(
  [...asserted.matchAll(/^\| (H\d+) \|.*\| (.*) \|$/gm)].map(([, number = '', where = '']) => [
    number,
    where,
  ]),
);
const reasons = new Map(
  [...notHere.matchAll(/^\| (H\d+) \|.*\| (.{30,}) \|$/gm)].map(([, number = '', why = '']) => [number, why]),
);

describe('the list of what is asserted of the running program', () => {
  it('each of the 34 is asserted, or its absence has a reason', () => {
    expect([...rows.keys(), ...reasons.keys()].sort()).toEqual([...all].sort());
  });

  it.each([...rows])('%s is asserted where the page says, and nowhere else', (number, where) => {
    const named = [...where.matchAll(/`([^`]+)`/g)].map(([, name]) => `tests/${name}`);
    const found = (asserting.get(number) ?? []).map((path) => path.replace(/\.(?:test|journey)\.ts$/, ''));
    expect([...new Set(found)].sort()).toEqual(named.sort());
  });
});
