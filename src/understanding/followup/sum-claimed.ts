// "So 450 all together, correct?", "that makes 34.6 million?": a sum of what was told, held against the ledger. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Reading } from '../../model/reading.ts';
import { dealsOf } from './added.ts';
import { nameOf } from './antecedents.ts';
import { IS_WITHIN } from './narrowed.ts';

const SUM = /\b(?:together|altogether|combined|in (?:total|all|sum)|all told|overall|total|sums?|adds? up|makes?|comes? to|amounts? to|gives?|(?:is|are|'s) (?:that|it|they) )\b|^\W*(?:so|then)\b/iu;
const FIGURE = /(?:us)?\$? ?\d[\d.,]*(?: ?(?:million|billion|mn|bn|m|b)\b)?/iu;
const MOST_WORDS = 12;
const MONEY = new Set(['financing', 'compare', 'verify-money', 'fact', 'profile']);
const SCALES = [1, 1e6, 1e9];
const BACK = 3;

/** The claim with the deals told last; the lines that come to the figure are meant, else all that were told. */
export function sumClaimed(text: string, reading: Reading, told: readonly Turn[], world: World): string[] {
  const figure = FIGURE.exec(text)?.[0].trim();
  const last = told.at(-1);
  if (figure === undefined || last === undefined || !SUM.test(text) || IS_WITHIN.test(text) || reading.words.length > MOST_WORDS || reading.mentions.length > 0 || reading.dates.length > 0 || !['none', 'yesno'].includes(reading.ask) || !MONEY.has(last.intent)) return [];
  const [named] = reading.amounts;
  const bare = Number(figure.replace(/[^\d.]/gu, ''));
  const meant = named === undefined ? SCALES.map((s) => bare * s) : [named.usd];
  const fits = (sum: number): boolean => meant.some((usd) => Math.abs(sum - usd) <= usd / 200);
  const run = recent(told, world);
  const sums = [...new Set([run, dealsOf(last, world)].filter((d) => d.length > 1).map((d) => d.join('|')))].map((d) => d.split('|')).map((deals) => ({ deals, sum: firm(deals, world) }));
  const [lone] = run;
  const all = run.length === 1 && lone !== undefined ? withPrivate(lone, world) : 0;
  const several = sums.find((s) => fits(s.sum)) ?? (all === 0 ? sums[0] : undefined);
  const amount = (sum: number): string => named?.text ?? world.money(meant.find((usd) => Math.abs(sum - usd) <= usd / 200) ?? bare * 1e6);
  if (several !== undefined) return [`do ${several.deals.slice(0, -1).join(', ')} and ${several.deals.at(-1) ?? ''} come to ${amount(several.sum)} together?`];
  return all === 0 || lone === undefined ? [] : [`does ${lone} get ${amount(all)} in public and private money together?`];
}
const rowsOf = (deal: string, world: World): ReturnType<World['ledger']['rows']> => world.ledger.rows().filter((r) => r.counted && nameOf(r.record.recipient ?? r.record.initiative ?? r.record.id, world) === deal);
const total = (rows: ReturnType<World['ledger']['rows']>): number => rows.reduce((sum, r) => sum + (r.usd ?? 0), 0);
const firm = (deals: readonly string[], world: World): number => total(deals.flatMap((d) => rowsOf(d, world).filter((r) => r.kind === 'firm' || r.kind === 'notice')));
/** The public and the private money of one deal; 0 when it has not both. */
function withPrivate(deal: string, world: World): number {
  const rows = rowsOf(deal, world).filter((r) => r.kind === 'firm' || r.kind === 'private');
  return new Set(rows.map((r) => r.kind)).size < 2 ? 0 : total(rows);
}
/** The deals of the last turns, as far back as each told one. */
function recent(told: readonly Turn[], world: World): string[] {
  const deals = told.slice(-BACK).map((t) => [...new Set([...dealsOf(t, world), ...privateOf(t, world)])]);
  return [...new Set(deals.slice(deals.findLastIndex((d) => d.length !== 1) + 1).flat())];
}
const privateOf = (turn: Turn, world: World): string[] => world.ledger.rows().filter((r) => r.counted && r.kind === 'private' && turn.records.includes(r.record.id)).map((r) => nameOf(r.record.recipient ?? r.record.id, world));
