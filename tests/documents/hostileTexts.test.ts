import { strFromU8 } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { winsCsv } from '../../shared/backup/csv';
import { trainingCsv } from '../../shared/backup/trainingCsv';
import { calendarFile } from '../../shared/documents/calendar/calendarFile';
import { calendarEvents } from '../../shared/documents/calendar/index';
import type { Document } from '../../shared/documents/document';
import { formats } from '../../shared/documents/formats/index';
import { plainText } from '../../shared/documents/plainText';
import { promotionSummary } from '../../shared/documents/promotionSummary';
import { refereeBriefing } from '../../shared/documents/refereeBriefing';
import { addDays } from '../../shared/kernel/dates';
import { entityNames } from '../../shared/model/index';
import { packCycleFacts } from '../../shared/pack/ceRulePack';
import { hostilePlan, textFieldsOf } from '../support/hostilePlan';
import { hostileTexts } from '../support/hostileTexts';
import { docxParagraphs } from '../support/readDocx';
import { htmlWords } from '../support/readHtml';
import { testNow, testToday as today } from '../support/records';
import { surroundings } from './summarySample';

const plan = hostilePlan();
const nothing = { paperCss: '', fonts: [] };
const [firstCase] = plan.case;
const [referee] = plan.reference;
if (firstCase === undefined || referee === undefined) throw new Error('the plan has neither');

// Every hostile entry stands on the page in the case's own words.
const entries = plan.case.flatMap((one) => one.entries);
const record = { ...firstCase, entries, from: addDays(today, -400), to: today };
const seenBy = plan.impact.map((win) => ({ ...win, seenByIds: [referee.personId] }));
const documents: readonly (readonly [string, Document])[] = [
  ['the summary', promotionSummary(plan, record, today, surroundings)],
  [
    'the page for a referee',
    refereeBriefing({ ...plan, impact: seenBy }, referee, record, today, surroundings),
  ],
];

/** Letters and signs alone: formats break lines and set spaces as they like. */
const letters = (text: string) => plainText(text).replace(/[\s\\]+/g, '');

function expectEveryText(found: string): void {
  const all = letters(found);
  for (const text of hostileTexts) expect(all).toContain(letters(text));
}

it('there are 120 texts, each another one, in every text field of every kind', () => {
  expect(new Set(hostileTexts).size).toBe(120);
  for (const kind of entityNames) {
    if (kind === 'profile') continue;
    for (const field of textFieldsOf(kind)) {
      const held = plan[kind].map((one) => String(Reflect.get(one, field)));
      for (const text of hostileTexts.slice(1))
        expect(
          held.some((each) => each.includes(text)),
          `${kind}.${field} ${text}`,
        ).toBe(true);
    }
  }
});

describe.each(documents)('%s, of hostile text', (name, document) => {
  it('is a web page of our own elements, without an address or a handler', async () => {
    const page = strFromU8(await formats.html.encode(document, nothing));
    const tags = [...page.matchAll(/<([^>]*)>/g)].map(([, tag = '']) => tag);
    const ours =
      /^(?:!doctype html|\/?(?:html|head|title|style|body|main|article|header|footer|section|div|p|span|b|s|small|strong|h[1-3]|ul|li|table|colgroup|col|thead|tbody|tr|th|td|svg|path|meta)\b)/;
    expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
    const attributes = tags.flatMap((tag) =>
      [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([\w-]+)=/g)].map(([, one]) => one),
    );
    const known =
      /^(?:lang|charset|http-equiv|content|name|class|dir|role|aria-label|aria-hidden|data-label|scope|colspan|viewBox|d)$/;
    expect([...new Set(attributes)].filter((one) => !known.test(one ?? ''))).toEqual([]);
    expect(page.match(/<\/head>/g)).toHaveLength(1);
    if (name === 'the summary') expectEveryText(htmlWords(page));
  });

  it('is a Word file that is well-formed and links nowhere', async () => {
    const bytes = Buffer.from(await formats.docx.encode(document, nothing));
    const words = docxParagraphs(bytes).map(({ text }) => text);
    expect(bytes.includes('hyperlink')).toBe(false);
    if (name === 'the summary') expectEveryText(words.join(' '));
  });

  it('is Markdown in which no link, picture, element, code or table comes of it', async () => {
    const source = strFromU8(await formats.markdown.encode(document, nothing));
    const unescaped = source.replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(unescaped).not.toMatch(/[<>[\]`|~{}$&^=]|\bwww\.|:\/\/|\S@\S/);
    expect(source).not.toMatch(/^(?:---|===|```)/m);
    if (name === 'the summary') expectEveryText(source.replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  });

  it('is plain text without a control or a turning mark', async () => {
    const text = strFromU8(await formats.text.encode(document, nothing));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u);
    if (name === 'the summary') expectEveryText(text);
  });
});

it.each([
  ['the log', winsCsv({ snapshot: plan, includePrivate: true, categoryLabel: (id) => id })],
  ['the sign-offs', trainingCsv(plan.signOff)],
])('%s as a spreadsheet has no cell that is a formula, and loses none of the words', (_what, table) => {
  const { data, errors } = Papa.parse<string[]>(table.replace(/^\uFEFF/, ''), {
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(new Set(data.map((row) => row.length)).size).toBe(1);
  const cells = data.slice(1).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
  for (const text of hostileTexts)
    expect(cells.some((cell) => cell === text || cell === `'${text}` || cell.includes(text))).toBe(true);
});

it('a calendar file reads back as its own events, with nothing added to one', () => {
  const due = plan.goal.map((goal, index) => ({ ...goal, due: addDays(today, 1 + (index % 300)) }));
  const events = calendarEvents({ snapshot: { ...plan, goal: due }, packFacts: packCycleFacts }, today);
  const calendar = new ICAL.Component(ICAL.parse(calendarFile(events, testNow)));
  const read = calendar.getAllSubcomponents('vevent');
  expect(read).toHaveLength(events.length);
  expect(events.length).toBeGreaterThan(100);
  const properties = new Set(read.flatMap((event) => event.getAllProperties().map(({ name }) => name)));
  for (const name of ['url', 'attach', 'attendee', 'organizer']) expect(properties).not.toContain(name);
});
