import { el, serialized } from '../element';
import { flowingArticle } from '../markup';
import { plainDocument } from '../plainText';
import { base64 } from './base64';
import type { Format, FormatResources } from './format';
import { textBytes } from './textBytes';

// The page may show itself and nothing else: no script, no address, whatever a text in it says.
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
const ground = 'html{background:#eceae3}body{margin:0}@media print{html{background:none}}';

/** One file that opens anywhere, on a phone and on paper too: styles and fonts inside, nothing fetched. */
export const html: Format = {
  id: 'html',
  label: 'web page',
  extension: 'html',
  mediaType: 'text/html',
  async encode(given, resources) {
    const document = plainDocument(given);
    const page = el(
      'html',
      { lang: 'en-US' },
      el(
        'head',
        '',
        el('meta', { charset: 'utf-8' }),
        el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
        el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        document.author === '' ? null : el('meta', { name: 'author', content: document.author }),
        el('title', '', document.title),
        'STYLE',
      ),
      el('body', '', el('main', '', flowingArticle(document))),
    );
    // Style text is ours, not the person's, and is not escaped in HTML; it goes in by position, at its one place.
    const [head = '', ...rest] = serialized(page).split('STYLE</head>');
    const style = `<style>${fontFaces(resources)}${ground}${resources.paperCss}</style></head>`;
    return textBytes(`<!doctype html>\n${head}${style}${rest.join('STYLE</head>')}\n`);
  },
};

function fontFaces({ fonts }: FormatResources): string {
  return fonts
    .map(
      ({ family, style, weight, bytes }) =>
        `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:swap;` +
        `src:url(data:font/woff2;base64,${base64(bytes)}) format('woff2')}`,
    )
    .join('');
}
