// biome-ignore lint/suspicious/noControlCharactersInRegex: the three controls that XML knows.
const character = /^[\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const attributes = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*$/;
const references = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Why a text is not well-formed XML 1.0; null when it is. Knows elements and references, no DTD. */
export function xmlProblem(xml: string): string | null {
  if (!character.test(xml)) return 'a character that XML cannot hold';
  if (references.test(xml)) return 'a bare ampersand';
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>/, '');
  for (const [, markup = '', text = ''] of body.matchAll(/<([^<>]*)>([^<]*)|[^<]+/g)) {
    if (text.includes(']]>')) return 'the end of a section in text';
    const name = /^\/?([\w:.-]+)/.exec(markup)?.[1];
    if (name === undefined) return `not a tag: ${markup}`;
    if (markup.startsWith('/')) {
      if (open.pop() !== name) return `closes ${name}`;
      continue;
    }
    const rest = markup.slice(name.length).replace(/\/$/, '');
    if (!attributes.test(rest)) return `attributes of ${name}: ${rest}`;
    if (!markup.endsWith('/')) open.push(name);
  }
  return open.length === 0 ? null : `left open: ${open.join(' ')}`;
}
