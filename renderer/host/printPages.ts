import type { ExportPdfRequest, SavedFile } from '../../shared/bridge/bridge';
import { fileNameFor } from '../../shared/bridge/fileName';
import type { Cancelled, Result } from '../../shared/kernel/result';
import { ok } from '../../shared/kernel/result';

/**
 * Opens the print dialog, whose "Save as PDF" takes the document's title as the file's name. A browser does not say
 * whether anything was saved, so the name that was suggested is all there is to answer.
 */
export async function printPages({
  suggestedName,
}: ExportPdfRequest): Promise<Result<SavedFile | Cancelled>> {
  const name = fileNameFor(suggestedName, 'pdf');
  const { title } = document;
  document.title = name.slice(0, -'.pdf'.length);
  // Some browsers print after this call has returned.
  const restoreTitle = (): void => {
    document.title = title;
  };
  window.addEventListener('afterprint', restoreTitle, { once: true });
  window.print();
  return ok({ path: name });
}
