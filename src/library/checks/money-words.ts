// What the cited paragraph says right beside an amount decides its kind: "up to", "letter of intent", "NOFO", "private investors", "mobilized".
import { figuresOf } from '../figures.ts';
import type { AssayRecord } from '../../model/record.ts';
import { inRecord } from '../shelf.ts';
import type { Entry, Finding, Rule, Shelf } from '../shelf.ts';

type Financing = Extract<AssayRecord, { kind: 'financing' }>;
/** Where an amount is printed: the whole paragraph, the clause, and the words before it. */
type Mention = { paragraph: string; clause: string; before: string };

/** words.exact, words.up-to, words.at-least, words.letter, words.notice, words.private, words.mobilised. */
export const moneyWords: Rule = {
  family: 'words', refuses: true,
  check: (shelf) => shelf.entries.flatMap((entry) => (entry.record.kind === 'financing' && entry.record.amount !== undefined ? judge(entry, entry.record, mentionsOf(shelf, entry.record)) : [])),
};

function mentionsOf(shelf: Shelf, record: Financing): Mention[] {
  const key = `n:${record.amount?.value ?? ''}`;
  return record.evidence.flatMap((reference) => {
    const [number = '', position] = reference.split(':');
    const paragraph = shelf.byNumber.get(number)?.paragraphs.find((candidate) => candidate.number === Number(position))?.text ?? '';
    return paragraph.split(/[;,](?=\s)|(?<=\p{L})\.(?=\s)|:(?=\s)/u).flatMap((clause) => {
      const printed = figuresOf(clause).get(key);
      return printed === undefined ? [] : [{ paragraph, clause, before: clause.slice(0, clause.indexOf(printed)) }];
    });
  });
}

function judge(entry: Entry, record: Financing, mentions: readonly Mention[]): Finding[] {
  if (mentions.length === 0) return [];
  const any = (pattern: RegExp, part: keyof Mention): boolean => mentions.some((mention) => pattern.test(mention[part]));
  const all = (pattern: RegExp, part: keyof Mention): boolean => mentions.every((mention) => pattern.test(mention[part]));
  const kind = any(/\bup to (?:US)?\$?$/i, 'before') ? 'up_to' : any(/\b(?:more than|over|at least|above) (?:US)?\$?$/i, 'before') ? 'at_least' : 'exact';
  const finding = (field: string, code: string, given: string, needed: string): Finding => inRecord(entry, [field], code, `"${given}" is not what the cited paragraph says beside the amount; use`, [needed]);
  return [
    ...(record.amount_kind === kind ? [] : [finding('amount_kind', kind === 'exact' ? 'words.exact' : kind === 'up_to' ? 'words.up-to' : 'words.at-least', record.amount_kind, kind)]),
    ...(all(/\bletters? of inten?(?:t|rest)\b/i, 'paragraph') && record.stage !== 'indicative' ? [finding('stage', 'words.letter', record.stage, 'indicative')] : []),
    ...(all(/\b(?:NOFO|NOI|PIA)\b/, 'paragraph') && record.stage !== 'programme' ? [finding('stage', 'words.notice', record.stage, 'programme')] : []),
    ...(all(/\bprivate (?:investors|capital)\b/i, 'clause') && record.funder_class === 'us_public' ? [finding('funder_class', 'words.private', record.funder_class, 'private')] : []),
    ...(all(/\bmobili[sz](?:ed|ing)\b/i, 'clause') && record.measure !== 'mobilised' ? [finding('measure', 'words.mobilised', record.measure, 'mobilised')] : []),
  ];
}
