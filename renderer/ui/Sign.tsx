export type SignKind = 'late' | 'soon' | 'done' | 'wait' | 'meeting';

const shapes = {
  late: <path d="M5 0l5 5-5 5-5-5z" />,
  soon: <path d="M5 .5 10 9.5H0z" />,
  done: <circle cx="5" cy="5" r="5" />,
  wait: <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  meeting: <rect x="1" y="1" width="8" height="8" fill="none" stroke="currentColor" strokeWidth="1.5" />,
} as const;

const classes = { late: 'late', soon: 'soon', done: 'done', wait: 'wait', meeting: 'wait' } as const;

/** A shape and its word: brick diamond late, amber triangle soon, green disc done, ring waiting, square meeting. */
export function Sign({ kind, children }: { readonly kind: SignKind; readonly children: string }) {
  return (
    <span className={`sign ${classes[kind]}`}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {shapes[kind]}
      </svg>
      {children}
    </span>
  );
}
