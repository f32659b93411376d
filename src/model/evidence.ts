// Where a value stands: one paragraph of one document.

/** Written `004:11` in the corpus: three digits of the document, then the paragraph counted from 1. */
export type Evidence = { document: string; paragraph: number };

export const EVIDENCE_PATTERN = /^(\d{3}):(\d+)$/;
