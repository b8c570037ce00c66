import interAddress from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url';
import serifItalicAddress from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2?url';
import serifAddress from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import type { FormatResources } from '../../../shared/documents/formats/format';
import paperCss from '../../../shared/documents/paper.css?raw';
import webPageCss from '../../../shared/documents/webPage.css?raw';

const faces = [
  { family: 'Inter Variable', style: 'normal', weight: '100 900', address: interAddress },
  { family: 'Source Serif 4 Variable', style: 'normal', weight: '200 900', address: serifAddress },
  { family: 'Source Serif 4 Variable', style: 'italic', weight: '200 900', address: serifItalicAddress },
] as const;

/** What a web page carries inside: the paper's styles and its fonts, from the build itself. */
export async function webPageResources(): Promise<FormatResources> {
  const fonts = await Promise.all(
    faces.map(async ({ address, ...face }) => {
      const answer = await fetch(address);
      return { ...face, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
  return { paperCss: paperCss + webPageCss, fonts };
}
