import type { ReactNode } from 'react';
import type { MarkShape } from '../../../shared/domain/timelineLanes';

const shapes: Readonly<Record<MarkShape, ReactNode>> = {
  reached: (
    <>
      <path className="fill-green" d="M6 0l6 6-6 6-6-6z" />
      <path className="tick" d="M3.5 6.2 5.3 8 8.6 4.3" />
    </>
  ),
  ahead: <path className="edge" d="M6 .8 11.2 6 6 11.2.8 6z" />,
  late: <path className="fill-brick" d="M6 0l6 6-6 6-6-6z" />,
  renewal: <path className="fill-amber" d="M6 1 12 11.5H0z" />,
  lapsed: <path className="fill-brick" d="M6 1 12 11.5H0z" />,
  meeting: <rect className="edge" x="1.5" y="1.5" width="9" height="9" />,
  win: <circle className="fill-green" cx="6" cy="6" r="4" />,
  achieved: <path className="bar is-green" d="M6 0v12" />,
  end: <path className="bar" d="M6 0v12" />,
};

/** The marks of the time line: a shape for each kind, never told by its colour alone. */
export function MarkSign({ shape }: { readonly shape: MarkShape }) {
  return (
    <svg className="mark" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}
