import { type Finding, findIdentifiers } from './identifiers';

/** A text that is about to leave, and where it stands, as the person knows it. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

export interface PlacedFinding extends Finding {
  readonly place: string;
}

/** What in these texts may say who a patient is; what stands twice in one place is said once. */
export function findInPlaces(texts: readonly PlacedText[]): readonly PlacedFinding[] {
  return texts.flatMap(({ place, text }) => {
    const seen = new Set<string>();
    return findIdentifiers(text).flatMap((finding) => {
      if (seen.has(finding.text)) return [];
      seen.add(finding.text);
      return [{ ...finding, place }];
    });
  });
}
