import type { CaseEntry } from '../domain/case';
import { figurePair } from '../domain/change';
import { lettersAfterName } from '../domain/currentCredentials';
import { formatDay, type IsoDate } from '../kernel/dates';
import { excerpt } from '../kernel/words';
import type { Case } from '../model/case';
import type { Credential } from '../model/credential';
import type { Profile } from '../model/profile';
import type { Figure, Figures, Masthead, Run, Statement } from './document';
import { caseTitleWords, periodWords } from './summaryTitle';

/** Who, and for whom. Only what was given: a missing name is not made up. */
export function masthead(
  profile: Profile | undefined,
  credentials: readonly Credential[],
  record: Case,
  today: IsoDate,
): Masthead {
  const name = profile?.name.trim() ?? '';
  const letters = lettersAfterName(credentials, today);
  const facts: Run[][] = [];
  if (record.reader.trim() !== '')
    facts.push([{ text: 'For ' }, { text: record.reader.trim(), strong: true }]);
  facts.push([{ text: `Work ${periodWords(record)}` }]);
  if (record.handedOverOn !== null)
    facts.push([{ text: `Handed over ${formatDay(record.handedOverOn, 'long')}` }]);
  return {
    type: 'masthead',
    name: name === '' ? caseTitleWords(record) : [name, ...letters].join(', '),
    role: [profile?.role, profile?.employer]
      .map((part) => part?.trim() ?? '')
      .filter((part) => part !== '')
      .join(', '),
    facts,
  };
}

/** The person's own sentence, or a plain one from what they ask for; never a fact they did not give. */
export function statement(profile: Profile | undefined, record: Case): Statement {
  const written = record.ask.trim();
  return {
    type: 'statement',
    label: 'The ask',
    text: written === '' ? draftedAsk(profile, record) : written,
  };
}

export function draftedAsk(profile: Profile | undefined, record: Pick<Case, 'purpose' | 'target'>): string {
  const target = record.target.trim().replace(/[.!?]+$/, '');
  switch (record.purpose) {
    case 'raise':
      return target === '' ? 'I ask for a raise.' : `I ask for a raise to ${target}.`;
    case 'promotion': {
      const role = target || (profile?.aim.trim() ?? '');
      return role === '' ? 'I ask for a promotion.' : `I ask for promotion to ${role}.`;
    }
    case 'annualReview':
      return target === ''
        ? 'I ask that this work be part of my annual review.'
        : `For my annual review, I ask for ${target}.`;
  }
}

const mostFigures = 4;

/** Up to four pairs from the front of the page, each with what it counts. */
export function figures(front: readonly CaseEntry[]): Figures | null {
  const items = front.flatMap((entry): Figure[] => {
    const pair = figurePair(entry.impact);
    if (pair === null) return [];
    const caption = entry.impact.measure.trim() || excerpt(entry.what, 40);
    return [{ ...pair, caption }];
  });
  if (items.length === 0) return null;
  return { type: 'figures', label: 'Main figures, before and after', items: items.slice(0, mostFigures) };
}
