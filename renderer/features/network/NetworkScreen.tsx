import { networkHref, networkRoute } from '../../navigation/networkPaths';
import './network.css';
import './parts.css';
import { parts } from './parts';

/** The people who have seen the work, and what comes of knowing them: one part at a time. */
export function Screen({ id }: { readonly id: string | undefined }) {
  const route = networkRoute(id);
  const shown = parts.find(({ part }) => part === route.part) ?? parts[0];
  return (
    <div className="network">
      <div className="bar" data-view={route.id === undefined ? 'list' : 'detail'}>
        <h1>Network</h1>
        <nav aria-label="Parts of Network">
          {parts.map(({ part, label }) => (
            <a key={part} href={networkHref(part)} aria-current={part === shown?.part ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      </div>
      {shown && <shown.Content key={shown.part} id={route.id} />}
    </div>
  );
}
