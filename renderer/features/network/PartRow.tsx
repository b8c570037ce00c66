import type { ReactNode } from 'react';
import { type NetworkPart, networkHref } from '../../navigation/networkPaths';

interface PartRowProps {
  readonly part: NetworkPart;
  readonly id: string;
  readonly isChosen: boolean;
  readonly title: string;
  readonly line: string;
  readonly sign?: ReactNode;
}

/** One line of a part's list. */
export function PartRow({ part, id, isChosen, title, line, sign }: PartRowProps) {
  return (
    <li>
      <a
        className="pr"
        data-id={id}
        href={networkHref(part, id)}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className="t" dir="auto">
          {title}
        </span>
        {sign}
        <span className="m" dir="auto">
          {line || ' '}
        </span>
      </a>
    </li>
  );
}
