import { createElement, type ReactElement } from 'react';
import type { Element } from '../../../shared/documents/element';

const names: Record<string, string> = { class: 'className', colspan: 'colSpan' };
// In the window the page is a part of a screen that has its own heading.
const lower: Record<string, string> = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  header: 'div',
  footer: 'div',
  article: 'article',
};

/** The page's HTML as React elements; text stays text. `isPart` lowers headings and landmarks by one step. */
export function treeToReact(element: Element, isPart: boolean, key: number | string = 0): ReactElement {
  const props = Object.fromEntries(
    Object.entries(element.attrs).map(([name, value]) => [names[name] ?? name, value]),
  );
  const children = element.children.map((child, at) =>
    typeof child === 'string' ? child : treeToReact(child, isPart, at),
  );
  const tag = isPart ? (lower[element.tag] ?? element.tag) : element.tag;
  return createElement(tag, { ...props, key }, ...children);
}
