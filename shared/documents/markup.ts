import type {
  Document,
  EntryRow,
  Figure,
  Figures,
  Heading,
  LabeledRow,
  ListItem,
  Masthead,
  Note,
  Run,
  Statement,
} from './document';
import { type Child, type Element, el } from './element';

/** A block that stands by itself; entries stand in a table. */
export type PlainBlock = Masthead | Statement | Figures | Heading | Note | LabeledRow;

// What a person wrote may run either way.
const auto = { dir: 'auto' };

/** One block as HTML. The classes are those of paper.css. */
export function blockElement(block: PlainBlock): Element {
  switch (block.type) {
    case 'masthead':
      return mastheadElement(block);
    case 'statement':
      return el('section', 'row ask', gutter('h2', block.label), el('p', auto, block.text));
    case 'figures':
      return el(
        'ul',
        { class: 'figs', 'aria-label': block.label, role: 'list' },
        ...block.items.map(figureElement),
      );
    case 'heading':
      return el('h2', block.startsPage ? 'part' : 'part within', block.text);
    case 'note':
      return el('p', 'row more', el('span', ''), el('span', '', block.text));
    case 'row':
      return rowElement(block);
  }
}

function mastheadElement({ name, role, facts }: Masthead): Element {
  const lines = facts.map((runs) => el('p', auto, ...runElements(runs)));
  return el(
    'header',
    'masthead',
    el(
      'div',
      '',
      el('h1', { class: 'name', dir: 'auto' }, name),
      role === '' ? null : el('p', { class: 'role', dir: 'auto' }, role),
    ),
    el('div', 'for', ...lines),
  );
}

function gutter(tag: string, label: string, hint = ''): Element {
  return el(tag, { class: 'gut', dir: 'auto' }, label === '' ? null : el('b', '', label), hint);
}

function figureElement({ before, after, unit, caption }: Figure): Element {
  const pair = before === null ? [] : [el('s', '', before), arrow, el('span', 'sr printed', ' to ')];
  return el(
    'li',
    '',
    el('div', 'fig', ...pair, el('span', '', after), unit === '' ? null : el('small', auto, unit)),
    el('p', auto, caption),
  );
}

/** Drawn, because the fonts' Latin subsets have no right arrow. */
const arrow = drawing('0 0 11 7', 'arrow', 'M0 3.5h10M7.3.8 10 3.5 7.3 6.2');
const marks: Record<ListItem['mark'], Child> = {
  done: drawing('0 0 7 7', 'tick', 'M.6 3.8 2.7 5.9 6.5 1'),
  open: drawing('0 0 7 7', 'ring', 'M.6 3.5a2.9 2.9 0 1 0 5.8 0a2.9 2.9 0 1 0-5.8 0'),
  plain: null,
};

function drawing(viewBox: string, name: string, path: string): Element {
  return el('svg', { class: name, viewBox, 'aria-hidden': 'true' }, el('path', { d: path }));
}

function rowElement({ label, hint, body, list }: LabeledRow): Element {
  const items = list.map(({ mark, text }) =>
    el(
      'li',
      { class: `is-${mark}`, dir: 'auto' },
      marks[mark],
      mark === 'plain' ? null : el('span', 'sr', mark === 'done' ? 'Done: ' : 'Open: '),
      ...runElements(text),
    ),
  );
  const paragraph = body.length === 0 ? null : el('p', auto, ...runElements(body));
  const isMarked = list.some(({ mark }) => mark !== 'plain');
  const listing =
    items.length === 0 ? null : el('ul', { class: isMarked ? 'crit' : 'said', role: 'list' }, ...items);
  return el('section', 'row tail-row', gutter('h3', label, hint), el('div', '', paragraph, listing));
}

// Longer ones must be able to break, or they would leave their column.
const keepsTogether = 24;

export function runElements(runs: readonly Run[]): readonly (Element | string)[] {
  return runs.map((run) => {
    const together = run.text.length <= keepsTogether ? 'nb' : '';
    if (run.strong === true) return el('strong', together, run.text);
    return run.quiet === true ? el('span', `quiet ${together}`.trim(), run.text) : run.text;
  });
}

const columns = ['What I did', 'Why', 'Result'] as const;

/** A table of entries; `id`s are unique per page, so it needs none. Roles keep it a table where a phone stacks it. */
export function tableElement(label: string, rows: readonly EntryRow[]): Element {
  return el(
    'table',
    { class: 'entries', role: 'table', 'aria-label': label },
    el('colgroup', '', ...['c0', 'c1', 'c2', 'c3'].map((name) => el('col', name))),
    tableHead(),
    ...rows.map(entryElement),
  );
}

export function tableHead(): Element {
  return el(
    'thead',
    { role: 'rowgroup' },
    el(
      'tr',
      { role: 'row' },
      el('th', { scope: 'col', role: 'columnheader' }, el('span', 'sr', 'Area and date')),
      ...columns.map((name) => el('th', { scope: 'col', role: 'columnheader' }, name)),
    ),
  );
}

export function entryElement(row: EntryRow): Element {
  const cell = (label: string, className: string, children: readonly (Element | string)[]) =>
    el('td', { class: className, role: 'cell', dir: 'auto', 'data-label': label }, ...children);
  const details =
    row.details.length === 0
      ? null
      : el(
          'tr',
          { class: 'known', role: 'row' },
          el('td', { role: 'cell' }),
          el(
            'td',
            { role: 'cell', colspan: '3' },
            el('ul', { role: 'list' }, ...row.details.map((detail) => el('li', auto, detail))),
          ),
        );
  return el(
    'tbody',
    { class: 'entry', role: 'rowgroup' },
    el(
      'tr',
      { role: 'row' },
      el(
        'th',
        { class: 'gut', scope: 'row', role: 'rowheader', dir: 'auto' },
        row.area === '' ? null : el('b', '', row.area),
        row.when,
      ),
      cell('What I did', 'what', [row.what]),
      cell('Why', row.why === '' ? 'why none' : 'why', [row.why]),
      cell('Result', row.result.length === 0 ? 'result none' : 'result', runElements(row.result)),
    ),
    details,
  );
}

/** The line at the foot of a page. */
export function footerElement(words: string, page: number, pages: number): Element {
  return el('footer', 'foot', el('span', auto, words), el('span', '', `Page ${page} of ${pages}`));
}

/** The whole document as one flowing article, for the web page. */
export function flowingArticle(document: Document): Element {
  const blocks = document.blocks.map((block) =>
    block.type === 'entries' ? tableElement(block.label, block.items) : blockElement(block),
  );
  return el(
    'article',
    `paper web ${document.paper}`,
    ...blocks,
    el('footer', 'foot', el('span', auto, document.footer)),
  );
}
