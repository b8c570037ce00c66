import { useEffect, useState } from 'react';
import type { HostDescription } from '../../../shared/bridge/bridge';
import { bridge } from '../../host/hostBridge';
import { openDialog } from '../../session/session';
import { Button } from '../../ui/Button';

export function AboutSection() {
  const [host, setHost] = useState<HostDescription | null>(null);
  useEffect(() => {
    void bridge.describe({}).then((described) => {
      if (described.ok) setHost(described.value);
    });
  }, []);
  return (
    <>
      <dl className="ledger">
        <div>
          <dt>Version</dt>
          <dd>{host?.appVersion}</dd>
        </div>
        <div>
          <dt>Runs on</dt>
          <dd>{host && runsOn(host)}</dd>
        </div>
        <div>
          <dt>Where your plan is</dt>
          <dd>
            {bridge.host === 'electron'
              ? 'On this computer, in Mortar’s own database, with backups in the folder above.'
              : `In this browser, under ${location.origin}. Another browser, or another address, does not see it.`}
          </dd>
        </div>
        <div>
          <dt>Network</dt>
          <dd>None. Mortar asks nothing of the internet, not even for updates.</dd>
        </div>
        <div>
          <dt>Patients</dt>
          <dd>
            Mortar should hold none. While you write, and again before anything you export or copy leaves, it
            looks on this computer for names after “pt” or “Mrs.”, dates of birth, record, prescription and
            telephone numbers, addresses and the like, and offers other words. It is a courtesy: it cannot see
            a bare name, a picture, a file, or a story so rare that people would know who it was. A plan file,
            backups and the history of an entry keep earlier words; they are yours and are not read.
          </dd>
        </div>
      </dl>
      <div className="row">
        <Button onClick={() => openDialog({ name: 'keyboard' })}>Keyboard shortcuts</Button>
      </div>
    </>
  );
}

const systems: Readonly<Record<string, string>> = { darwin: 'macOS', linux: 'Linux', win32: 'Windows' };

/** `Chromium 114 on Linux`. */
function runsOn({ platform, engine }: HostDescription): string {
  const system = systems[platform] ?? platform;
  return system === '' ? engine : `${engine} on ${system}`;
}
