import type { Bridge, BridgeCalls } from '../../shared/bridge/bridge';
import { browserBridge } from './browserBridge';

declare global {
  interface Window {
    /** Put there by electron/preload.ts; absent in a plain browser. Nobody but this file may look. */
    readonly mortarBridge?: Bridge;
  }
}

/** The one place that asks which host this is. */
const host: Bridge = window.mortarBridge ?? browserBridge();

export const bridge: Bridge = Object.create(host);

/** Puts calls in the place of the host's own, for what must not leave as it is: see app/safety/sealedCalls.ts. */
export function standBetween(make: (host: Bridge) => Partial<BridgeCalls>): void {
  for (const [name, value] of Object.entries(make(host)))
    Object.defineProperty(bridge, name, { value, configurable: true });
}
