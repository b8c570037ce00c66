import type { ComponentType } from 'react';
import type { NetworkPart } from '../../navigation/networkPaths';
import { type LaterComponent, later } from '../../ui/later';

/** A part of Network is given the chosen record's id, and draws its own list and detail. */
type PartComponent = ComponentType<{ readonly id: string | undefined }>;

export interface Part {
  readonly part: NetworkPart;
  /** The link's words. */
  readonly label: string;
  readonly Content: LaterComponent<{ readonly id: string | undefined }>;
}

const part = (name: NetworkPart, label: string, load: () => Promise<PartComponent>): Part => ({
  part: name,
  label,
  Content: later(load),
});

/** THE REGISTRY of the parts of Network, in the order of their links: a new part is its file and one line. */
export const parts: readonly Part[] = [
  part('people', 'People', () => import('./PeoplePart').then((m) => m.PeoplePart)),
  part('events', 'Events', () => import('./EventsPart').then((m) => m.EventsPart)),
  part('praise', 'Praise', () => import('./PraisePart').then((m) => m.PraisePart)),
  part('references', 'References', () => import('./ReferencesPart').then((m) => m.ReferencesPart)),
  part('mentors', 'Mentors', () => import('./MentorsPart').then((m) => m.MentorsPart)),
  part('pitch', 'Pitch', () => import('./PitchPart').then((m) => m.PitchPart)),
  part('messages', 'Messages', () => import('./MessagesPart').then((m) => m.MessagesPart)),
];
