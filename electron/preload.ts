import { contextBridge, ipcRenderer } from 'electron';
import {
  type Bridge,
  type BridgeEvents,
  bridgeCallNames,
  bridgeEventNames,
  type Capabilities,
} from '../shared/bridge/bridge';

// A forwarder made from the list of names: a new call needs no change here.
const calls = Object.fromEntries(
  bridgeCallNames.map((name) => [name, (request: unknown) => ipcRenderer.invoke(name, request)]),
);

const capabilities: Capabilities = {
  pdfToFile: true,
  backupFolder: true,
  pickedFolder: false,
  nativeMenu: true,
  journal: true,
  asksBeforeClosing: false,
  notifies: true,
  hasHabits: true,
};

/** Gives the event's plain data only: Electron's own event object would carry `sender` into the page. */
function on<Name extends keyof BridgeEvents>(
  name: Name,
  hear: (event: BridgeEvents[Name]) => void,
): () => void {
  if (!bridgeEventNames.includes(name)) return () => undefined;
  const forward = (_event: unknown, data: BridgeEvents[Name]): void => hear(data);
  ipcRenderer.on(name, forward);
  return () => {
    ipcRenderer.removeListener(name, forward);
  };
}

const host: Bridge['host'] = 'electron';

contextBridge.exposeInMainWorld('mortarBridge', { host, capabilities, on, ...calls });
