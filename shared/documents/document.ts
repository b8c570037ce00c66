import type { IsoDate } from '../kernel/dates';

/**
 * What is written out, before any format: blocks of plain words. Formats, the preview and the printed page all read
 * this and nothing else, so they cannot disagree.
 */
export interface Document {
  /** Names the file and its metadata. */
  readonly title: string;
  readonly author: string;
  readonly paper: Paper;
  readonly madeOn: IsoDate;
  /** Stands at the foot of every page, before the page number. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

export type Paper = 'letter' | 'a4';

export type Block = Masthead | Statement | Figures | Entries | Heading | Note | LabeledRow;

/** Who, and for whom: the head of the first page. */
export interface Masthead {
  readonly type: 'masthead';
  readonly name: string;
  readonly role: string;
  /** Right-hand lines: reader, period, day handed over. */
  readonly facts: readonly (readonly Run[])[];
}

/** The ask, in one sentence, large. */
export interface Statement {
  readonly type: 'statement';
  readonly label: string;
  readonly text: string;
}

/** Three or four figures, each a pair: what it was, what it is. */
export interface Figures {
  readonly type: 'figures';
  readonly label: string;
  readonly items: readonly Figure[];
}

export interface Figure {
  /** null when only the later figure is known. */
  readonly before: string | null;
  readonly after: string;
  readonly unit: string;
  readonly caption: string;
}

/** Wins as What I did · Why · Result. */
export interface Entries {
  readonly type: 'entries';
  readonly label: string;
  readonly items: readonly EntryRow[];
}

export interface EntryRow {
  readonly id: string;
  /** The area it belongs to, in the gutter; may be empty. */
  readonly area: string;
  readonly when: string;
  readonly what: string;
  readonly why: string;
  /** Figures in it are strong runs that never break across lines. */
  readonly result: readonly Run[];
  /** Evidence pages only: how the figure is known, who benefited, my part. */
  readonly details: readonly string[];
}

/** Starts a group of blocks; `startsPage` puts it at the top of a new page. */
export interface Heading {
  readonly type: 'heading';
  readonly text: string;
  readonly startsPage: boolean;
}

/** A small quiet line. */
export interface Note {
  readonly type: 'note';
  readonly text: string;
}

/** A label in the gutter and text or a list beside it: credentials, goals, what comes next. */
export interface LabeledRow {
  readonly type: 'row';
  readonly label: string;
  readonly hint: string;
  readonly body: readonly Run[];
  readonly list: readonly ListItem[];
}

export interface ListItem {
  readonly mark: 'done' | 'open' | 'plain';
  readonly text: readonly Run[];
}

export interface Run {
  readonly text: string;
  /** A figure with its unit, or a name: heavier, and kept on one line. */
  readonly strong?: boolean;
  readonly quiet?: boolean;
}
