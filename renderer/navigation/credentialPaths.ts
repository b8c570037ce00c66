import { hrefTo } from './paths';

/** The parts of Credentials beside the credentials themselves, each with its own list. */
export const credentialParts = ['ce', 'training'] as const;
export type CredentialPart = (typeof credentialParts)[number];

/** The chosen thing of a part, as the address has it: `ce.ID`; a credential stands alone. No id has a dot in it. */
export function credentialsId(part: CredentialPart, id?: string): string {
  return id === undefined ? part : `${part}.${id}`;
}

export function ceHref(id?: string): string {
  return hrefTo('credentials', credentialsId('ce', id));
}

export interface CredentialsRoute {
  /** null: the credentials. */
  readonly part: CredentialPart | null;
  readonly id: string | undefined;
}

export function credentialsRoute(id: string | undefined): CredentialsRoute {
  const [name = '', chosen] = (id ?? '').split('.');
  const part = credentialParts.find((known) => known === name);
  return part === undefined ? { part: null, id } : { part, id: chosen };
}
