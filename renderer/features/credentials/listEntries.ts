import { type EditedEntry, withPackEdits } from '../../../shared/domain/packEdits';
import type { PackEdit } from '../../../shared/model/packEdit';
import type { PackCredential } from '../../../shared/pack/credentialPack';

/** An entry as the list finds and shows it. */
export interface ListEntry {
  readonly id: string;
  readonly entry: EditedEntry;
  readonly shortName: string;
  readonly fullName: string;
  readonly issuer: string;
  readonly letters: string;
  readonly aliases: readonly string[];
  readonly typeWords: string;
  readonly isListed: boolean;
}

/** The list with the person's edits over it: their names, their own entries, and nothing that they have hidden. */
export function listEntries(
  pack: readonly PackCredential[],
  edits: readonly PackEdit[],
): readonly ListEntry[] {
  return withPackEdits(pack, edits)
    .filter(({ isHidden }) => !isHidden)
    .map((entry) => ({
      id: entry.shipped?.id ?? entry.edit?.id ?? '',
      entry,
      shortName: entry.shortName,
      fullName: entry.fullName,
      issuer: entry.issuer,
      letters: entry.letters,
      aliases: entry.shipped?.aliases ?? [],
      typeWords: entry.shipped?.typeWords ?? 'added by you',
      isListed: entry.shipped?.isListed ?? true,
    }));
}
