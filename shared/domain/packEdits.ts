import type { PackEdit } from '../model/packEdit';
import type { PackCredential } from '../pack/credentialPack';

/** An entry of the pack as the person made it: theirs where they changed it, the shipped one everywhere else. */
export interface EditedEntry {
  /** As shipped; null for an entry of their own. */
  readonly shipped: PackCredential | null;
  readonly edit: PackEdit | null;
  readonly isHidden: boolean;
  readonly shortName: string;
  readonly fullName: string;
  readonly issuer: string;
  readonly letters: string;
  readonly neverExpires: boolean;
  readonly cycleMonths: number | null;
  readonly opensDaysBefore: number | null;
  readonly eligibility: readonly string[];
  readonly renewalFee: number | null;
  readonly ceRule: PackEdit['ceRule'];
}

/** The pack with the person's edits over it, their own entries after it. Hidden ones are in it, and say so. */
export function withPackEdits(
  pack: readonly PackCredential[],
  edits: readonly PackEdit[],
): readonly EditedEntry[] {
  const kept = edits.filter(({ deletedAt }) => deletedAt === null);
  const byPackId = new Map(kept.map((edit) => [edit.packId, edit]));
  const shipped = pack.map((entry) => edited(entry, byPackId.get(entry.id) ?? null));
  const known = new Set(pack.map(({ id }) => id));
  // What a later pack no longer ships stays, as the person's own.
  const own = kept.filter(
    ({ packId, shortName }) => shortName !== null && (packId === null || !known.has(packId)),
  );
  return [...shipped, ...own.map((edit) => edited(null, edit))];
}

function edited(shipped: PackCredential | null, edit: PackEdit | null): EditedEntry {
  const fee = shipped?.fees.items.find(({ what }) => what === 'Renewal')?.usd ?? null;
  return {
    shipped,
    edit,
    isHidden: edit?.isHidden ?? false,
    shortName: edit?.shortName ?? shipped?.shortName ?? '',
    fullName: edit?.fullName ?? shipped?.fullName ?? '',
    issuer: edit?.issuer ?? shipped?.issuer ?? '',
    letters: edit?.letters ?? shipped?.letters ?? '',
    neverExpires: edit?.neverExpires ?? shipped?.renewal.expires === false,
    cycleMonths: edit?.cycleMonths ?? shipped?.renewal.cycleMonths ?? null,
    opensDaysBefore: edit?.opensDaysBefore ?? shipped?.renewal.opensDaysBefore ?? null,
    eligibility: edit?.eligibility ?? shipped?.eligibility ?? [],
    renewalFee: edit?.renewalFee ?? fee,
    ceRule: edit?.ceRule ?? null,
  };
}
