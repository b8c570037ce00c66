import type { BrowserWindow } from 'electron';
import * as z from 'zod/mini';
import type { ExportPdfRequest } from '../../shared/bridge/bridge';
import type { Handler } from '../ipc';
import type { MachineState } from '../machineState';
import { chooseAndWrite } from './chooseFile';
import { suggestedName } from './requests';

const pageSizes = { letter: 'Letter', a4: 'A4' } as const;

export function exportPdf(state: MachineState): Handler<'exportPdf'> {
  return {
    request: z.strictObject({ suggestedName, paper: z.enum(['letter', 'a4']) }),
    answer: ({ suggestedName: name, paper }, window) =>
      chooseAndWrite(window, state, { suggestedName: name, extension: 'pdf' }, () =>
        printPages(window, paper),
      ),
  };
}

/** The print style sheet owns the sheet: its size and margins are in `@page`. Older engines ignore the last two. */
function printPages(window: BrowserWindow, paper: ExportPdfRequest['paper']): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    pageSize: pageSizes[paper],
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
