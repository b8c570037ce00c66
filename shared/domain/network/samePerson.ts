import type { Channel } from '../../model/person';
import { fold } from '../search';

interface Known {
  readonly name: string;
  readonly channels: readonly Channel[];
}

/** A name as it is compared: without case, accents, titles of order (`Brooks, Imani`) or punctuation. */
export function nameKey(name: string): string {
  const [last = '', first, ...more] = name.split(',');
  const inOrder = first === undefined || more.length > 0 ? name : `${first} ${last}`;
  return fold(inOrder);
}

/** A channel as it is compared: an address without case, a number by its last ten digits. */
export function channelKey({ kind, value }: Channel): string {
  const text = value.trim().toLowerCase();
  if (kind === 'phone') return `phone ${text.replace(/\D/g, '').slice(-10)}`;
  return `${kind} ${text.replace(/^(https?:\/\/)?(www\.)?/, '').replace(/\/$/, '')}`;
}

/** Those with the same name. */
export function samePeople<P extends Known>(people: readonly P[], one: Known): readonly P[] {
  const key = nameKey(one.name);
  return people.filter(({ name }) => nameKey(name) === key);
}

export function shareChannel(one: Known, other: Known): boolean {
  const keys = new Set(one.channels.map(channelKey));
  return other.channels.some((channel) => keys.has(channelKey(channel)));
}
