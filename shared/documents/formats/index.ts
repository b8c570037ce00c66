import { docx } from './docx';
import type { Format } from './format';
import { html } from './html';
import { markdown } from './markdown';
import { text } from './text';

/** THE REGISTRY of formats. PDF is not here: it is the printed page itself. */
export const formats = { docx, markdown, html, text } as const satisfies Record<string, Format>;

export type FormatId = keyof typeof formats;
