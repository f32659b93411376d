// One sum taken from another: a part that stands inside a line, "Vault minus Reko Diq", lines without private money. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { KindOfMoney, RowFilter } from '../../../src/contracts/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { bySize, isBundle, lineOf } from './lines.ts';
import type { MoneyFacts } from './outcome.ts';
import { anyOf } from '../../../src/lib/text/patterns.ts';
import type { MoneyQuestion } from './query.ts';

const PART_OF_LETTERS = /\b(?:letters?|lois?|applications?|rare)\b/iu;
/** "the letters without the rare earth applications": a part that stands inside a line is taken from that line. */
export function lessPart(q: MoneyQuestion, world: World): MoneyFacts | null {
  if (q.words.left.length === 0 || q.groupBy !== null) return null;
  const all = world.ledger.rows();
  const left = q.words.left.map((s) => q.words.text.slice(s.from, s.to)).join(' ');
  for (const part of all.filter((r) => r.because === 'part-of')) {
    const whole = all.find((r) => r.record.id === part.record.part_of);
    if (whole === undefined || !world.ledger.select({ ...q.query, exclude: [] }).rows.some((r) => r.record.id === whole.record.id)) continue;
    const holds = ({ minerals }: RowFilter): boolean => minerals.length > 0 && part.record.minerals.every((m) => minerals.includes(m)) && whole.record.minerals.some((m) => !minerals.includes(m));
    const priced = part.usd !== null && world.read(left).amounts.some((a) => a.usd === part.usd);
    if (priced || (q.query.exclude.some(holds) && PART_OF_LETTERS.test(left))) return { outcome: 'less', q, whole, part };
  }
  return null;
}
/** "Which deals have no private money": lines beside which no private row stands. */
const NO_PRIVATE = anyOf(
  /\b(?:have|has|had|with|shows?|carr(?:y|ies)|got|gets?|drew|lists?|names?|mentions?)\s+no\s+(?:private|outside)\b/u,
  /\b(?:did|do|does)(?:n['’]t| not)\s+(?:attract|have|get|draw|carry|show|list|mention|raise)\s+(?:any\s+)?(?:private|outside)\b/u,
  /\b(?:lack(?:s|ing)?|without(?: any)?)\s+(?:any\s+)?(?:private|outside)\s+(?:investors?|backers?|partners?)\b/u,
);
const WHICH_FIRST = /^\W*(?:which|what)\b/iu;
export function withoutPrivate(q: MoneyQuestion, reading: Reading, world: World): MoneyFacts | null {
  const ofLines = ['which', 'list', 'howmany', 'what', 'who'].includes(reading.ask) || (reading.ask === 'howmuch' && WHICH_FIRST.test(reading.text));
  if (!ofLines || !NO_PRIVATE.test(reading.text)) return null;
  const isPrivate = (kind: KindOfMoney | null): boolean => kind === 'private' || kind === 'mobilised';
  const kinds = q.query.include.kinds.filter((k) => !isPrivate(k));
  const beside = new Set(world.ledger.rows().filter((r) => r.kind === 'private').map(lineOf));
  const found = world.ledger.select({ ...q.query, exclude: [], include: { ...q.query.include, kinds } });
  const rows = found.rows.filter((r) => !isPrivate(r.kind) && !isBundle(r, world) && !beside.has(lineOf(r)));
  return rows.length === 0 ? null : { outcome: reading.ask === 'howmany' ? 'count' : 'list', q, rows, left: [], totals: world.ledger.totals(rows) };
}
const MINUS = /\bminus\b/iu;
/** "Vault minus Reko Diq", "DoD's money minus DOE's": what is taken off is no part of the rest. */
export function minus(q: MoneyQuestion, world: World): MoneyFacts | null {
  const [off] = q.query.exclude;
  if (off === undefined || q.query.exclude.length > 1 || !MINUS.test(q.words.text)) return null;
  const { agencies, recipients, records } = q.query.include;
  const ofItsOwn = [off.agencies, off.recipients, off.countries, off.states, off.minerals].some((l) => l.length > 0);
  const whole = world.ledger.select({ ...q.query, exclude: [] }).rows;
  const part = world.ledger.select({ ...q.query, exclude: [], include: ofItsOwn ? off : { ...off, recipients, records, agencies } }).rows;
  if (part.length === 0 || part.some((p) => whole.some((w) => w.record.id === p.record.id))) return null;
  const [one] = whole;
  if (whole.length === 1 && part.length === 1 && one !== undefined) {
    const [more, less] = [one, ...part].toSorted(bySize);
    if (more !== undefined && less !== undefined) return { outcome: 'difference', q, rows: [more, less], left: [], more, less };
  }
  const [all, away] = [world.ledger.totals(whole)[0], world.ledger.totals(part)[0]];
  return all === undefined || away === undefined ? null : { outcome: 'minus', q, rows: [...all.rows, ...away.rows], whole: all, part: away };
}
