import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** What goes here, in two sentences. */
  readonly words: string;
  readonly example?: string;
  /** One button. */
  readonly action?: ReactNode;
}

/** An empty screen teaches: what goes here, one good example, one button. */
export function EmptyState({ title, words, example, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{words}</p>
      {example && <blockquote>{example}</blockquote>}
      {action}
    </div>
  );
}
