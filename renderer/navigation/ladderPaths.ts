import { hrefTo } from './paths';

/** What the address of Ladder names beside a level, which stands alone. No id has a dot in it. */
export type LadderPart = 'ladder' | 'criterion';

export function ladderId(part: LadderPart, id: string): string {
  return `${part}.${id}`;
}

export function ladderHref(part: LadderPart, id: string): string {
  return hrefTo('ladder', ladderId(part, id));
}

export interface LadderRoute {
  readonly part: LadderPart | 'level';
  readonly id: string | undefined;
}

export function ladderRoute(id: string | undefined): LadderRoute {
  const [name = '', chosen] = (id ?? '').split('.');
  return chosen !== undefined && (name === 'ladder' || name === 'criterion')
    ? { part: name, id: chosen }
    : { part: 'level', id };
}
