// Whether a question is about the ledger at all: money words, names of the ledger, and no word that asks for something else. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { asksMeaning, asksRows, DEALS, ofDeals, OTHER_ASK } from './asked.ts';
import { foreignWords } from './foreign.ts';
import { anyOf, wordsOf } from '../../../src/lib/text/patterns.ts';
import type { MoneyQuestion } from './query.ts';
import { aspectsOf } from './tallies.ts';
import { ofLedger, otherSubject, strangerName } from './subject.ts';
import { TOGETHER, TOTAL } from './wish.ts';

const MONEY = [
  'money', 'amount', 'loan', 'debt', 'equity', 'grant', 'share', 'instrument', 'investment', 'raise', 'mobilise', 'approve', 'portfolio', 'average', 'median',
  'letter-of-interest', 'letter-of-intent', 'notice', 'nofo', 'noi', 'pia', 'private', 'conditional', 'firm',
];
const hasConcept = (reading: Reading, concepts: readonly string[]): boolean => concepts.some((c) => reading.concepts.has(c));
const hasTotal = (reading: Reading): boolean => reading.terms.some((t) => t.keys.includes('c:total'));

/** Who receives, what weighs how much, what is left out. */
const ALL_SIDES = wordsOf(
  /who|whom|whose|recipients?|winners?|applicants?|firms?|compan(?:y|ies)|agenc(?:y|ies)|energy|defen[cs]e/u,
  /tons?|tonnes?|tonnage|copper/u,
  /without|except\w*|exclud\w*|besides?|apart|aside|minus|not counting/u,
);
const LEDGER_ASKED = [DEALS, TOGETHER, TOTAL, ALL_SIDES];
/** Nothing in it could be about the ledger: no name of it, no money word, no figure. Seen before anything is worked out. */
export function isElsewhere(reading: Reading, world: World): boolean {
  return reading.ask !== 'howmuch' && reading.amounts.length === 0 && !hasConcept(reading, MONEY) && !hasTotal(reading)
    && !LEDGER_ASKED.some((pattern) => pattern.test(reading.text)) && !reading.mentions.some((m) => ofLedger(m, world));
}

/** 0 when the question is not about the ledger; `absent`: of a place that stands in no line. */
export function claimScore(reading: Reading, q: MoneyQuestion, rows: readonly Row[], world: World, absent = false): number {
  if (rows.length > 0 && rows.every((r) => r.because === 'quantity')) return ofTons(reading, q, rows) ? 0.93 : 0;
  const named = namesLines(q);
  const { agencies } = q.query.include;
  if (!named && asksMeaning(reading.text)) return 0;
  const counts = aspectsOf(q.words.kept).length > 1;
  if (!ofMoney(reading, q, named) || (!counts && OTHER_ASK.test(reading.text)) || (!absent && otherSubject(reading, q, world)) || strangerName(reading, q, rows)) return 0;
  const nowhere = absent && agencies.length === 0;
  const leftOut = q.words.left.map((s) => q.words.text.slice(s.from, s.to)).join(' ');
  if (foreignWords(reading, rows).some((t) => !leftOut.includes(t.surface) && !(nowhere && t.keys.some((k) => OF_AGREEMENT.includes(k))))) return 0;
  if (nowhere) return 0.93;
  return asksRows(reading, q) && (named || saysEnough(reading, q)) && !(q.wish === 'count' && COUNTS_OTHER.test(q.words.kept) && !counts) ? scoreOf(reading, q, named) : 0;
}
const OF_AGREEMENT = ['c:agreement', 'c:sign', 'c:memorandum'];
const COUNTS_OTHER = /\bhow many (?:\w+ )?(?:years|weeks|instal+ments|tranches|jobs|workers|people|shares|rounds|pages)\b|\b(?:countries|ministers|agreements|partners|days|times|paragraphs|months)\b/iu;
const TOTAL_ASKED = /\b(?:totals?|overall|altogether|in all|sum)\b/iu;

/** Quantities are told when a quantity is asked for. */
const QUANTITY = wordsOf(/how much|how many|total|together|volume|quantity/u, /tons?|tonnes?|tonnage/u, /share|part|portion|percent\w*|fraction/u);
const SHIPPED = /^(?:ton|deliver|ship|suppl|secur|provid|send|export|volume|quantit|ventur|allocat|how much|go(?:es|ing)?$|all(?:y|ies))/iu;
const ofTons = (reading: Reading, q: MoneyQuestion, rows: readonly Row[]): boolean => QUANTITY.test(reading.text) && !OTHER_ASK.test(reading.text) && asksRows(reading, q) && foreignWords(reading, rows).every((t) => SHIPPED.test(t.surface));

/** An agency, a recipient, a place or a mineral is named, be it to leave it out. */
function namesLines({ query }: MoneyQuestion): boolean {
  const f = query.include;
  return [f.agencies, f.recipients, f.countries, f.states, f.minerals].some((l) => l.length > 0) || query.exclude.some((x) => x.recipients.length > 0) || (query.either ?? []).some((x) => x.agencies.length > 0);
}
/** A word, a name or a figure says that it is about money. */
function ofMoney(reading: Reading, q: MoneyQuestion, named: boolean): boolean {
  const { amounts, exclude, dates, include } = q.query;
  return hasConcept(reading, MONEY) || reading.ask === 'howmuch' || amounts.length > 0 || exclude.length > 0 || (hasTotal(reading) && (dates.length > 0 || named))
    || (include.agencies.length > 0 && reading.concepts.has('announce') && reading.ask !== 'when') || ofDeals(q.words.text, named) || sumOfNamed(q);
}
/** "6K plus Amaero", "the two of 25 August together": lines named one by one or by their day, and their sum asked for. */
function sumOfNamed({ query, together, summed }: MoneyQuestion): boolean {
  const { recipients, countries, states, agencies } = query.include;
  const several = recipients.length + countries.length + states.length + agencies.length > 1 || (query.either?.length ?? 0) > 1 || query.dates.length > 0;
  return (together && recipients.length > 0) || (summed && several);
}

const isAggregate = (q: MoneyQuestion): boolean => q.wish !== 'total' && q.wish !== 'list';
function isSpecific({ query }: MoneyQuestion): boolean {
  const { instruments, kinds, notices } = query.include;
  return [instruments, kinds, notices, query.amounts, query.dates, query.either ?? []].some((l) => l.length > 0);
}
/** "List deals by size". */
const isSorted = (q: MoneyQuestion): boolean => q.sort !== null && q.wish === 'list' && ofDeals(q.words.kept, false);
/** "List all deals", whatever they are. */
const EVERY_LINE = /^\W*(?:(?:can|could|please|you|i|we|me|us|to|see|get|want|pls|list|show|give|print|name)\b\W*)+(?:of )?(?:all|every|each|the (?:whole|full|entire|complete))\b(?: (?:the|of|single|financing|funding|money))* ?(?:list of )?(?:deals?|lines?|projects?|financings?|transactions?|entries|rows|ledger)\b(?: (?:in|of|from|on) (?:the|your) (?:ledger|list|sources?|articles?))?\W*$/iu;
const OTHER_THINGS = anyOf(/\b(?:which|what) forms?\b|\bcapital\b.{0,20}\bprovided\b/u, /\b(?:agreements?|memorand\w*|frameworks?|mous?|signed|ministers?|partners)\b/u);
const COMPARED = /\b(?:bigger|smaller|larger|lesser)\b/iu;
const LEDGER_ITSELF = /\b(?:lists|anywhere|ledger|amounts)\b/iu;
/** Without a name of the ledger: whether the rest says that the lines are meant. */
function saysEnough(reading: Reading, q: MoneyQuestion): boolean {
  const { kept } = q.words;
  if (OTHER_THINGS.test(kept) || reading.amounts.some((a) => a.compare === 'eq' && !q.query.amounts.some((b) => b.usd === a.usd))) return false;
  if (isSpecific(q) || isSorted(q) || EVERY_LINE.test(kept) || (TOTAL_ASKED.test(kept) && q.query.exclude.length > 0)) return true;
  if (COMPARED.test(kept) || !(isAggregate(q) || TOTAL_ASKED.test(kept))) return false;
  return ofDeals(kept, false) || reading.concepts.has('money') || (isAggregate(q) && LEDGER_ITSELF.test(kept));
}
const MONEY_VERBS = ['announce', 'approve', 'money', 'invest', 'investment', 'commit', 'back'];
/** A single recipient may be asked about for its own sake. */
function scoreOf(reading: Reading, q: MoneyQuestion, named: boolean): number {
  const { agencies, recipients } = q.query.include;
  const total = TOTAL_ASKED.test(q.words.kept);
  const more = isAggregate(q) || isSpecific(q) || isSorted(q) || EVERY_LINE.test(q.words.kept);
  // In a dialogue "the total without the letters" is first of what was spoken of.
  if (!more && !named && q.query.exclude.length > 0) return 0.72;
  if (recipients.length === 1 && agencies.length === 0 && !more) return q.wish !== 'total' ? (total ? 0.85 : 0.55) : reading.ask === 'howmuch' ? 0.91 : 0.85;
  if (more || total || (named && (q.wish === 'total' || ofDeals(q.words.kept, named)))) return 0.93;
  if (agencies.length > 0 && hasConcept(reading, MONEY_VERBS)) return 0.91;
  return named ? 0.7 : 0.6;
}
