import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const bareClass = /^\.([a-z][\w-]*)(?= \{|,$)/gm;
const classNames = /className=(?:"([^"]*)"|\{([^}]*)\})/g;
const literal = /['"`]([^'"`]*)['"`]/g;

const folder = new URL('../../renderer/features/', import.meta.url);
const files = readdirSync(folder, { recursive: true }).map(String);
const featureOf = (path: string) => path.split(/[\\/]/)[0] ?? '';
const textOf = (path: string) => readFileSync(new URL(path, folder), 'utf8');

function classesIn(path: string): readonly string[] {
  return [...textOf(path).matchAll(classNames)].flatMap(([, plain, computed = '']) =>
    (plain ?? [...computed.matchAll(literal)].map(([, words]) => words).join(' ')).split(/\s+/),
  );
}

// A feature's style sheet stays once it was loaded, so a class that stands bare in it has its look in the whole window.
it('no feature uses a class that another one gave its look', () => {
  const owners = new Map<string, Set<string>>();
  for (const path of files.filter((name) => name.endsWith('.css')))
    for (const [, name = ''] of textOf(path).matchAll(bareClass))
      owners.set(name, (owners.get(name) ?? new Set()).add(featureOf(path)));
  const foreign = files
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((path) =>
      classesIn(path)
        .filter((name) => owners.has(name) && !owners.get(name)?.has(featureOf(path)))
        .map((name) => `${path}: ${name}`),
    );
  expect(foreign).toEqual([]);
});
