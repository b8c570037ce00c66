import { listed } from '../../kernel/words';
import type { Criterion, Rating } from '../../model/criterion';
import { type Proof, type ProofsOf, proofCounts } from './proofs';

export type CriterionState = 'met' | 'partly' | 'missing';

export interface CriterionStanding {
  readonly criterion: Criterion;
  readonly state: CriterionState;
  readonly proofs: readonly Proof[];
  /** What proves it, or what is missing, in a sentence. */
  readonly words: string;
}

export const stateWords: Readonly<Record<CriterionState, string>> = {
  met: 'Met',
  partly: 'Partly',
  missing: 'Missing',
};

export const ratingWords: Readonly<Record<Rating, string>> = {
  met: 'Met',
  partly: 'Partly',
  notYet: 'Not yet',
};

/**
 * Met needs both: something that proves it now, and the person's own word. A credential that is held needs no word, and
 * nothing makes a criterion met whose every proof has lapsed.
 */
export function criterionStanding(criterion: Criterion, proofsOf: ProofsOf): CriterionStanding {
  const proofs = proofsOf(criterion);
  const holding = proofs.filter(({ holds }) => holds);
  const lapsed = proofs.filter(({ holds }) => !holds);
  const at = (state: CriterionState, words: string) => ({ criterion, state, proofs, words });
  const shown = listed(proofCounts(holding));
  const show = holding.length === 1 ? 'shows' : 'show';
  const lapsedWords = listed(lapsed.map(({ title, words }) => `${title} (${words})`));
  const also = lapsed.length === 0 ? '' : ` Does not count now: ${lapsedWords}.`;
  const missing = lapsed.length === 0 ? 'Nothing linked shows it yet.' : also.trim();
  switch (criterion.rating) {
    case 'met':
      return holding.length === 0
        ? at('partly', `You say it is met. ${missing}`)
        : at('met', `${shown} ${show} it.${also}`);
    case 'partly':
      return at(
        'partly',
        `Partly, you say. ${holding.length === 0 ? missing : `${shown} ${show} it so far.${also}`}`,
      );
    case 'notYet':
      return at('missing', `Not yet, you say.${holding.length === 0 ? '' : ` ${shown} linked.`}${also}`);
    case null:
      if (holding.length === 0) return at('missing', missing);
      if (criterion.isCredential && lapsed.length === 0)
        return at(
          'met',
          `${listed(holding.map(({ title, words }) => (words === '' ? title : `${title}, ${words}`)))}.`,
        );
      return at('partly', `${shown} linked; you have not rated it yet.${also}`);
  }
}
