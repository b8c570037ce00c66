import type { IsoDate } from '../kernel/dates';
import { numberWord } from '../kernel/words';
import type { Credential } from '../model/credential';
import { isCurrent } from './currentCredentials';

/** One part of what the CPhT-Adv takes. */
export interface AdvPart {
  readonly id: 'cpht' | 'work' | 'certificates' | 'claim';
  readonly words: string;
  /** null: only the person knows. */
  readonly isMet: boolean | null;
  /** The credentials it rests on. */
  readonly credentialIds: readonly string[];
}

const cphtId = 'ptcb-cpht';
const advId = 'ptcb-cpht-adv';
const csptId = 'ptcb-cspt';

/**
 * Which parts of the CPhT-Adv are met: an active CPhT of PTCB, the years of work, four certificates or three and the
 * CSPT, and the claim. `countingIds` are the pack's entries whose `cphtAdv.counts` is yes.
 */
export function cphtAdvParts(
  credentials: readonly Credential[],
  countingIds: readonly string[],
  today: IsoDate,
): readonly AdvPart[] {
  const current = credentials.filter((credential) => isCurrent(credential, today));
  const of = (packId: string) => current.filter((credential) => credential.packId === packId);
  const adv = credentials.find(({ packId, deletedAt }) => packId === advId && deletedAt === null);
  const hasAdv = of(advId).length > 0;
  const certificateIds = countingIds.filter((id) => id !== csptId);
  const certificates = certificateIds.flatMap((id) => of(id).slice(0, 1));
  const cspt = of(csptId).slice(0, 1);
  const needed = cspt.length > 0 ? 3 : 4;
  const counted = [...certificates, ...cspt];
  return [
    {
      id: 'cpht',
      words: 'An active CPhT of PTCB',
      // The CPhT-Adv takes the place of the CPhT it grew from.
      isMet: of(cphtId).length > 0 || hasAdv,
      credentialIds: of(cphtId).map(({ id }) => id),
    },
    {
      id: 'work',
      words: 'At least 3 years of work as a technician within the last 8 years',
      isMet: ticked(adv, /3 years/),
      credentialIds: [],
    },
    {
      id: 'certificates',
      words: certificateWords(certificates.length, cspt.length > 0, needed),
      isMet: certificates.length >= needed,
      credentialIds: counted.map(({ id }) => id),
    },
    { id: 'claim', words: 'An application; there is no exam', isMet: hasAdv, credentialIds: [] },
  ];
}

/** What the person ticked on their own checklist. */
function ticked(adv: Credential | undefined, words: RegExp): boolean | null {
  const part = adv?.eligibility?.find((one) => words.test(one.words));
  return part === undefined ? null : part.isMet;
}

function certificateWords(held: number, hasCspt: boolean, needed: number): string {
  const have = `${numberWord(held)} of ${numberWord(needed)} PTCB certificates`;
  const start = have.charAt(0).toUpperCase() + have.slice(1);
  return hasCspt ? `${start}, beside the CSPT` : `${start}, or three of them and the CSPT`;
}
