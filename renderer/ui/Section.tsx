import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** A quiet count or a link at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A region named by its heading. */
export function Section({ title, aside, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <div className="sec">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <span className="push">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
