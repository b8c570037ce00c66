import type { IsoDate } from '../kernel/dates';
import type { CredentialDraft } from '../model/credential';
import { entities } from '../model/index';
import { type PackCredentialData, type PackSource, packSchema, sourcesSchema } from './credentialPackSchema';
import sourceData from './data/credentialSources.json';
import packData from './data/credentials.json';

/**
 * The credentials a technician can choose from, dated and sourced. Every entry is a default to be edited: state law
 * and the employer overrule it. Import this file only when it is needed (`await import`): the data is large.
 */
const pack = packSchema.parse(packData);
/** By their id: the CE rules rest on some of them too. */
export const packSources: ReadonlyMap<string, PackSource> = new Map(
  sourcesSchema.parse(sourceData).sources.map((source) => [source.id, source]),
);

export type Confidence = PackCredentialData['confidence'];

/** What a level of confidence means to the person. */
export const confidenceWords: Readonly<Record<Confidence['level'], string>> = {
  confirmed: 'Read in the issuer’s own text',
  likely: 'Other sources agree; not read in the issuer’s own text',
  unverified: 'Not confirmed: enter what you know',
  template: 'You fill this in',
};

export const sourceKindWords: Readonly<Record<PackSource['kind'], string>> = {
  primary: 'the issuer or regulator itself',
  secondary: 'someone else about it',
};

/** An entry as the screens show it: beside each group of facts, the sources it rests on. */
export interface PackCredential extends Omit<PackCredentialData, 'sources' | 'renewal' | 'cphtAdv'> {
  readonly sources: readonly PackSource[];
  readonly renewal: Omit<PackCredentialData['renewal'], 'sources'> & {
    readonly sources: readonly PackSource[];
  };
  readonly cphtAdv: Omit<PackCredentialData['cphtAdv'], 'sources'> & {
    readonly sources: readonly PackSource[];
  };
}

function resolved(ids: readonly string[]): readonly PackSource[] {
  return ids.map((id) => {
    const source = packSources.get(id);
    if (source === undefined) throw new Error(`This cannot happen: the pack names no source ${id}`);
    return source;
  });
}

/** The day the facts were gathered: show it beside every fee, hour count and cycle. */
export const packCompiledOn = pack.compiledOn;

export const packCredentials: readonly PackCredential[] = pack.credentials.map((entry) => ({
  ...entry,
  sources: resolved(entry.sources),
  // A fact without sources of its own rests on those of its entry.
  renewal: {
    ...entry.renewal,
    sources: resolved(entry.renewal.sources.length > 0 ? entry.renewal.sources : entry.sources),
  },
  cphtAdv: { ...entry.cphtAdv, sources: resolved(entry.cphtAdv.sources) },
}));

/** Names that people come across and that no pharmacy body grants to technicians, with the reason. */
export const notOffered = pack.notOffered;

/** A new credential, filled with what the pack knows. What it does not know stays empty, never zero. */
export function credentialFromPack(entry: PackCredential, today: IsoDate): CredentialDraft {
  return {
    ...entities.credential.blank(today),
    packId: entry.id,
    shortName: entry.shortName,
    fullName: entry.fullName,
    issuer: entry.isTemplate ? '' : entry.issuer,
    letters: entry.letters ?? '',
    neverExpires: entry.renewal.expires === false,
    cycleMonths: entry.renewal.cycleMonths,
    opensDaysBefore: entry.renewal.opensDaysBefore,
  };
}
