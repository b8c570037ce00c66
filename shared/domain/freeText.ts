import type { EntityName } from '../model/index';

/**
 * The fields of sentences, where a patient could slip in. Names, numbers, contacts and days of the person's own are not
 * among them.
 */
const freeText: { readonly [Name in EntityName]?: readonly string[] } = {
  impact: ['what', 'why', 'result', 'benefited', 'partNote', 'source'],
  goal: [
    'title',
    'specific',
    'measurable',
    'achievable',
    'relevant',
    'barriers',
    'exposure',
    'closingReason',
    'learned',
  ],
  milestone: ['title', 'notes'],
  credential: ['notes', 'changedNote'],
  ceActivity: ['notes'],
  profile: [
    'visionOneYear',
    'visionThreeYears',
    'visionFiveYears',
    'motivates',
    'learnsBest',
    'holdsBack',
    'mentorWanted',
    'pitch',
  ],
  person: ['topics', 'promised', 'offered', 'canHelp', 'notes'],
  interaction: ['about'],
  event: ['learned', 'notes'],
  praise: ['words'],
  reference: ['knowsFrom', 'notes'],
  template: ['message'],
  reminder: ['text', 'notes'],
  signOff: ['notes'],
  ladder: ['source'],
  level: ['summary'],
  criterion: ['words', 'proof', 'note'],
};

export function isFreeText(kind: EntityName, field: string): boolean {
  return freeText[kind]?.includes(field) ?? false;
}
