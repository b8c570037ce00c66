import { useRef, useState } from 'react';
import { planFileExtension } from '../../../shared/backup/planFile';
import { bridge } from '../../host/hostBridge';
import { exportCalendar } from '../../records/exportCalendar';
import { currentPlan } from '../../session/currentPlan';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { later } from '../../ui/later';
import { Progress } from '../../ui/Progress';
import { exportLog, exportPlanFile } from './exports';
import type { PlanSource } from './incomingPlan';
import { PlanBefore } from './PlanBefore';
import { useWork } from './useWork';

const ProtectDialog = later(() => import('./ProtectDialog').then((m) => m.ProtectDialog));
const ReplaceDialog = later(() => import('./ReplaceDialog').then((m) => m.ReplaceDialog));

export function DataSection() {
  const { running, isBusy, run } = useWork();
  const [withPrivate, setWithPrivate] = useState(false);
  const [isProtected, setIsProtected] = useState(() => currentPlan().database.seal !== null);
  const [isAsking, setIsAsking] = useState(false);
  const [source, setSource] = useState<PlanSource | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { isSample, database } = currentPlan();
  const isLocked = database.seal !== null;

  function exportFile(passphrase: string | null) {
    setIsAsking(false);
    void run('Writing the plan file', (work) => exportPlanFile(work, passphrase));
  }

  return (
    <>
      <p className="say">
        Everything you write stays {bridge.host === 'electron' ? 'on this computer' : 'in this browser'}.
        Nothing is sent anywhere, and no account is needed. {bridge.host === 'browser' && <BrowserPromise />}
      </p>
      <div className="rows">
        <div>
          <Button disabled={isBusy} onClick={() => (isProtected ? setIsAsking(true) : exportFile(null))}>
            Export plan file
          </Button>
          <div>
            <p className="s q">
              One file with everything: wins, private ones too, goals, credentials, files, history and the
              trash. Mortar reads it back on any computer.
              {isLocked &&
                ' The lock of this plan does not go with it: protect the file, or anybody can read it.'}
            </p>
            <Checkbox label="Protect with a passphrase" isChecked={isProtected} onChange={setIsProtected} />
          </div>
        </div>
        <div>
          <Button disabled={isBusy || isSample} onClick={() => picker.current?.click()}>
            Import…
          </Button>
          <p className="s q">
            {isSample
              ? 'This is the sample. Remove it first, then import into your own plan.'
              : 'Put a plan file in the place of this plan, or merge it into this plan. You see what would change before anything does.'}
          </p>
          <input
            ref={picker}
            type="file"
            hidden
            accept={`.${planFileExtension}`}
            aria-label="Choose a plan file"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file !== undefined) setSource({ from: 'file', file });
            }}
          />
        </div>
        <div>
          <Button disabled={isBusy} onClick={() => void exportLog(withPrivate)}>
            Export the log as CSV
          </Button>
          <div>
            <p className="s q">Your wins as a table, for a spreadsheet. Without the files.</p>
            <Checkbox label="With the private ones" isChecked={withPrivate} onChange={setWithPrivate} />
          </div>
        </div>
        <div>
          <Button disabled={isBusy} onClick={() => void exportCalendar()}>
            Export calendar file
          </Button>
          <p className="s q">
            Every deadline as a file for a calendar program. Import it again later, and what has moved moves
            there too.
          </p>
        </div>
      </div>
      {running && <Progress words={running.words} share={running.share} onStop={running.stop} />}
      {!isSample && <PlanBefore onPutBack={(note) => setSource({ from: 'before', note })} />}
      {isAsking && <ProtectDialog onChosen={exportFile} onClose={() => setIsAsking(false)} />}
      {source && <ReplaceDialog source={source} onClose={() => setSource(null)} />}
    </>
  );
}

function BrowserPromise() {
  return (
    <>
      A browser may clear what a site keeps when you tell it to, or when the disk runs full. Keep copies
      outside it: see Backups below. The desktop app does that by itself.
    </>
  );
}
