import type { Bridge, BridgeEvents } from '../../shared/bridge/bridge';
import { mayOpenOutside } from '../../shared/bridge/outsideLink';
import { failure } from '../../shared/kernel/failure';
import { failed, ok } from '../../shared/kernel/result';
import { engineWords, systemWords } from './browserWords';
import { printPages } from './printPages';
import { saveInBrowser } from './saveInBrowser';

/** Read when a folder is first asked about. */
const picked = () => import('./pickedFolder');

/** A plain browser as host. What it cannot do is a capability that is false, and its call answers with a failure. */
export function browserBridge(): Bridge {
  const notHere = async () => failed(failure('host.failed'));
  return {
    host: 'browser',
    capabilities: {
      pdfToFile: false,
      backupFolder: false,
      pickedFolder: 'showDirectoryPicker' in window,
      nativeMenu: false,
      journal: false,
      asksBeforeClosing: true,
      notifies: false,
      hasHabits: false,
    },
    on: hear,
    saveFile: saveInBrowser,
    exportPdf: printPages,
    openExternal: async ({ url }) => {
      if (!mayOpenOutside(url)) return failed(failure('link.refused', { url: url.slice(0, 200) }));
      window.open(url, '_blank', 'noopener,noreferrer');
      return ok(undefined);
    },
    writeBackup: (request) => picked().then((folder) => folder.writeBackup(request)),
    listBackups: (request) => picked().then((folder) => folder.listBackups(request)),
    readBackup: (request) => picked().then((folder) => folder.readBackup(request)),
    showBackupFolder: notHere,
    chooseBackupFolder: () => picked().then((folder) => folder.chooseFolder()),
    backupFolderState: () => picked().then((folder) => folder.folderState()),
    allowBackupFolder: () => picked().then((folder) => folder.allowFolder()),
    appendJournal: notHere,
    readJournal: notHere,
    keepFile: notHere,
    readKeptFile: notHere,
    proveKeptFiles: notHere,
    writeStatus: notHere,
    writeSnapshot: notHere,
    readSnapshot: notHere,
    readSafety: notHere,
    tidyRecord: notHere,
    writeKeyring: notHere,
    removeBackups: (request) => picked().then((folder) => folder.removeBackups(request)),
    keepAside: notHere,
    listRecords: notHere,
    writePlanName: notHere,
    setRecordAside: notHere,
    freeSpace: notHere,
    notify: notHere,
    readHabits: notHere,
    setHabits: notHere,
    setMenu: async () => ok(undefined),
    keepOpen: async ({ isKept }) => {
      if (isKept) window.addEventListener('beforeunload', askFirst);
      else window.removeEventListener('beforeunload', askFirst);
      return ok(undefined);
    },
    readyToClose: async () => ok(undefined),
    describe: async () =>
      ok({
        appVersion: import.meta.env.VITE_APP_VERSION,
        platform: systemWords(navigator.userAgent),
        engine: engineWords(navigator.userAgent),
        backupFolder: null,
      }),
  };
}

/** The browser asks in its own words whether the page may go. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Older browsers ask only for this.
  event.returnValue = true;
}

/**
 * A browser waits for nobody: a hidden page may never be seen again, so hiding counts as closing. There is no menu,
 * so a menu command is never heard.
 */
function hear<Name extends keyof BridgeEvents>(
  name: Name,
  listen: (event: BridgeEvents[Name]) => void,
): () => void {
  if (name !== 'closing') return () => undefined;
  // The name is `closing` here, whose event is empty; the compiler does not narrow Name by its value.
  const tell = (): void => listen({} as BridgeEvents[Name]);
  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden') tell();
  };
  document.addEventListener('visibilitychange', whenHidden);
  window.addEventListener('pagehide', tell);
  // Comes first, while a write that is begun can still reach the disk.
  window.addEventListener('beforeunload', tell);
  return () => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('pagehide', tell);
    window.removeEventListener('beforeunload', tell);
  };
}
