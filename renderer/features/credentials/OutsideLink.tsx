import type { ReactNode } from 'react';
import { bridge } from '../../host/hostBridge';
import { attempt } from '../../session/perform';

/** Opens in the computer's own browser, after the host's check; nothing of the plan goes with it. */
export function OutsideLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  return (
    <a
      href={url}
      rel="noreferrer"
      title={url}
      onClick={(event) => {
        event.preventDefault();
        void attempt(() => bridge.openExternal({ url }));
      }}
    >
      {children}
    </a>
  );
}
