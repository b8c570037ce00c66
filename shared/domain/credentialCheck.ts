import { formatDay } from '../kernel/dates';
import type { CredentialDraft } from '../model/credential';

/** What does not fit together, at the field where it can be put right. */
export interface CredentialProblem {
  readonly field: keyof CredentialDraft;
  readonly words: string;
}

/** What the model cannot see in one field alone. An empty list: it can be saved. */
export function checkCredential(draft: CredentialDraft): readonly CredentialProblem[] {
  const {
    earnedOn,
    examOn,
    expiresOn,
    neverExpires,
    stage,
    cycleMonths,
    opensDaysBefore,
    lateFeeOn,
    reinstatementUntil,
  } = draft;
  const problems: CredentialProblem[] = [];
  if (earnedOn !== null && expiresOn !== null && expiresOn < earnedOn) {
    problems.push({
      field: 'expiresOn',
      words: `It cannot expire before it was earned, ${formatDay(earnedOn, 'long')}. Change one of the two days.`,
    });
  }
  if (expiresOn !== null && lateFeeOn !== null && lateFeeOn > expiresOn) {
    problems.push({
      field: 'lateFeeOn',
      words: `A late fee starts before it expires, ${formatDay(expiresOn, 'long')}. Change one of the two days.`,
    });
  }
  if (expiresOn !== null && reinstatementUntil !== null && reinstatementUntil <= expiresOn) {
    problems.push({
      field: 'reinstatementUntil',
      words: `Reinstatement comes after it expires, ${formatDay(expiresOn, 'long')}. Change one of the two days.`,
    });
  }
  if (neverExpires && expiresOn !== null) {
    problems.push({ field: 'expiresOn', words: 'Leave this empty, or untick that it never expires.' });
  }
  if (stage === 'earned' && earnedOn !== null && examOn !== null && earnedOn < examOn) {
    problems.push({
      field: 'earnedOn',
      words: `It cannot be earned before its exam, ${formatDay(examOn, 'long')}. Change one of the two days.`,
    });
  }
  if (cycleMonths !== null && opensDaysBefore !== null && opensDaysBefore > cycleMonths * 31) {
    problems.push({
      field: 'opensDaysBefore',
      words:
        'Renewal cannot open before the last one is over. Write fewer days, or more months between renewals.',
    });
  }
  return problems;
}
