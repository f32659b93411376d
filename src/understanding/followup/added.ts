// "both together?", "the sum of the three?", "all four added up?", "so how many is that?": what the last answers told one by one, added up. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import { nameOf, sortOf } from './antecedents.ts';
import { onesOfTurns } from './chosen.ts';
import { replaced } from './swap.ts';
import { bareName } from './in-region.ts';

const SUM = /\b(?:sums?|summed|totals?|together|altogether|combined?|add(?:s|ed|ing)?|in all|all told|come to|amount to|average)\b/iu;
/** "So how many is that?" adds numbers up as much as "in total?" does. */
const SO_MANY = /^\W*(?:and |so |then )*how (?:many|much) (?:is|are|was|were|does|do) (?:that|those|they|it|this)\b(?: (?:in total|all together|altogether|together|in all|make|come to|add up to))*\W*$/iu;
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven'];
const MANY = new RegExp(`\\b(?:these|those|them|all|the|of) (?:the |these |those )?(${NUMBERS.join('|')})\\b`, 'iu');
const MONEY = new Set(['financing', 'compare', 'verify-money']);
const BACK = 5;

/** How many things a text points back to: "both" 2, "the three" 3; null when it does not say. */
export function howMany(text: string): number | null {
  const word = MANY.exec(text)?.[1]?.toLowerCase();
  return word !== undefined ? NUMBERS.indexOf(word) + 2 : /\b(?:both|the pair)\b/iu.test(text) ? 2 : null;
}
/** Names of the deals a turn told, each once. */
export function dealsOf(turn: Turn, world: World): string[] {
  const rows = turn.records.flatMap((id) => world.ledger.rows().filter((r) => r.counted && r.kind !== 'private' && r.kind !== 'mobilised' && r.record.id === id));
  return [...new Set(rows.map((r) => nameOf(r.record.recipient ?? r.record.initiative ?? r.record.id, world)))];
}

const APART = /^\W*(?:and |so |what(?:'s| is) |what about )*(?:the |by |a )?(?:difference|gap|how much (?:more|less|bigger|larger|smaller)(?: is (?:that|it))?|how far apart(?: are they)?|how much (?:is|lies) (?:in )?between(?: them)?|how much is the (?:difference|gap))(?: (?:between )?(?:them|both|(?:the|those|these|the last)(?: (?:two|last two))?)(?: (?:sums|totals|amounts|figures|numbers))?)?\W*$/iu;
/** The totals told are meant, not the deals in them. */
const SUMS = /\b(?:sums|totals)\b/iu;
/** "The difference?" after two deals, told one by one or together. */
export function setApart(text: string, told: readonly Turn[], world: World): string[] {
  const last = told.at(-1);
  if (last === undefined || !APART.test(text)) return [];
  const own = SUMS.test(text) ? [] : dealsOf(last, world);
  const names = own.length === 2 ? own : [...new Set(told.slice(-2).flatMap((t) => dealsOf(t, world).slice(0, 1)))];
  const [a, b] = told.slice(-2);
  const totals = a !== undefined && b !== undefined && MONEY.has(a.intent) && MONEY.has(b.intent) && [a, b].every((t) => dealsOf(t, world).length !== 1);
  if (own.length !== 2 && totals) return [`what is the difference in money between ${bareAmount(a.reading.text)} and ${bareAmount(b.reading.text)}?`];
  return names.length === 2 ? [`what is the difference between the money for ${names[0] ?? ''} and for ${names[1] ?? ''}?`] : [];
}

/** What an amount was asked for: "EXIM approvals in total" without the asking. */
export const bareAmount = (text: string): string => text.replace(/^\W*(?:and |so )?(?:how much (?:money )?(?:is|are|was|were|did|does|do|has|have)?|what(?:'s| is| are| was| were)?(?: the)?|give me|show|list|total of|sums?(?: of)?)\s*[;:]?\s*(?:the |in )?/iu, '').replace(/[,\s]*\b(?:in )?(?:total|sum|altogether|overall|all)\b|[?.! ]+$/giu, '').trim();

export function addedUp(text: string, told: readonly Turn[], world: World): string[] {
  const counts = SO_MANY.test(text) || SUM.test(text) ? countsOf(told, world) : [];
  if (counts.length > 1) return [`how many agreements altogether: ${counts.join(' plus ')}?`];
  const last = told.at(-1);
  const groups = SUM.test(text) ? (groupsOf(told) ?? tonsOf(told, world) ?? kindsOf(text, told, world)) : null;
  if (groups !== null) return [groups];
  if (last === undefined || !SUM.test(text)) return [];
  const wanted = howMany(text);
  const own = dealsOf(last, world);
  if (wanted === own.length) return MONEY.has(last.intent) ? [] : [`how much are ${own.slice(0, -1).join(', ')} and ${own.at(-1) ?? ''} together?`];
  const by = /\baverage\b/iu.test(text) ? 'on average' : 'in total';
  const ones = onesOf(wanted ?? (BARE.test(text) ? agencyTurns(told, world) : 0), told, world);
  const target = last.reading.mentions.find((m) => ones.includes(m.id));
  if (target !== undefined && MONEY.has(last.intent)) return [`${replaced(last.reading.text.replace(/[?.! ]+$/u, ''), target, ones.map((id) => nameOf(id, world)).join(' and '))} ${by}?`];
  const names = wanted === null ? run(told, world) : lastDeals(wanted, told, world);
  return names.length > 1 ? [`how much are ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} together${by === 'in total' ? '' : ` ${by}`}?`] : [];
}
/** Tons for one destination and for another. */
function tonsOf(told: readonly Turn[], world: World): string | null {
  const lines = told.slice(-2).map((t) => t.records.map((id) => world.record(id)).find((r) => r?.kind === 'financing'));
  const [one, other] = lines.map((r) => (r?.kind === 'financing' && r.quantity !== undefined ? r : undefined));
  return one === undefined || other === undefined || one.id === other.id ? null : `how many tons of ${nameOf(one.minerals[0] ?? '', world)} in total?`;
}
/** "So together?" after the government's money and the private money of one recipient: both kinds. */
function kindsOf(text: string, told: readonly Turn[], world: World): string | null {
  if (!BARE.test(text) && !IN_TOTAL.test(text)) return null;
  const rows = told.slice(-2).map((t) => (t.intent === 'financing' ? world.ledger.rows().filter((r) => r.counted && t.records.includes(r.record.id)) : []));
  const whose = new Set(rows.flat().map((r) => r.record.recipient ?? r.record.initiative));
  const kinds = rows.map((of) => [...new Set(of.map((r) => r.kind))].join());
  const [recipient] = whose;
  const apart = rows.length === 2 && kinds.every((k) => k !== '') && kinds[0] !== kinds[1];
  const [instrument, ...others] = new Set(rows.flat().map((r) => r.record.instrument));
  const noun = others.length === 0 && (instrument === 'debt' || instrument === 'equity') ? instrument : 'money';
  const words = [...new Set(rows.flat().map((r) => (r.kind === 'firm' ? 'public' : (r.kind ?? ''))))];
  return !apart || whose.size !== 1 || recipient === undefined ? null : `how much is the ${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''} ${noun} for ${nameOf(recipient, world)} together?`;
}
const IN_TOTAL = /^\W*(?:and |so )?(?:in total|total|all in all|the total)\W*$/iu;
/** "Together how many?" after one part of the world and another: counted as one. */
function groupsOf(told: readonly Turn[]): string | null {
  const turns = told.slice(-2);
  const names = turns.flatMap((t) => (t.intent === 'attendance' ? t.reading.mentions.filter((m) => m.kind === 'group').map((m) => bareName(m)) : []));
  const signed = turns.map((t) => /sign/iu.test(t.reading.text));
  return turns.length === 2 && names.length === 2 && signed[0] === signed[1] ? `how many ${names.join(' and ')} countries ${signed[0] === true ? 'signed' : 'attended the ministerial'}?` : null;
}
/** The one thing each of the last turns asked about; agencies when the turns name nothing else. */
function onesOf(count: number, told: readonly Turn[], world: World): string[] {
  if (count < 2) return [];
  const agencies = told.slice(-count).map((t) => t.reading.mentions.map((m) => m.id).filter((id) => sortOf(id, world) === 'agency'));
  const alone = told.slice(-count).every((t) => t.reading.mentions.every((m) => sortOf(m.id, world) === 'agency' || m.id === 'place:us'));
  const lone = [...new Set(agencies.flat())];
  return alone && lone.length === count && agencies.every((a) => a.length === 1) ? lone : onesOfTurns(told, count, world);
}
/** "Together?" after one agency and another. */
const BARE = /^\W*(?:and |so |all |both )*(?:together|combined|added up|in sum|sum of them|altogether)\W*$/iu;
function agencyTurns(told: readonly Turn[], world: World): number {
  const lone = told.map((t) => t.reading.mentions.length === 1 && t.reading.mentions.every((m) => sortOf(m.id, world) === 'agency'));
  return lone.length - 1 - lone.lastIndexOf(false);
}
/** So many deals, counted back over whole turns. */
function lastDeals(count: number, told: readonly Turn[], world: World): string[] {
  for (let back = 2; back <= Math.min(BACK, told.length); back += 1) {
    const names = [...new Set(told.slice(-back).flatMap((t) => dealsOf(t, world)))];
    if (names.length >= count) return names.length === count ? names : [];
  }
  return [];
}
/** The turns up to now that each told one deal: "together?" means all of them. */
function run(told: readonly Turn[], world: World): string[] {
  const deals = told.slice(-BACK).map((t) => dealsOf(t, world));
  const from = deals.findLastIndex((d) => d.length !== 1) + 1;
  return [...new Set(deals.slice(from).flat())];
}
/** Numbers of agreements that the last turns told: each turn one of the counts that are kept apart. */
function countsOf(told: readonly Turn[], world: World): number[] {
  const ones = told.slice(-3).map((t) => {
    const first = t.records.map((id) => world.record(id)).find((r) => r !== undefined);
    const of = first?.kind === 'count' ? first.about.map((id) => world.record(id)).find((r) => r?.kind === 'agreement') : first;
    return of?.kind === 'agreement' ? of.count : undefined;
  });
  return [...new Set(ones.slice(ones.lastIndexOf(undefined) + 1).filter((n) => n !== undefined))];
}
