import { useEffect, useRef } from 'react';
import { hrefTo, useRoute } from '../navigation/paths';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import { BackupLine } from './BackupLine';
import { features } from './features';

const close = () => useSession.setState({ isRailOpen: false });

export function Rail() {
  const { place } = useRoute();
  const isRailOpen = useSession((session) => session.isRailOpen);
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isRailOpen) return;
    const cameFrom = document.activeElement;
    rail.current?.querySelector<HTMLElement>('nav a')?.focus();
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    // The address can change without a press in here: Back, a shortcut.
    window.addEventListener('hashchange', close);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('hashchange', close);
      window.removeEventListener('keydown', onKeyDown);
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, [isRailOpen]);
  return (
    <>
      <aside ref={rail} className={`rail ${isRailOpen ? 'is-open' : ''}`}>
        <div className="brand">
          <Icon name="mortar" />
          Mortar
        </div>
        <nav aria-label="Main">
          {features.map((feature) => (
            <a
              key={feature.place}
              href={hrefTo(feature.place)}
              aria-current={feature.place === place ? 'page' : undefined}
              className={feature.isLast ? 'apart' : undefined}
              onClick={close}
            >
              <Icon name={feature.icon} />
              <span className="w">{feature.label}</span>
            </a>
          ))}
        </nav>
        <BackupLine />
      </aside>
      <button type="button" className="scrim" aria-label="Close the menu" onClick={close} />
    </>
  );
}
