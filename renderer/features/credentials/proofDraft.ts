import type { NewAttachment } from '../../db/files';

/** Files chosen as proof before their activity is saved. They have a draft of their own: words are kept at each letter. */
export type Proof = readonly NewAttachment[];

export const proofDraftKey = 'ceActivity files';
export const noProof: Proof = [];

export function isProof(value: unknown): value is Proof {
  return Array.isArray(value) && value.every(isNewAttachment);
}

function isNewAttachment(value: unknown): boolean {
  const { attachment, file } = Object(value);
  return (
    typeof attachment?.name === 'string' &&
    attachment.sha256 === file?.sha256 &&
    file?.bytes instanceof Uint8Array &&
    file.bytes.length === attachment.size
  );
}
