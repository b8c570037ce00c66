/** A small pure tree of HTML: serialised for the web page, created as DOM or React elements for the preview. */
export interface Element {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

export type Child = Element | string | null;

/** An element; empty class names and absent children are left out. */
export function el(
  tag: string,
  attrs: Record<string, string> | string,
  ...children: readonly Child[]
): Element {
  const named: Record<string, string> = typeof attrs === 'string' ? { class: attrs } : attrs;
  return {
    tag,
    attrs: named.class === '' ? {} : named,
    children: children.flatMap((child) => (child === null || child === '' ? [] : [child])),
  };
}

const voids = new Set(['meta', 'br', 'col', 'hr']);

/** HTML text in which every character of the tree's text stands as a character. */
export function serialized(element: Element): string {
  const attrs = Object.entries(element.attrs)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  if (voids.has(element.tag)) return `<${element.tag}${attrs}>`;
  const inner = element.children.map((child) =>
    typeof child === 'string' ? escaped(child) : serialized(child),
  );
  return `<${element.tag}${attrs}>${inner.join('')}</${element.tag}>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** All the words under an element, as a reader meets them. */
export function textOf(element: Element | string): string {
  return typeof element === 'string' ? element : element.children.map(textOf).join('');
}
