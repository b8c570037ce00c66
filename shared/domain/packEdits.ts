import type { IsoDate } from '../kernel/dates';
import { type CycleFacts, unknownFacts } from '../model/ceRule';
import type { CredentialDraft } from '../model/credential';
import { entities } from '../model/index';
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

/** The person's edit of an entry, theirs or shipped. */
export function editOf(packId: string | null, edits: readonly PackEdit[]): PackEdit | null {
  if (packId === null) return null;
  const isOf = (edit: PackEdit) => edit.packId === packId || (edit.packId === null && edit.id === packId);
  return edits.find((edit) => edit.deletedAt === null && isOf(edit)) ?? null;
}

/** What is stated of a cycle with the person's edits over it; null where neither says anything. */
export function editedCycleFacts(
  shipped: CycleFacts | null,
  packId: string | null,
  edits: readonly PackEdit[],
): CycleFacts | null {
  const edit = editOf(packId, edits);
  if (edit === null) return shipped;
  const base = shipped ?? unknownFacts;
  return {
    ...base,
    rule: edit.ceRule ?? base.rule,
    // A rule of one's own says nothing about reinstatement, and the shipped one would contradict it.
    reinstatementRule: edit.ceRule === null ? base.reinstatementRule : null,
    cycleMonths: edit.cycleMonths ?? base.cycleMonths,
    opensDaysBefore: edit.opensDaysBefore ?? base.opensDaysBefore,
  };
}

/** The same for every entry: what screens, reminders and the calendar file are made from. */
export function cycleFactsWithEdits(
  shipped: (packId: string | null) => CycleFacts | null,
  edits: readonly PackEdit[],
): (packId: string | null) => CycleFacts | null {
  return (packId) => editedCycleFacts(shipped(packId), packId, edits);
}

/** A new credential out of an entry as the person made it. `fromPack` fills in what is shipped. */
export function credentialFromEntry(
  entry: EditedEntry,
  today: IsoDate,
  fromPack: (entry: PackCredential, today: IsoDate) => CredentialDraft,
): CredentialDraft {
  const { shipped, edit, shortName, fullName, issuer, letters } = entry;
  const base =
    shipped === null
      ? { ...entities.credential.blank(today), packId: edit?.id ?? null }
      : fromPack(shipped, today);
  return {
    ...base,
    shortName,
    fullName,
    issuer: shipped?.isTemplate === true && edit?.issuer == null ? '' : issuer,
    letters,
    neverExpires: entry.neverExpires,
    cycleMonths: entry.cycleMonths,
    opensDaysBefore: entry.opensDaysBefore,
  };
}
