import type { IsoDate } from '../../kernel/dates';
import type { Criterion } from '../../model/criterion';
import { type Impact, impact as impactEntity } from '../../model/impact';
import { entities } from '../../model/index';
import { categoryLabel } from '../../pack/categories';
import { type Proof, type ProofKind, type ProofPlan, proofFields, proofsIn } from './proofs';

/** Something of mine that may prove a criterion; offered, never linked by itself. */
export interface Suggestion {
  readonly proof: Proof;
  /** The words both have, as the record writes them. */
  readonly shared: readonly string[];
}

const mostSuggested = 5;
const suggestedKinds = [
  'impact',
  'credential',
  'signOff',
  'ceActivity',
] as const satisfies readonly ProofKind[];

/** What of the plan may prove this criterion: at least two telling words in common, or one and the same category. */
export function suggestionsFor(criterion: Criterion, plan: ProofPlan, today: IsoDate): readonly Suggestion[] {
  const asked = stemsOf([criterion.words, criterion.proof].join(' '));
  const category = criterion.category.trim().toLowerCase();
  const found = suggestedKinds.flatMap((kind) =>
    plan[kind].flatMap((record) => {
      if (record.deletedAt !== null || criterion[proofFields[kind]].includes(record.id)) return [];
      const own = stemsOf(wordsOf(kind, record));
      const shared = [...own].filter(([stem]) => asked.has(stem)).map(([, word]) => word);
      const isSameCategory =
        kind === 'impact' && category !== '' && areaOf(record as Impact).toLowerCase() === category;
      // A credential is named in few words: one of them says as much as two of a win.
      const score = shared.length + (isSameCategory ? 1 : 0) + (kind === 'impact' ? 0 : 0.5);
      const enough = kind === 'impact' || kind === 'ceActivity' ? 2 : 1;
      return score < enough || shared.length === 0 ? [] : [{ kind, record, shared, score }];
    }),
  );
  const best = found
    .sort(
      (a, b) =>
        Number(b.kind === 'credential') * Number(criterion.isCredential) -
          Number(a.kind === 'credential') * Number(criterion.isCredential) ||
        b.score - a.score ||
        b.record.createdAt.localeCompare(a.record.createdAt) ||
        a.record.id.localeCompare(b.record.id),
    )
    .slice(0, mostSuggested);
  const proofsOf = proofsIn(plan, today);
  return best.flatMap(({ kind, record, shared }) =>
    proofsOf({ ...unlinked(criterion), [proofFields[kind]]: [record.id] }).map((proof) => ({
      proof,
      shared,
    })),
  );
}

function unlinked(criterion: Criterion): Criterion {
  return {
    ...criterion,
    impactIds: [],
    credentialIds: [],
    signOffIds: [],
    ceActivityIds: [],
    referenceIds: [],
  };
}

function areaOf({ category }: Impact): string {
  return category === null ? '' : categoryLabel(category);
}

function wordsOf(kind: (typeof suggestedKinds)[number], record: { readonly id: string }): string {
  if (kind === 'impact') {
    const win = record as Impact; // of this kind's own list
    return [impactEntity.searchText(win), areaOf(win)].join(' ');
  }
  return (entities[kind] as { searchText(from: object): string }).searchText(record);
}

// Words that every criterion and every win has; they say nothing.
const empty = new Set(
  (
    'and any are but can did for had has her his how its may not off one our out own per she the two was who why you your ' +
    'about above after again against also always among another area areas asked been before being below between both ' +
    'cases come could days does done each every example first found from given gives good have having hers here high hold ' +
    'holds hours into itself keep keeps kept know known last least left less list made make makes many month months more ' +
    'most much must need needs never next note notes noted ones only other others over people person pharmacist pharmacy ' +
    'part record records result results same shift shifts should show shown shows since some such take takes technician ' +
    'technicians than that their them then there these they thing things this those three through time times together ' +
    'toward turn under unit units until used uses using very week weeks were what when where which while will with within ' +
    'without work worked working works would year years your half work form'
  ).split(' '),
);

/** The telling words of a text: their stems, each with the word as it was written. */
export function stemsOf(text: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}-]{3,}/gu) ?? []) {
    if (empty.has(word)) continue;
    const stem = stemOf(word);
    if (stem.length >= 3 && !empty.has(stem) && !stems.has(stem)) stems.set(stem, word);
  }
  return stems;
}

/** Close enough to tell `trains`, `trained` and `training` as one. */
function stemOf(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  return word
    .replace(/(?:ations?|ings?|ers?|ed|es|s)$/, '')
    .replace(/(?:e|i|y)$/, '')
    .replace(/(.)\1$/, '$1');
}
