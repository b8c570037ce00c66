import { useEffect, useState } from 'react';
import { type CeColumn, ceTranscript } from '../../../shared/backup/importers/ceTranscript';
import type { ColumnMatch } from '../../../shared/backup/importers/matchColumns';
import { type ImportPreview, previewImport } from '../../../shared/backup/importers/previewImport';
import type { Table } from '../../../shared/backup/importers/readTable';
import { useToday } from '../../session/clock';
import { useRecords } from '../../session/records';

class Outdated extends Error {}

/** What an import would do, read in pieces between which the window answers; begun anew when a column is changed. */
export function useImportPreview(
  chosen: { readonly table: Table; readonly match: ColumnMatch<CeColumn> } | null,
): { readonly preview: ImportPreview<'ceActivity'> | null; readonly share: number } {
  const today = useToday();
  const existing = useRecords('ceActivity');
  const [state, setState] = useState<{
    readonly preview: ImportPreview<'ceActivity'> | null;
    readonly share: number;
  }>({ preview: null, share: 0 });
  const { table, match } = chosen ?? {};
  useEffect(() => {
    setState({ preview: null, share: 0 });
    if (table === undefined || match === undefined) return;
    let isWanted = true;
    const pause = async (done: number, total: number) => {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted) throw new Outdated();
      setState({ preview: null, share: done / total });
    };
    previewImport(ceTranscript, { table, match, today }, { existing, pause }).then(
      (preview) => isWanted && setState({ preview, share: 1 }),
      (error) => {
        if (!(error instanceof Outdated)) throw error;
      },
    );
    return () => {
      isWanted = false;
    };
  }, [table, match, existing, today]);
  return state;
}
