import type { Bridge } from '../../shared/bridge/bridge';
import { browserBridge } from './browserBridge';

declare global {
  interface Window {
    /** Put there by electron/preload.ts; absent in a plain browser. Nobody but this file may look. */
    readonly mortarBridge?: Bridge;
  }
}

/** The one place that asks which host this is. */
export const bridge: Bridge = window.mortarBridge ?? browserBridge();
