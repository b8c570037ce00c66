import type { ReactNode } from 'react';

/** A line of a ledger whose control carries its own hidden name; the words in the gutter are for the eye. */
export function LedgerPart({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="part">
      <span className="part-name" aria-hidden="true">
        {name}
      </span>
      <div>{children}</div>
    </div>
  );
}
