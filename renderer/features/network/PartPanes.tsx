import { type ReactNode, useRef } from 'react';
import { type NetworkPart, networkId } from '../../navigation/networkPaths';
import { choose } from '../../navigation/paths';
import { Button } from '../../ui/Button';
import { useNarrowFocus } from './useNarrowFocus';

interface PartPanesProps {
  readonly part: NetworkPart;
  /** The chosen record. */
  readonly id: string | undefined;
  /** How the list and its things are called: `Events`, `Chosen event`. */
  readonly label: string;
  readonly chosenLabel: string;
  /** Above the list: where a new one is written. */
  readonly head: ReactNode;
  /** Shown instead of the list while there is nothing. */
  readonly empty: ReactNode | null;
  readonly rows: ReactNode;
  /** Said while nothing is chosen. */
  readonly prompt: string;
  readonly detail: ReactNode;
}

/** A part of Network: its list, and the chosen one beside it; narrow, one takes the other's place. */
export function PartPanes(props: PartPanesProps) {
  const { part, id, label, empty } = props;
  const panes = useRef<HTMLDivElement>(null);
  useNarrowFocus(panes, id);
  return (
    <div ref={panes} className="panes" data-view={id === undefined ? 'list' : 'detail'}>
      <div className="pane list part-list">
        <div className="part-head">{props.head}</div>
        {empty ?? (
          <ul className="rows" aria-label={label}>
            {props.rows}
          </ul>
        )}
      </div>
      <article className="pane detail" aria-label={props.chosenLabel}>
        <Button look="back" icon="back" onClick={() => choose('network', networkId(part))}>
          {label}
        </Button>
        {id === undefined ? empty === null && <p className="q">{props.prompt}</p> : props.detail}
      </article>
    </div>
  );
}
