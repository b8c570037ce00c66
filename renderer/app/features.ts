import type { ComponentType } from 'react';
import type { Place } from '../navigation/paths';
import type { IconName } from '../ui/Icon';

/** One screen of the product, loaded when it is first shown. */
export interface Feature {
  readonly place: Place;
  /** The navigation link's words, and the heading of the screen. */
  readonly label: string;
  readonly icon: IconName;
  /** Stands apart at the end of the rail. */
  readonly isLast?: boolean;
  load(): Promise<{ readonly Screen: ComponentType<{ readonly id: string | undefined }> }>;
}

/** THE REGISTRY of screens. The rail, the routes and the commands are made from it. */
export const features: readonly Feature[] = [
  { place: 'today', label: 'Today', icon: 'today', load: () => import('../features/today/TodayScreen') },
  { place: 'plan', label: 'Plan', icon: 'plan', load: () => import('../features/plan/PlanScreen') },
  { place: 'log', label: 'Impact log', icon: 'log', load: () => import('../features/log/LogScreen') },
  {
    place: 'credentials',
    label: 'Credentials',
    icon: 'credentials',
    load: () => import('../features/credentials/CredentialsScreen'),
  },
  {
    place: 'ladder',
    label: 'Ladder',
    icon: 'ladder',
    load: () => import('../features/ladder/LadderScreen'),
  },
  {
    place: 'network',
    label: 'Network',
    icon: 'network',
    load: () => import('../features/network/NetworkScreen'),
  },
  { place: 'case', label: 'Make your case', icon: 'case', load: () => import('../features/case/CaseScreen') },
  {
    place: 'settings',
    label: 'Settings',
    icon: 'settings',
    isLast: true,
    load: () => import('../features/settings/SettingsScreen'),
  },
];
