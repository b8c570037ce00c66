import { useLocation } from 'wouter';
import { navigate as goTo } from 'wouter/use-hash-location';

export type Place = 'today' | 'plan' | 'log' | 'credentials' | 'ladder' | 'network' | 'case' | 'settings';

const places: readonly Place[] = [
  'today',
  'plan',
  'log',
  'credentials',
  'ladder',
  'network',
  'case',
  'settings',
];

export interface Route {
  readonly place: Place;
  /** The chosen record, or the part of the settings. */
  readonly id: string | undefined;
}

/** The address of a place: `/log`, `/log/ID`. Links put a # before it. */
export function pathTo(place: Place, id?: string): string {
  return id === undefined ? `/${place}` : `/${place}/${encodeURIComponent(id)}`;
}

export function hrefTo(place: Place, id?: string): string {
  return `#${pathTo(place, id)}`;
}

/** Where a path leads; unknown ones lead to Today. */
export function routeOf(path: string): Route {
  const [, name = '', id] = path.split('/');
  const place = places.find((known) => known === name) ?? 'today';
  return { place, id: id === undefined || id === '' ? undefined : decodeURIComponent(id) };
}

export function useRoute(): Route {
  const [path] = useLocation();
  return routeOf(path);
}

export function go(place: Place, id?: string): void {
  goTo(pathTo(place, id));
}

/** Chooses without a step in the history: moving through a list is not travelling. */
export function choose(place: Place, id?: string): void {
  goTo(pathTo(place, id), { replace: true });
}
