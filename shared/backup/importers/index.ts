import { ceTranscript } from './ceTranscript';

/** THE REGISTRY of what can be imported from tables of other programs. */
export const tableImporters = { ceTranscript } as const;
