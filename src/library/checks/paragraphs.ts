// Paragraphs are numbered 1, 2, 3 ... without gaps, list lines stand under an earlier paragraph, the document's dates are sound.
import { parseEdtf } from '../../lib/edtf.ts';
import type { Document } from '../../model/document.ts';
import { inDocument } from '../shelf.ts';
import type { Finding, Rule } from '../shelf.ts';

/** paragraphs.none, paragraphs.gap, paragraphs.under, paragraphs.date, paragraphs.basis. */
export const paragraphs: Rule = { family: 'paragraphs', refuses: false, check: (shelf) => shelf.documents.flatMap((document) => [...sequence(document), ...headings(document), ...dates(document)]) };

function sequence(document: Document): Finding[] {
  if (document.paragraphs.length === 0) return [inDocument(document, 0, '', 'paragraphs.none', 'the document has no paragraphs; write one "[n] text" line for each non-empty line of the original')];
  return document.paragraphs.flatMap(({ number, line }, index) => {
    const expected = index === 0 ? 1 : (document.paragraphs[index - 1]?.number ?? 0) + 1;
    return number === expected ? [] : [inDocument(document, line, `paragraph ${number}`, 'paragraphs.gap', `paragraph ${number} stands where ${expected} should; number the paragraphs as the non-empty lines of the original`)];
  });
}

function headings(document: Document): Finding[] {
  return document.paragraphs.flatMap(({ number, role, under, line }) => {
    const field = `paragraph ${number}`;
    if (role === 'list' && under === undefined) return [inDocument(document, line, field, 'paragraphs.under', 'a list line does not say what it stands under; write "[n list under=k]"')];
    if (under === undefined) return [];
    const above = document.paragraphs.find((paragraph) => paragraph.number === under);
    if (under < number && above !== undefined && above.role !== 'list') return [];
    return [inDocument(document, line, field, 'paragraphs.under', `under=${under} is no earlier paragraph that can head a list; name the heading or the sentence above the list`)];
  });
}

function dates(document: Document): Finding[] {
  const malformed = (['published', 'anchor'] as const).flatMap((field) => {
    const parsed = parseEdtf(document[field]);
    return parsed.ok ? [] : [inDocument(document, 2, field, 'paragraphs.date', parsed.problems[0].message)];
  });
  const unexplained = document.published_basis === 'inferred' && document.published_from === undefined;
  return unexplained ? [...malformed, inDocument(document, 2, 'published_from', 'paragraphs.basis', 'the date is inferred and nothing says from what; add published_from')] : malformed;
}
