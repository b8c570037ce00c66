import type { IsoInstant } from '../../../shared/kernel/dates';
import { type Person, type PersonDraft, person } from '../../../shared/model/person';
import { type Praise, type PraiseDraft, praise } from '../../../shared/model/praise';
import { type Profile, profile, profileId } from '../../../shared/model/profile';
import { type Reference, type ReferenceDraft, reference } from '../../../shared/model/reference';
import { today } from '../../documents/summarySample';

export const stamp = {
  createdAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
  updatedAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
  deletedAt: null,
};
export const trashed = '2026-07-01T08:00:00.000Z' as IsoInstant;

export function someone(id: string, draft: Partial<PersonDraft> = {}): Person {
  return { ...person.blank(today), name: id, ...draft, ...stamp, id };
}

export function referee(personId: string, draft: Partial<ReferenceDraft> = {}): Reference {
  return { ...reference.blank(today), ...draft, ...stamp, id: `reference-${personId}`, personId };
}

export function said(id: string, draft: Partial<PraiseDraft> = {}): Praise {
  return {
    ...praise.blank(today),
    words: `Words of ${id}`,
    giver: id,
    permission: 'given',
    ...draft,
    ...stamp,
    id,
  };
}

export function me(draft: Partial<Profile> = {}): Profile {
  return { ...profile.blank(today), ...stamp, id: profileId, ...draft };
}
