import { formatDay, type IsoDate } from '../../kernel/dates';
import type { CeActivity } from '../../model/ceActivity';
import { type Credential, credential as credentialEntity } from '../../model/credential';
import type { Criterion } from '../../model/criterion';
import { impact as impactEntity } from '../../model/impact';
import type { Snapshot } from '../../model/index';
import { person as personEntity } from '../../model/person';
import type { Reference } from '../../model/reference';
import { type SignOff, signOff as signOffEntity } from '../../model/signOff';
import { credentialWords, isCurrent } from '../currentCredentials';

/** What a criterion may be proven by: the kind of record, and the field of the criterion that names it. */
export const proofFields = {
  impact: 'impactIds',
  credential: 'credentialIds',
  signOff: 'signOffIds',
  ceActivity: 'ceActivityIds',
  reference: 'referenceIds',
} as const;

export type ProofKind = keyof typeof proofFields;
export const proofKinds = Object.keys(proofFields) as readonly ProofKind[];

export type ProofPlan = Pick<Snapshot, ProofKind | 'person'>;

/** One record that is linked to a criterion as its proof. */
export interface Proof {
  readonly kind: ProofKind;
  readonly id: string;
  readonly title: string;
  /** False for what does not count now: expired, not signed off, no permission. */
  readonly holds: boolean;
  /** Its day, or why it does not count: `June 2026`, `expired May 31, 2026`. */
  readonly words: string;
}

export type ProofsOf = (criterion: Criterion) => readonly Proof[];

/** Finds the proofs of any criterion of this plan; what lies in the trash is none. */
export function proofsIn(plan: ProofPlan, today: IsoDate): ProofsOf {
  const byKind = {
    impact: byId(plan.impact),
    credential: byId(plan.credential),
    signOff: byId(plan.signOff),
    ceActivity: byId(plan.ceActivity),
    reference: byId(plan.reference),
  };
  const people = byId(plan.person);
  return (criterion) => [
    ...pick(criterion.impactIds, byKind.impact, (win) => ({
      kind: 'impact',
      id: win.id,
      title: impactEntity.title(win),
      holds: true,
      words: formatDay(win.date, 'shortMonthYear'),
    })),
    ...pick(criterion.credentialIds, byKind.credential, (one) => credentialProof(one, today)),
    ...pick(criterion.signOffIds, byKind.signOff, (one) => signOffProof(one, today)),
    ...pick(criterion.ceActivityIds, byKind.ceActivity, (one) => activityProof(one, today)),
    ...pick(criterion.referenceIds, byKind.reference, (one) => {
      const named = people.get(one.personId);
      return referenceProof(one, named === undefined ? 'Somebody' : personEntity.title(named));
    }),
  ];
}

function byId<R extends { readonly id: string; readonly deletedAt: string | null }>(
  records: readonly R[],
): ReadonlyMap<string, R> {
  return new Map(records.filter(({ deletedAt }) => deletedAt === null).map((one) => [one.id, one]));
}

function pick<R>(ids: readonly string[], from: ReadonlyMap<string, R>, proof: (record: R) => Proof): Proof[] {
  return ids.flatMap((id) => {
    const found = from.get(id);
    return found === undefined ? [] : [proof(found)];
  });
}

function credentialProof(one: Credential, today: IsoDate): Proof {
  const proof = { kind: 'credential', id: one.id, title: credentialEntity.title(one) } as const;
  if (isCurrent(one, today)) {
    const name = one.shortName.trim();
    return { ...proof, holds: true, words: credentialWords(one).slice(name.length).replace(/^, /, '') };
  }
  if (one.stage === 'earned' && one.expiresOn !== null && one.expiresOn < today)
    return { ...proof, holds: false, words: `expired ${formatDay(one.expiresOn, 'long')}` };
  const exam = one.examOn !== null && one.examOn >= today ? one.examOn : null;
  const words = exam === null ? 'not earned yet' : `exam ${formatDay(exam, 'long')}`;
  return { ...proof, holds: false, words };
}

function signOffProof(one: SignOff, today: IsoDate): Proof {
  const proof = { kind: 'signOff', id: one.id, title: signOffEntity.title(one) } as const;
  if (one.signedOn === null || one.signedOn > today)
    return { ...proof, holds: false, words: 'not signed off yet' };
  if (one.nextDue !== null && one.nextDue < today)
    return { ...proof, holds: false, words: `due again since ${formatDay(one.nextDue, 'long')}` };
  return { ...proof, holds: true, words: `signed off ${formatDay(one.signedOn, 'shortMonthYear')}` };
}

function activityProof({ id, title, date }: CeActivity, today: IsoDate): Proof {
  const isDone = date <= today;
  const day = formatDay(date, isDone ? 'shortMonthYear' : 'long');
  return { kind: 'ceActivity', id, title, holds: isDone, words: isDone ? day : `on ${day}` };
}

const permissionWords: Readonly<Record<Reference['permission'], string>> = {
  notAsked: 'not asked yet',
  asked: 'asked, no answer yet',
  given: 'may be named',
  declined: 'said no',
};

function referenceProof({ id, permission }: Reference, title: string): Proof {
  const holds = permission === 'given';
  return { kind: 'reference', id, title, holds, words: permissionWords[permission] };
}

const kindWords: Readonly<Record<ProofKind, readonly [string, string]>> = {
  impact: ['win', 'wins'],
  credential: ['credential', 'credentials'],
  signOff: ['sign-off', 'sign-offs'],
  ceActivity: ['CE activity', 'CE activities'],
  reference: ['reference', 'references'],
};

/** `2 wins`, `1 sign-off`: how many of each kind, in their order. */
export function proofCounts(proofs: readonly Proof[]): readonly string[] {
  return proofKinds.flatMap((kind) => {
    const many = proofs.filter((proof) => proof.kind === kind).length;
    return many === 0 ? [] : [`${many} ${kindWords[kind][many === 1 ? 0 : 1]}`];
  });
}
