import {
  type CeActivity,
  type CeState,
  ceKinds,
  ceKindWords,
  ceStates,
  ceStateWords,
} from '../../../shared/model/ceActivity';

export type LiveChoice = 'live' | 'home' | 'unsaid';
export type AudienceChoice = 'T' | 'P' | 'PT' | 'unsaid';

export const liveOptions = [
  { value: 'live', label: 'Live' },
  { value: 'home', label: 'Home study' },
  { value: 'unsaid', label: 'Not said' },
] as const;

export const audienceOptions = [
  { value: 'T', label: 'Technicians' },
  { value: 'P', label: 'Pharmacists' },
  { value: 'PT', label: 'Both' },
  { value: 'unsaid', label: 'Not said' },
] as const;

export const kindOptions = ceKinds.map((value) => ({ value, label: ceKindWords[value] }));
export const stateOptions = ceStates.map((value) => ({ value, label: ceStateWords[value] }));

/** With one credential an activity may also not count at all. */
export const countOptions: readonly { readonly value: CeState | 'never'; readonly label: string }[] = [
  ...stateOptions,
  { value: 'never', label: 'Does not count here' },
];

export function liveChoice(isLive: CeActivity['isLive']): LiveChoice {
  if (isLive === null) return 'unsaid';
  return isLive ? 'live' : 'home';
}

export function isLiveOf(choice: LiveChoice): CeActivity['isLive'] {
  return choice === 'unsaid' ? null : choice === 'live';
}

export function audienceChoice(audience: CeActivity['audience']): AudienceChoice {
  return audience ?? 'unsaid';
}

export function audienceOf(choice: AudienceChoice): CeActivity['audience'] {
  return choice === 'unsaid' ? null : choice;
}
