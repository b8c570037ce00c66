interface PairProps {
  /** Already written out: `45`, `$9,800`. null when there is only one figure. */
  readonly before: string | null;
  readonly after: string;
  readonly unit?: string;
  readonly size?: 'row' | 'mid' | 'big';
}

const classes = { row: 'pair', mid: 'pair mid', big: 'pair big' } as const;

/** What it was, what it is: the one figure style of the product. */
export function Pair({ before, after, unit = '', size = 'row' }: PairProps) {
  return (
    <span className={classes[size]}>
      {before !== null && (
        <>
          <s>{before}</s>
          <svg viewBox="0 0 11 7" aria-hidden="true">
            <path d="M0 3.5h10M7.3.8 10 3.5 7.3 6.2" />
          </svg>
          <span className="sr">to</span>
        </>
      )}
      <span>{after}</span>
      {unit !== '' && <small>{unit}</small>}
    </span>
  );
}
