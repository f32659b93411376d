// "Now add Reko Diq", "only Amaero plus 6K?", "what is left after the NOFOs?": the deals told, with more of them, fewer, or the rest. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Row } from '../../contracts/ledger.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import { dealsOf } from './added.ts';
import { nameOf, sortOf } from './antecedents.ts';

const MONEY = new Set(['financing', 'compare', 'verify-money']);
const MONEYED = new Set(['company', 'project', 'country', 'place']);
const SUMMED = /\b(?:sums?|totals?|together|altogether|combined|plus|add(?:s|ed|ing)?|how much (?:are|were))\b/iu;
const START = String.raw`^\W*(?:(?:and|but|so|now|then|ok(?:ay)?|what if|if|please|can|could|i|we|you)\b[, ]*)*`;
const ADDS = new RegExp(String.raw`${START}(?:add(?:ing)?|plus|with|together with|include|including|count(?:ing)?(?: in)?|throw(?:ing)? in|put(?:ting)? in)\b(?: in)?\s+(.{2,60}?)(?: (?:in|too|as well|on top|to (?:it|that|them|this)|to the (?:sum|total|list)|added|included|what(?:'s| is) (?:it|the (?:sum|total))(?: now| then)?))*\W*$`, 'iu');
const ONLY = new RegExp(String.raw`${START}(?:(?:only|just)\b\s*)?(.{2,60}?\s(?:and|plus)\s.{2,40}?)(?: (?:only|alone|together|combined))*\W*$`, 'iu');
const LEFT = new RegExp(String.raw`${START}(?:(?:what|how much|which(?: ones?)?|who)(?: else)?(?:'s|’s| is| are| was| were)? (?:left|remain(?:s|ing)?)(?: over)?|(?:what(?:'s|’s| is| are)? )?(?:(?:about|with) )?(?:how (?:much|big) (?:is|are|do|does|was|were) )?the (?:rest|remainder|remaining ones?|(?:other|remaining|rest of the) (?:two|three|four|five|six|ones?|notices|deals|lines|companies|projects|loans)))(?:,? (?:after|without|besides|apart from|once you take out|when you take out|if you take out) (.{2,60}?))?(?:,? (?:of (?:it|them|that)|in all|in total|together|altogether|combined|come to|add up to|make|amount to|then|how much(?: is (?:it|that))?))*\W*$`, 'iu');
const EXCEPT = new RegExp(String.raw`${START}(?:(?:all|everything|everyone|everybody|total|the (?:others|other ones|rest|list|total|sum))(?: (?:of (?:it|them|those)|the (?:rest|others|deals|lines)))*,? )?(?:except|but|without|excluding|apart from|other than|besides|minus|not counting) (?:for )?(?:it|them|that|this|him|that one|this one|the (?:top|biggest|largest) one)(?:,? (?:in )?(?:total|together|altogether|in all|sum|how much(?: is (?:it|that))?))*\W*$`, 'iu');
const MOST = 8;
/** So many turns back the whole is looked for of which the last answer told a part. */
const BACK = 4;
const together = (names: readonly string[]): string => (names.length === 1 ? `how much is ${names[0] ?? ''}?` : `how much are ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} together?`);
const haveMoney = (mentions: readonly Mention[], world: World): boolean => mentions.length > 0 && mentions.every((m) => MONEYED.has(sortOf(m.id, world)) && world.ledger.rows().some((r) => r.counted && [r.record.recipient, r.record.initiative, r.record.country].includes(m.id)));

/** The deals counted in the answer: its set, where that holds lines; what it left out is among its records only. */
function dealsIn(turn: Turn, world: World): string[] {
  const all = dealsOf(turn, world);
  const kept = new Set(turn.focus.set);
  const counted = world.ledger.rows().filter((r) => [r.record.id, r.record.recipient, r.record.initiative].some((id) => id !== undefined && kept.has(id))).map((r) => lineName(r, world));
  return counted.length === 0 ? all : all.filter((d) => counted.includes(d));
}
const lineName = (r: Row, world: World): string => nameOf(r.record.recipient ?? r.record.initiative ?? r.record.id, world);

/** The question asked of the deals that are then in the set; none when the text changes no set of deals. */
export function dealsChanged(text: string, reading: Reading, told: readonly Turn[], world: World): string[] {
  const last = told.at(-1);
  if (last !== undefined && EXCEPT.test(text)) return left(undefined, told.slice(0, told.findLastIndex((t) => MONEY.has(t.intent)) + 1), world);
  if (last === undefined || !MONEY.has(last.intent)) return [];
  const rest = LEFT.exec(text);
  if (rest !== null) return left(rest[1], told, world);
  const end = DROPS.exec(text)?.[1];
  if (end !== undefined) return [together(withoutEnd(dealsIn(last, world), /^(?:small|low)/iu.test(end), world))].filter(() => dealsIn(last, world).length > 1);
  if (!haveMoney(reading.mentions, world) || reading.ask !== 'none') return [];
  const [more, deals] = [ADDS.exec(text)?.[1], dealsIn(last, world)];
  if (more !== undefined && deals.length > 0 && deals.length <= MOST && !deals.some((d) => more.includes(d))) return [together([...deals, more])];
  const fewer = ONLY.exec(text)?.[1];
  return fewer !== undefined && reading.mentions.length > 1 && SUMMED.test(last.reading.text) ? [`how much are ${fewer} together?`] : [];
}
/** "Drop the smallest". */
const DROPS = new RegExp(String.raw`${START}(?:drop|remove|leave out|take (?:out|away|off)|skip|exclude|ignore|minus|without|strip(?: out)?|not counting) (?:the )?(smallest|largest|biggest|lowest|highest|smaller|larger|bigger|lower|higher)(?: (?:one|deal|line|loan|approval|of (?:them|those|these)))?(?: (?:out|away|off))?\W*$`, 'iu');
function withoutEnd(names: readonly string[], smallest: boolean, world: World): string[] {
  const size = (name: string): number => world.ledger.rows().filter((r) => r.counted && r.kind === 'firm' && lineName(r, world) === name).reduce((sum, r) => sum + (r.usd ?? 0), 0);
  const ranked = names.toSorted((a, b) => size(a) - size(b));
  const left = smallest ? ranked[0] : ranked.at(-1);
  return names.filter((n) => n !== left);
}
/** "The largest" of a ranking is its first. */
const BEST = /\b(?:largest|biggest|smallest|highest|lowest|most)\b/iu;
const bestIn = (turn: Turn, world: World): string[] => world.ledger.rows().filter((r) => r.counted && [r.record.id, r.record.recipient, r.record.initiative].includes(turn.focus.set[0])).slice(0, 1).map((r) => lineName(r, world));
/** What is named is left out of the wider question; else what was told last is left out of the deals told before it. */
function left(named: string | undefined, told: readonly Turn[], world: World): string[] {
  const neither = named === undefined ? withoutInstruments(told) : null;
  if (neither !== null) return [neither];
  const own = new Set(told.slice(-1).flatMap((t) => (BEST.test(t.reading.text) ? bestIn(t, world) : dealsIn(t, world))));
  const whole = told.slice(-BACK, -1).findLast((t) => MONEY.has(t.intent) && dealsIn(t, world).length > own.size && dealsIn(t, world).some((d) => own.has(d)));
  const question = (whole ?? told.at(-1))?.reading.text.replace(/[?.! ]+$/u, '') ?? '';
  if (named !== undefined && !/^(?:that|those|them|these|it)$/iu.test(named)) return [`${question} without ${named}?`];
  const others = (whole === undefined ? dealsOfAgency(told.at(-1), world) : dealsIn(whole, world)).filter((d) => !own.has(d));
  const rest = others.some((d) => !isLetter(d, world)) ? others.filter((d) => !isLetter(d, world)) : others;
  const kind = whole === undefined ? undefined : NOT_CONDITIONAL.test(whole.reading.text) ? 'firm' : KIND.exec(whole.reading.text)?.[1];
  return rest.length > 0 && rest.length <= MOST ? [together(rest).replace(/^how much/u, (much) => (kind === undefined ? much : `${much} ${kind} money`))] : [];
}
/** The kind of money the wider question asked for stays. */
const KIND = /\b(public|government|private|firm|conditional) (?:money|funds|funding|capital|financing|investors?)\b/iu;
const NOT_CONDITIONAL = /\bconditional (?:\w+ )?(?:left out|excluded|aside)\b|\b(?:without|excluding|except|not counting|minus) (?:the )?conditional\b/iu;
/** A letter is no deal beside deals. */
const isLetter = (name: string, world: World): boolean => world.ledger.rows().filter((r) => lineName(r, world) === name).every((r) => r.kind === 'indicative' || r.kind === null);
/** "The rest" after the loans and the equity of a whole: what is neither. */
function withoutInstruments(told: readonly Turn[]): string | null {
  const kinds = told.map((t) => (MONEY.has(t.intent) ? INSTRUMENT.exec(t.reading.text)?.[0] : undefined));
  const from = kinds.lastIndexOf(undefined);
  const whole = told[from];
  const parts = [...new Set(kinds.slice(from + 1).filter((k) => k !== undefined))];
  return whole === undefined || !MONEY.has(whole.intent) || parts.length === 0 ? null : `${whole.reading.text.replace(/[?.! ]+$/u, '')} without ${parts.join(' and ')}?`;
}
const INSTRUMENT = /\b(?:debts?|equity|loans?|grants?|nofos?|nois?|pias?)\b/iu;
/** All the deals of the one agency whose deals a turn told. */
function dealsOfAgency(turn: Turn | undefined, world: World): string[] {
  const rows = world.ledger.rows().filter((r) => r.counted);
  const agencies = new Set(rows.filter((r) => turn?.records.includes(r.record.id)).map((r) => r.record.agency));
  return agencies.size === 1 ? [...new Set(rows.filter((r) => agencies.has(r.record.agency)).map((r) => lineName(r, world)))] : [];
}
