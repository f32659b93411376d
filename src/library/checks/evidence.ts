// Every record rests on paragraphs that exist, and says from what it was inferred when it was (V1).
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule, Shelf } from '../shelf.ts';

/** evidence.document, evidence.paragraph, evidence.repeated, evidence.inferred, evidence.rank. */
export const evidence: Rule = {
  family: 'evidence', refuses: true,
  check: (shelf) => shelf.entries.flatMap((entry) => [...paragraphs(shelf, entry), ...expansions(shelf, entry), ...basis(entry)]),
};

function paragraphs(shelf: Shelf, entry: Entry): Finding[] {
  return entry.record.evidence.flatMap((reference, index) => {
    const missing = unresolved(shelf, entry, ['evidence', index], reference);
    const repeated = entry.record.evidence.indexOf(reference) !== index;
    return repeated ? [...missing, inRecord(entry, ['evidence', index], 'evidence.repeated', `${reference} is listed twice; remove one`)] : missing;
  });
}

function expansions(shelf: Shelf, entry: Entry): Finding[] {
  if (entry.record.kind !== 'initiative') return [];
  return entry.record.expansions.flatMap((expansion, at) => expansion.evidence.flatMap((reference, index) => unresolved(shelf, entry, ['expansions', at, 'evidence', index], reference)));
}

function unresolved(shelf: Shelf, entry: Entry, path: PropertyKey[], reference: string): Finding[] {
  if (shelf.support(reference) !== undefined) return [];
  const document = shelf.byNumber.get(reference.split(':')[0] ?? '');
  if (document === undefined) return [inRecord(entry, path, 'evidence.document', `${reference}: there is no such document; cite an existing one`, [...shelf.byNumber.keys()].toSorted())];
  return [inRecord(entry, path, 'evidence.paragraph', `${reference}: ${document.id} has ${document.paragraphs.length} paragraphs; cite one of them`)];
}

function basis(entry: Entry): Finding[] {
  const { method, inferred_from: from, rank, rank_reason: reason } = entry.record;
  return [
    ...(method === 'inferred' && from === undefined ? [inRecord(entry, ['method'], 'evidence.inferred', 'the value is inferred and nothing says from what; add inferred_from')] : []),
    ...(rank === 'deprecated' && reason === undefined ? [inRecord(entry, ['rank'], 'evidence.rank', 'the record is ranked down without a reason; add rank_reason')] : []),
  ];
}
