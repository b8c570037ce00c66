import type { Document } from '../../../shared/documents/document';
import type { FormatResources } from '../../../shared/documents/formats/format';
import type { FormatId } from '../../../shared/documents/formats/index';
import { failure } from '../../../shared/kernel/failure';
import { failed, ok, wasCancelled } from '../../../shared/kernel/result';
import { bridge } from '../../host/hostBridge';
import { attempt } from '../../session/perform';
import { showToast } from '../../session/session';
import { mayLeave } from '../mayLeave';

/** Writes the document in a format to a file of the person's choice. */
export async function exportAs(format: FormatId, document: Document): Promise<void> {
  if (!(await mayLeave(textsOf(document)))) return;
  const saved = await attempt(async () => {
    const { formats } = await import('../../../shared/documents/formats/index');
    const { encode, extension, mediaType, label } = formats[format];
    try {
      const bytes = await encode(document, await resourcesFor(format));
      return await bridge.saveFile({
        suggestedName: `${document.title}.${extension}`,
        extension,
        mediaType,
        bytes,
      });
    } catch {
      // An encoder or a font that cannot be had: nothing was written yet.
      return failed(failure('export.failed', { format: label }));
    }
  });
  if (saved.ok && !wasCancelled(saved.value))
    showToast({ words: `Saved: ${saved.value.path}`, kind: 'done' });
}

/** Prints the sheets that stand in the window's print place; `around` puts them there. */
export async function exportPdf(
  document: Document,
  around: (print: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (await mayLeave(textsOf(document))) await around(() => printToPdf(document));
}

async function printToPdf(document: Document): Promise<void> {
  const suggestedName = `${document.title}.pdf`;
  const saved = await attempt(() => bridge.exportPdf({ suggestedName, paper: document.paper }));
  if (bridge.capabilities.pdfToFile && saved.ok && !wasCancelled(saved.value)) {
    showToast({ words: `Saved: ${saved.value.path}`, kind: 'done' });
  }
}

export async function copyText(document: Document): Promise<void> {
  if (!(await mayLeave(textsOf(document), 'Copy'))) return;
  const copied = await attempt(async () => {
    const { documentText } = await import('../../../shared/documents/formats/text');
    try {
      await navigator.clipboard.writeText(documentText(document));
      return ok(undefined);
    } catch {
      return failed(failure('clipboard.denied'));
    }
  });
  if (copied.ok) showToast({ words: 'The text is copied', kind: 'done' });
}

const textsOf = (document: Document) => () =>
  import('../../../shared/documents/documentTexts').then((texts) => texts.documentTexts(document));

async function resourcesFor(format: FormatId): Promise<FormatResources> {
  if (format !== 'html') return { paperCss: '', fonts: [] };
  const { webPageResources } = await import('./webPageResources');
  return webPageResources();
}
