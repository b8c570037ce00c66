import { useLayoutEffect, useMemo, useState } from 'react';
import type { Document, Paper } from '../../../shared/documents/document';
import { type Page, paginate } from '../../../shared/documents/paginate';
import { piecesOf } from '../../../shared/documents/pieces';
import { MeasureSheet } from './measureSheet';

/** The document laid out on its paper, by the same styles that print it. */
export function usePages(page: Document): readonly Page[] {
  const sheet = useMeasureSheet(page.paper);
  const fonts = useFontsLoaded(sheet);
  return useMemo(() => {
    sheet.open();
    const pieces = piecesOf(page);
    const pages = paginate(pieces, sheet.measureFor(pieces));
    sheet.close();
    return pages;
  }, [page, sheet, fonts]);
}

function useMeasureSheet(paper: Paper): MeasureSheet {
  return useMemo(() => new MeasureSheet(paper), [paper]);
}

/** Counts how often fonts arrived; each time the heights known so far are forgotten. */
function useFontsLoaded(sheet: MeasureSheet): number {
  const [loads, setLoads] = useState(0);
  useLayoutEffect(() => {
    const learnAgain = () => {
      sheet.forget();
      setLoads((count) => count + 1);
    };
    document.fonts.addEventListener('loadingdone', learnAgain);
    return () => document.fonts.removeEventListener('loadingdone', learnAgain);
  }, [sheet]);
  return loads;
}
