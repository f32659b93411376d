// Lines of the ledger by what people call them: "the battery recycling one", "the second Korea Zinc line", "the 540-million line". Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { LedgerPort, Row } from '../../../src/contracts/ledger.ts';
import type { Amount } from '../../../src/model/reading.ts';
import { anyOf } from '../../../src/lib/text/patterns.ts';

/** Words of labels that name no line by themselves. The corpus cannot tell them: "future" and "grants" are as rare in it as "testbed" and "battery", which do. */
const COMMON = new Set([
  // Kinds of money and who gives it
  'public', 'private', 'foreign', 'investors', 'investment', 'investments', 'debt', 'equity', 'financing', 'funding', 'mobilized', 'grants', 'conditional', 'letter', 'letters', 'interest', 'intent', 'exim',
  // What a line is
  'project', 'line', 'first', 'second', 'initial', 'total', 'headline', 'billion', 'million', 'dollars', 'more', 'over', 'than',
  // What a recipient is
  'company', 'consortium', 'partnership', 'trading', 'program', 'programs', 'development', 'advanced', 'future', 'state', 'african', 'persian',
  // What it is for
  'critical', 'mineral', 'minerals', 'material', 'materials', 'metal', 'metals', 'element', 'elements', 'mine', 'mines', 'rare', 'earth', 'earths', 'copper', 'tungsten', 'zinc',
  // Places and names that the gazetteer finds by themselves
  'korea', 'saudi', 'arabia', 'gulf', 'ukraine', 'brazil', 'kazakhstan', 'orion',
]);
const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 3).map((w) => w.replace(/ies$/u, 'y').replace(/^centre$/u, 'center'));
const known = new WeakMap<LedgerPort, ReadonlyMap<string, string>>();

/** Words that occur in the label of one recipient alone. */
function ownWords(ledger: LedgerPort): ReadonlyMap<string, string> {
  const ready = known.get(ledger);
  if (ready !== undefined) return ready;
  const owners = new Map<string, Set<string>>();
  for (const { record: r } of ledger.rows()) for (const word of wordsOf(r.label.en)) if (!COMMON.has(word)) owners.set(word, (owners.get(word) ?? new Set()).add(r.recipient ?? r.initiative ?? ''));
  const own = new Map([...owners].flatMap(([word, ids]) => { const [id] = ids; return ids.size === 1 && id !== undefined && id !== '' ? [[word, id] as const] : []; }));
  known.set(ledger, own);
  return own;
}
/** Recipients named by a word of their own. */
export function recipientsBy(text: string, world: World): string[] {
  const own = ownWords(world.ledger);
  return [...new Set(wordsOf(text).flatMap((w) => own.get(w) ?? []))];
}

/** "the second Korea Zinc line", "the smaller one", "line no. 2"; not "the first deal of the two". */
const LINE_POINTED = anyOf(
  /\b(first|second|1st|2nd|last|other|bigger|larger|big|large|biggest|largest|main|smaller|small|smallest|little)\s+(?:of the two )?(?:korea zinc(?:'s)?\s+|kz\s+|of (?:its|their) )?(?:lines?|entr(?:y|ies)|deals?|items?|packages?|one|korea zinc|financing)\b(?! of (?:the )?(?:two|both))/u,
  /\b(?:line|entry|deal)\s+(?:no\.? |number )?(1|2|one|two)\b/u,
);
/** Of a recipient with several lines the one that an ordinal, a size or an amount points to: ids of its rows, none when all are meant. */
export function lineMeant(text: string, recipients: readonly string[], amounts: readonly Amount[], world: World): string[] {
  const rows = world.ledger.rows().filter((r) => r.record.recipient !== undefined && recipients.includes(r.record.recipient));
  const lines = [...new Set(rows.map((r) => r.record.line))];
  if (recipients.length !== 1 || lines.length < 2) return [];
  const of = (line: number | undefined): string[] => rows.filter((r) => r.record.line === line).map((r) => r.record.id);
  const sum = (line: number): number => rows.filter((r) => r.record.line === line).reduce((s: number, r: Row) => s + (r.usd ?? 0), 0);
  const bySize = lines.toSorted((a, b) => sum(b) - sum(a));
  const which = LINE_POINTED.exec(text);
  const word = (which?.[1] ?? which?.[2] ?? '').toLowerCase();
  if (/^(?:first|1st|1|one)$/u.test(word)) return of(lines[0]);
  if (/^(?:second|2nd|last|other|2|two)$/u.test(word)) return of(lines[1]);
  if (/^(?:big|larg|main)/u.test(word)) return of(bySize[0]);
  if (/^(?:small|little)/u.test(word)) return of(bySize.at(-1));
  const priced = amounts.filter((a) => a.compare === 'eq').flatMap((a) => rows.filter((r) => r.usd === a.usd));
  const hit = new Set(priced.map((r) => r.record.line));
  return hit.size === 1 && /\b(?:lines?|entry|deal|item)\b/iu.test(text) ? of(priced[0]?.record.line) : [];
}
/** "the rare earth applications": a part of a line that the line's own sum holds. */
export function partNamed(text: string, world: World): Row | null {
  if (!/\bapplications?\b|\b455\b/iu.test(text)) return null;
  const row = world.ledger.rows().find((r) => r.because === 'part-of' && /\bapplications\b/iu.test(r.record.says.en));
  return row === undefined ? null : { ...row, counted: true, because: null };
}
