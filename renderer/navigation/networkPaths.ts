import { hrefTo } from './paths';

/** The parts of Network, each with its own list or page. */
export const networkParts = [
  'people',
  'events',
  'praise',
  'references',
  'mentors',
  'pitch',
  'messages',
] as const;
export type NetworkPart = (typeof networkParts)[number];

/** The chosen thing of a part, as the address has it: `events.ID`; a person stands alone. No id has a dot in it. */
export function networkId(part: NetworkPart, id?: string): string | undefined {
  if (part === 'people') return id;
  return id === undefined ? part : `${part}.${id}`;
}

export function networkHref(part: NetworkPart, id?: string): string {
  return hrefTo('network', networkId(part, id));
}

export interface NetworkRoute {
  readonly part: NetworkPart;
  readonly id: string | undefined;
}

export function networkRoute(id: string | undefined): NetworkRoute {
  if (id === undefined) return { part: 'people', id };
  const [name = '', chosen] = id.split('.');
  const part = networkParts.find((known) => known === name);
  return part === undefined ? { part: 'people', id } : { part, id: chosen };
}
