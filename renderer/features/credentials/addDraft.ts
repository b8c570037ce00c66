import { type CredentialDraft, credential } from '../../../shared/model/credential';

/** What was typed into Add credential; `chosen` is null while the list is searched. */
export interface AddDraft {
  readonly query: string;
  readonly chosen: CredentialDraft | null;
}

export const addDraftKey = 'credential';
export const blankAdd: AddDraft = { query: '', chosen: null };

export function isAddDraft(value: unknown): value is AddDraft {
  if (typeof value !== 'object' || value === null) return false;
  const chosen: unknown = Reflect.get(value, 'chosen');
  return typeof Reflect.get(value, 'query') === 'string' && (chosen === null || isCredentialDraft(chosen));
}

function isCredentialDraft(value: unknown): boolean {
  const instant = '2000-01-01T00:00:00Z';
  const record = { ...Object(value), id: 'draft', createdAt: instant, updatedAt: instant, deletedAt: null };
  // The name not yet written is the one thing a draft may lack.
  return credential.parse({ ...record, shortName: record.shortName || '…' }).ok;
}
