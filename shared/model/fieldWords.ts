import { capitalized } from '../kernel/words';

const named: Readonly<Record<string, string>> = {
  what: 'What I did',
  part: 'My part',
  partNote: 'My part, in my words',
  benefited: 'Who benefited',
  endDate: 'Until',
  howKnown: 'How I know',
  askAgainOn: 'Ask again on',
  deletedAt: 'Trash',
  title: 'Name',
  shortName: 'Name',
  fullName: 'In full',
  startsOn: 'Starts',
  closedOn: 'Day closed',
  closingReason: 'Why',
  doneOn: 'Reached on',
  examOn: 'Exam day',
  earnedOn: 'Earned',
  expiresOn: 'Expires',
  jurisdiction: 'State',
  goalIds: 'Goals',
  credentialIds: 'Credentials',
  attachmentIds: 'Files',
  impactIds: 'Wins',
  acpeNumber: 'Activity number',
  isLive: 'Live or home study',
  counts: 'Counts toward',
  ceRule: 'CE rule',
  lateFeeOn: 'Late fee from',
  reinstatementUntil: 'Reinstatement until',
  changed: 'What it changed',
  changedNote: 'What it changed, in words',
  signedOn: 'Signed off',
  signedBy: 'Signed off by',
  text: 'Reminder',
};

/** A field of any record as the interface calls it; one that is not named reads as its own words: `learnsBest`, `Learns best`. */
export function fieldWords(field: string): string {
  return named[field] ?? capitalized(field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`));
}
