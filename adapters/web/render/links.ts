// Addresses of our own pages. Pure; ids are encoded, so an odd id can never leave its path.
import type { Citation } from '../../../src/model/answer.ts';
import { MAX_SELECTED_RECORDS } from '../limits.ts';

export function sourceLink(document: string, paragraph?: number): string {
  return `/sources/${encodeURIComponent(document)}${paragraph === undefined ? '' : `#p${paragraph}`}`;
}
export function citationLink(citation: Citation): string {
  return sourceLink(citation.document, citation.paragraph);
}
/** Colons stay readable: `/records/financing:project-vault`. */
export function recordLink(id: string): string {
  return `/records/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
}
export function answerLink(id: string, ending = ''): string {
  return `/a/${encodeURIComponent(id)}${ending}`;
}
export function reportLink(answer: string): string {
  return `/support?answer=${encodeURIComponent(answer)}`;
}
export function countryLink(code: string): string {
  return `/countries/${encodeURIComponent(code)}`;
}
/** With the conversation, a follow-up is understood in its light without any script. */
export function askLink(question: string, conversation?: string): string {
  return `/?question=${encodeURIComponent(question)}${conversation === undefined ? '' : `&conversation=${encodeURIComponent(conversation)}`}`;
}
export function rowAnchor(record: string): string {
  return `row-${record.replaceAll(/[^\w-]/g, '-')}`;
}
/** The rows of a bar: money rows on the financing page, one record of another kind on its own page. */
export function recordsLink(records: readonly string[]): string | undefined {
  const [first] = records;
  if (first === undefined) return undefined;
  if (!records.every((id) => id.startsWith('financing:'))) return recordLink(first);
  return `/financing?only=${records.slice(0, MAX_SELECTED_RECORDS).map(encodeURIComponent).join(',').replaceAll('%3A', ':')}#ledger`;
}
