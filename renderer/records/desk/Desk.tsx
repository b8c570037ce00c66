import { type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Document } from '../../../shared/documents/document';
import { count } from '../../../shared/kernel/words';
import { bridge } from '../../host/hostBridge';
import { useIsComplete } from '../../session/records';
import { Button } from '../../ui/Button';
import '../../../shared/documents/paper.css';
import '../../../shared/documents/sheet.css';
import './desk.css';
import './print.css';
import { copyText, exportAs, exportPdf } from './exportDocument';
import { PagePreview } from './PagePreview';
import { PrintedSheets } from './Sheets';
import { usePages } from './usePages';

interface DeskProps {
  readonly document: Document;
  /** Waits for what is being typed, so that a file never lags behind the page. */
  beforeExport?(): Promise<void>;
  /** The way back, first among the tools. */
  readonly back: ReactNode;
  /** What else can be done with this page, last among the tools. */
  readonly children?: ReactNode;
}

/** A page on its ground, and everything that can be made of it. */
export function Desk({ document, beforeExport, back, children }: DeskProps) {
  const pages = usePages(document);
  const isComplete = useIsComplete('impact');
  const printing = usePrinting();
  const run = (action: () => Promise<void>) => async () => {
    await beforeExport?.();
    await action();
  };
  return (
    <section className="pane desk" aria-label="Page preview">
      <div className="tools">
        {back}
        {isComplete ? (
          <>
            <Button look="main" onClick={run(() => exportPdf(document, printing.around))}>
              Export PDF
            </Button>
            <Button onClick={run(() => exportAs('docx', document))}>Export Word</Button>
            <Button onClick={run(() => copyText(document))}>Copy text</Button>
            <Button look="bare" onClick={run(() => exportAs('markdown', document))}>
              Export Markdown
            </Button>
            <Button look="bare" onClick={run(() => exportAs('html', document))}>
              Export web page
            </Button>
          </>
        ) : (
          <p className="s q" role="status">
            Reading older wins…
          </p>
        )}
        {children}
        <span className="push s q">
          {count(pages.length, 'page')}
          <span className="paper-name">, {document.paper === 'letter' ? 'Letter' : 'A4'}</span>
        </span>
      </div>
      <PagePreview document={document} pages={pages} />
      {printing.isOn &&
        createPortal(
          <div className="print-place">
            <PrintedSheets document={document} pages={pages} />
          </div>,
          globalThis.document.body,
        )}
    </section>
  );
}

/** The sheets for the printer exist only while something prints, and are there before it looks. */
function usePrinting(): { readonly isOn: boolean; around(print: () => Promise<void>): Promise<void> } {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const show = () => flushSync(() => setIsOn(true));
    const hide = () => setIsOn(false);
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
    };
  }, []);
  return {
    isOn,
    async around(print) {
      flushSync(() => setIsOn(true));
      await globalThis.document.fonts.ready;
      await print();
      // A browser's print dialog may still be reading them; it says itself when it is done.
      if (bridge.capabilities.pdfToFile) setIsOn(false);
    },
  };
}
