import { hrefTo, useRoute } from '../navigation/paths';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import { BackupLine } from './BackupLine';
import { features } from './features';

export function Rail() {
  const { place } = useRoute();
  const isRailOpen = useSession((session) => session.isRailOpen);
  const close = () => useSession.setState({ isRailOpen: false });
  return (
    <>
      <aside className={`rail ${isRailOpen ? 'is-open' : ''}`}>
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
