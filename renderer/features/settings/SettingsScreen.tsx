import { useEffect } from 'react';
import { hrefTo } from '../../navigation/paths';
import { SavedMark } from '../../records/SavedMark';
import { AboutSection } from './AboutSection';
import { BackupsSection } from './BackupsSection';
import { CounterSection } from './CounterSection';
import { DataSection } from './DataSection';
import { LockSection } from './LockSection';
import { PageSection } from './PageSection';
import { PlansSection } from './PlansSection';
import { RemindersSection } from './RemindersSection';
import './settings.css';
import { TrashSection } from './TrashSection';
import { YouSection } from './YouSection';

const sections = [
  { id: 'you', label: 'You', Part: YouSection },
  { id: 'page', label: 'Page and calendar', Part: PageSection },
  { id: 'reminders', label: 'Reminders', Part: RemindersSection },
  { id: 'data', label: 'Your data', Part: DataSection },
  { id: 'backups', label: 'Backups', Part: BackupsSection },
  { id: 'lock', label: 'Lock', Part: LockSection },
  { id: 'plans', label: 'Plans on this computer', Part: PlansSection },
  { id: 'counter', label: 'At the counter', Part: CounterSection },
  { id: 'trash', label: 'Trash', Part: TrashSection },
  { id: 'about', label: 'About Mortar', Part: AboutSection },
] as const;

const anchor = (id: string) => `settings-${id}`;

/** Every setting on one page; the address names the part to begin at. */
export function Screen({ id }: { readonly id: string | undefined }) {
  useEffect(() => {
    if (id === undefined) return;
    // After the frame has gone to the top, as it does for each new place.
    const frame = requestAnimationFrame(() => {
      const part = document.getElementById(anchor(id));
      part?.scrollIntoView({ block: 'start' });
      part?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [id]);

  return (
    <div className="settings">
      <div className="lead">
        <h1>Settings</h1>
        <SavedMark />
      </div>
      <nav aria-label="Settings" className="settings-parts">
        {sections.map(({ id: part, label }) => (
          <a key={part} href={hrefTo('settings', part)} aria-current={part === id ? 'location' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div className="settings-list">
        {sections.map(({ id: part, label, Part }) => (
          <section key={part} id={anchor(part)} tabIndex={-1} aria-labelledby={`${anchor(part)}-title`}>
            <div className="sec">
              <h2 id={`${anchor(part)}-title`}>{label}</h2>
            </div>
            <Part />
          </section>
        ))}
      </div>
    </div>
  );
}
