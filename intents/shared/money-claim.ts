// Whether a question is about the ledger at all: money words, names of the ledger, and no word that asks for something else. Pure.
import type { World } from '../../src/contracts/intent.ts';
import type { Row } from '../../src/contracts/ledger.ts';
import type { Reading, Term } from '../../src/model/reading.ts';
import type { MoneyQuestion } from './money-query.ts';
import { TOGETHER, TOTAL } from './money-wish.ts';

const MONEY = ['money', 'amount', 'loan', 'debt', 'equity', 'grant', 'approve', 'letter-of-interest', 'letter-of-intent', 'notice', 'investment', 'mobilise', 'average', 'median', 'private', 'portfolio', 'conditional', 'firm', 'raise', 'instrument', 'nofo', 'noi', 'pia', 'share'];
export const DEALS = /\b(?:compan(?:y|ies)\b.*\bamounts?|deals?|things(?= (?:are|stand|appear|does|do|on|in)\b)|projects?|lines?|items?|entries|rows?|transactions?|financings?|stakes?|shareholdings?|loans?|notices?|commitments?|companies|recipients|borrowers|letters|approved)\b/iu;
/** "The EXIM list" is one of deals; "the list" alone may be any. */
const LIST_END = /\b(?:lists?|portfolio|section)(?:\W*$|,? and the\b)/iu;
const ofDeals = (text: string, named: boolean): boolean => DEALS.test(text) || (named && LIST_END.test(text));
/** Concepts of questions about the ledger; any other word must stand in the selected lines. */
const LEDGER_WORDS = /^c:(?:money|amount|total|average|median|count|largest|smallest|share|rank|group-by|loan|debt|equity|grant|approve|firm|conditional|letter-of-interest|letter-of-intent|notice|nofo|noi|pia|private|public|mobilise|instrument|agency|company|project|portfolio|mineral|critical-mineral|rare-earth|investment|investor|raise|commit|announce|date|first|last|country|year|plan|back|mining|support|compare|deposit|receive|domestic|region|before|after|headline|mobilised|state|ton|copper|ally)$/u;
const LEDGER_SURFACES = /^(?:co|bottom|pa|tn|ny|va|ak|nc|la|millions?|billions?|mn|bn|applications?|exclud\w*|without|leav\w*|left|aside|out|omit\w*|minus|except\w*|counted|counting|includ\w*|add\w*|plus|together|combined?|pot|subtotals?|pool\w*|soft|factor|multiple|everything|all|every|both|one|two|three|four|five|six|seven|eight|nine|ten|\d+|single|own|itself|kept|apart|abroad|overseas|foreign|domestic|home|beside|alongside|top|next|other|only|just|really|cash|bucks|dollars?|usd|money|capital|sorted|sort|rank\w*|ascending|descending|order|size|sizes|biggest|largest|smallest|sum|sums|total|grand|kind|kinds|type|types|split|break|down|list|lists|table|csv|chart|breakdown|figure|figures|number|approx\w*|worth|far|ever|end|beginning|quarter|half|week|month|monthly|date|dated|undated|row|rows|line|lines|entry|entries|item|items|deal|deals|stake|stakes|holding|shareholdings?|lender|lenders|backers?|funder|recipients?|borrow\w*|raised?|lent|lend\w*|loaned|financ\w*|fund\w*|invest\w*|allot\w*|allocat\w*|commit\w*|approv\w*|ok'?d|okayed|clear\w*|median|mean|average|share|percentage|percent|portion|proportion|fraction|small|big|large|huge|deposit|come|comes|runner|sub|ahead|nam(?:e|es|ing)|absolutely|literally|subtract\w*|deduct\w*|make|makes|took|take|taken|put|belongs?|belonging|assum\w*|suppos\w*|bec[ao]mes?|turned|convert\w*|falls?|fell|short|thr[eo]w\w*|toss\w*|fold\w*|result|pool|lump|public|private|federal|government\w*|taxpayers?|conditional\w*|letters?|interest|intent|lois?|nonbinding|binding|non|indicative|notices?|nofos?|nois?|pias?|per|each|by|runner-up|second|third|back|involv\w*|concern\w*|relat\w*|regard\w*|touch\w*|cover\w*|amount\w*|value|valued|above|below|under|over|between|exceed\w*|more|less|than|threshold|carry|carries|located|sits?|oldest|newest|earliest|latest|outside|external|issued?|issues|publish\w*|rely|relies|uses?|used|using|stack|bears?|bear|energy|defen[cs]e|avg|incl|excl|w|o|govt|gvt|pct|ceiling|cap|raise|shape|side|sides|line-up|whole|half|remaining|remainder|rest|entire|involved?|respectively|across|show|shown|appear\w*|mention\w*|named|given|as|tonnages?|loan|debts?|equity|stake|grants?|tally|package|count\w*|tons?|tonnes?|tonnage|supply|pieces?|parts?|section|bit|piece|pile|pot|us|american?|packages?|anywhere|conditions?|met|fulfilled|satisfied|gap|difference|exceeds?|tops|labels?|labell?ed|tag|tagged|marked|places?|individual|of|fourth|fifth|sixth|lack\w*|missing|remains?|remov\w*|pair|trio|slice|chunk|minus|applicants?|applied|behind|won|winners?|winning|ratio|times|twice|called|equals?|accompan\w*|match\w*|along|attract\w*|shows?(?: up)?|lies?|lying|explicitly|expressly|specifically|centre|br(?:ing|ings|ought)|dr[ae]ws?|occurs?|locations?|larger|came|went)$/iu;
/** Quantities are told when a quantity is asked for. */
const OF_TONS = /\b(?:how much|how many|tons?|tonnes?|tonnage|share|part|portion|percent\w*|fraction|total|together|volume|quantity)\b/iu;
/** Asks that money rows never answer by themselves. */
const OTHER_ASK = /\b(?:how many (?:\w+ )?(?:grants|awards|projects|companies|winners|recipients) (?:will|would|does|do|can|could|are to|is to)|(?:national|sovereign) debt|(?:budget|trade) deficit|gdp|what (?:all )?(?:do|can|have) (?:you|we|i) (?:know|have|got|find|learn|say) (?:about|on|of)(?! (?:the )?(?:\w+ )?(?:deals|loans|money|funding|financing|lines|amounts|notices))|what(?: is|'s) there (?:about|on)|how (?:do|does|did|is|was) .{3,40}\b(?:explain\w*|justif\w*|argued?|reasoned)|(?:what|which) (?:is |are |was |were )?(?:the )?conditions?|(?:agency|department|body|who|which) (?:that )?deals with|why|purpose|meaning|what for|stands? for|had .{0,40}already|already been|(?:documents|sources|articles?|corpus) (?:say|tell|report|mention|know)|six months|half a year|half-year|six-month|reason|against what|aim|goal|under (?:which|what|whose) (?:administration|president|government)|whose administration|president|headline|title|article says|paragraph|source of this|who (?:approved|announced|leads?|runs|signed|reports?|said|says)|who is behind|appl(?:y|ied|icants?)|signator\w*|company names|percentage stake|(?:share|stake|percent\w*) .{0,60}\b(?:hold|holds|held|own|owns|owned)\b|ownership|meant to|explore|how many (?:jobs|countries attended|partners|ministers|people|employees|workers|shares|votes)|how many (?:more |equal |single )?(?:years|months|weeks|days|instal?lments|payments|repayments|phases)|how long|(?:over|within|in|for|during) (?:what|which) (?:period|time|timeframe|term|span)|what does .{1,20} mean|abbreviation)\b/iu;

/** Nothing in it could be about the ledger: no name of it, no money word, no figure. Seen before anything is worked out. */
export function isElsewhere(reading: Reading, world: World): boolean {
  const { text } = reading;
  return reading.ask !== 'howmuch' && reading.amounts.length === 0 && !MONEY.some((c) => reading.concepts.has(c)) && !reading.terms.some((t) => t.keys.includes('c:total'))
    && !DEALS.test(text) && !TOGETHER.test(text) && !TOTAL.test(text) && !ALL_SIDES.test(text) && !reading.mentions.some((m) => isUsed(m.id, world) || usedAlternative(m.alternatives, world));
}
/** Who receives, what weighs how much, what is left out. */
const ALL_SIDES = /\b(?:who|whom|whose|recipients?|winners?|applicants?|firms?|compan(?:y|ies)|tons?|tonnes?|tonnage|copper|without|except\w*|exclud\w*|besides?|apart|aside|minus|not counting|energy|defen[cs]e|agenc(?:y|ies))\b/iu;

/** "What is the difference between a letter of interest and a loan?": asks what the words mean, not for a sum. */
const OF_MEANING = /\b(?:difference|distinction) between (?:an? |the )?(?!\$|largest|biggest|smallest|highest|lowest|two\b)|\bhow (?:do|does|is|are) .{3,60} differ(?:ent)?\b/iu;
const SUM_ASKED = /\bhow (?:much|many)\b|\b(?:amounts?|sums?|totals?|figures?|dollars?|billions?|millions?|value|size)\b/iu;

/** 0 when the question is not about the ledger. */
export function claimScore(reading: Reading, q: MoneyQuestion, rows: readonly Row[], world: World, absent = false): number {
  if (rows.length > 0 && rows.every((r) => r.because === 'quantity')) return foreignWords(reading, rows).every((t) => /^(?:ton|deliver|ship|suppl|secur|provid|send|export|volume|quantit|ventur|allocat|how much|go(?:es|ing)?$|all(?:y|ies))/iu.test(t.surface)) && OF_TONS.test(reading.text) && asksRows(reading, q) && !OTHER_ASK.test(reading.text) ? 0.93 : 0;
  const f = q.query.include;
  const { kept } = q.words;
  const leftOut = q.words.left.map((s) => q.words.text.slice(s.from, s.to)).join(' ');
  const named = [f.agencies, f.recipients, f.countries, f.states, f.minerals].some((l) => l.length > 0) || q.query.exclude.some((x) => x.recipients.length > 0) || (q.query.either ?? []).some((x) => x.agencies.length > 0);
  if (!named && OF_MEANING.test(reading.text) && !SUM_ASKED.test(reading.text)) return 0;
  const absentOnly = absent && f.agencies.length === 0;
  const money = MONEY.some((c) => reading.concepts.has(c)) || reading.ask === 'howmuch' || q.query.amounts.length > 0 || q.query.exclude.length > 0 || (reading.terms.some((t) => t.keys.includes('c:total')) && (q.query.dates.length > 0 || named)) || (f.agencies.length > 0 && reading.concepts.has('announce') && reading.ask !== 'when') || ofDeals(q.words.text, named) || sumOfNamed(q);
  if (!money || OTHER_ASK.test(reading.text) || (!absent && otherSubject(reading, q, world)) || strangerName(reading, q, rows) || foreignWords(reading, rows).some((t) => !leftOut.includes(t.surface) && !(absentOnly && t.keys.some((k) => k === 'c:agreement' || k === 'c:sign' || k === 'c:memorandum')))) return 0;
  if (absentOnly) return 0.93;
  if (!asksRows(reading, q)) return 0;
  if (!named && /\b(?:which|what) forms?\b|\bcapital\b.{0,20}\bprovided\b/iu.test(kept)) return 0;
  if (!named && reading.amounts.some((a) => a.compare === 'eq' && !q.query.amounts.some((b) => b.usd === a.usd))) return 0;
  const aggregate = !['total', 'list'].includes(q.wish);
  const specific = f.instruments.length + f.kinds.length + f.notices.length + q.query.amounts.length + q.query.dates.length + (q.query.either?.length ?? 0);
  const total = /\b(?:totals?|overall|altogether|in all|sum)\b/iu.test(kept);
  if (!named && specific === 0 && /\b(?:bigger|smaller|larger|lesser)\b/iu.test(kept)) return 0;
  if (!named && specific === 0 && !aggregate && !total) return 0;
  if (!named && specific === 0 && !ofDeals(kept, named) && !reading.concepts.has('money') && !(aggregate && /\b(?:lists|anywhere|ledger|amounts)\b/iu.test(kept))) return 0;
  if (!named && /\b(?:agreements?|memorand\w*|frameworks?|mous?|signed|ministers?|partners)\b/iu.test(kept)) return 0;
  if (q.wish === 'count' && /\bhow many (?:\w+ )?(?:years|weeks|instal+ments|tranches|jobs|workers|people|shares|rounds|pages)\b|\b(?:countries|ministers|agreements|partners|days|times|paragraphs|months)\b/iu.test(kept)) return 0;
  const single = f.recipients.length === 1 && f.agencies.length === 0 && specific === 0 && !aggregate;
  if (single) return q.wish === 'total' && reading.ask === 'howmuch' ? 0.91 : q.wish === 'total' || total ? 0.85 : 0.55;
  if (aggregate || specific > 0 || total || (q.wish === 'total' && named) || (named && ofDeals(kept, named))) return 0.93;
  if (f.agencies.length > 0 && ['announce', 'approve', 'money', 'invest', 'investment', 'commit', 'back'].some((c) => reading.concepts.has(c))) return 0.91;
  return named ? 0.7 : 0.6;
}

/** "6K plus Amaero", "the two of 25 August together": lines named one by one or by their day, and their sum asked for. */
const sumOfNamed = (q: MoneyQuestion): boolean => { const f = q.query.include; return (q.together && f.recipients.length > 0) || (q.summed && (f.recipients.length + f.countries.length + f.states.length + f.agencies.length > 1 || (q.query.either?.length ?? 0) > 1 || q.query.dates.length > 0)); };

/** "Could you count ..." asks as much as "count ..." does. */
export const IMPERATIVE = /^\W*(?:please |pls |so |ok |hey |hi )*(?:(?:can|could|would|will) (?:you|i|we)\b|do you (?:have|know))/iu;

/** Who, when, where, why and yes-or-no questions want something else, unless a row or its recipient is the answer. */
function asksRows(reading: Reading, q: MoneyQuestion): boolean {
  if (reading.ask === 'why' || (reading.ask === 'how' && !/\bhow (?:big|large|far|do|does|is|are)\b/iu.test(reading.text))) return false;
  if (q.wish === 'oldest' || q.wish === 'newest' || q.wish === 'undated' || q.groupBy !== null) return true;
  if (reading.ask === 'when' || reading.ask === 'where') return /\bhow much\b|\bwhat (?:sum|amount)\b|\bsize of\b/iu.test(reading.text);
  if (reading.ask === 'who') return /\bwho (?:\w+ )?(?:has|had|have|got|gets|drew|attracted|raised|received) (?:the )?(?:\w+ )?(?:most|least|largest|smallest|biggest|highest|lowest|fewest)\b|\bwhose (?:deals?|lines?|projects?|loans?|money)\b|\bwho(?:'s| all)? (?:else )?(?:has |have |had )?(?:got|gets?|received?|receives|raised|borrowed|took|attracted|secured|won|benefit\w*|is getting|are the (?:recipients|borrowers|private))\b|\bto whom\b|\bfor whom\b|\bhow much\b/iu.test(reading.text);
  if (reading.ask === 'yesno' && !IMPERATIVE.test(reading.text)) return /\b(?:total|average|median|list|breakdown|sum|how much|how many)\b/iu.test(q.words.kept) && reading.amounts.length === 0;
  return true;
}

/** A name that is neither of the ledger nor the United States asks about something else. */
function otherSubject(reading: Reading, q: MoneyQuestion, world: World): boolean {
  if (reading.mentions.some((m) => ['person', 'agreement', 'country', 'document', 'event', 'post'].includes(m.kind) && !usedAlternative(m.alternatives, world))) return true;
  return reading.mentions.some((m) => ['organization', 'initiative', 'place', 'mineral', 'group'].includes(m.kind) && !isUsed(m.id, world) && !usedAlternative(m.alternatives, world) && !['place:us', 'org:us-government', 'org:exim-board'].includes(m.id)) && q.parts.length > 0;
}
const isUsed = (id: string, world: World): boolean => world.ledger.rows().some((r) => [r.record.agency, r.record.recipient, r.record.initiative, r.record.country, ...r.record.countries, ...r.record.states, ...r.record.minerals].includes(id));
const usedAlternative = (ids: readonly string[], world: World): boolean => ids.some((id) => isUsed(id, world));

/** "the World Bank": capitals inside the sentence that are no name of ours and of no selected line. */
function strangerName(reading: Reading, q: MoneyQuestion, rows: readonly Row[]): boolean {
  const words = reading.text.split(/\s+/u);
  if (words.length < 4 || words.filter((w) => /^\p{Lu}/u.test(w)).length > words.length / 2) return false;
  const known = [...reading.mentions.map((m) => m.surface), ...rows.map((r) => `${r.record.says.en} ${r.record.label.en}`)].join(' ').toLowerCase();
  const names = [...reading.text.matchAll(/(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}{2,}(?: (?:of (?:the )?)?\p{Lu}\p{Ll}{2,})+/gu)];
  return names.some((m) => !known.includes(m[0].toLowerCase()) && ![...q.words.at.values()].some((at) => at >= m.index && at < m.index + m[0].length) && !/\b(?:departments?|energy|defen[cs]e|bank of directors)\b/iu.test(m[0]));
}

/** What several lines cost together is what was announced for them. */
const COSTS = /\bcosts?\b.*\b(?:together|combined|altogether|in total|in all|in sum)\b|\b(?:combined|total|joint) costs?\b/iu;
/** Words that are neither about money nor in the selected lines. */
export function foreignWords(reading: Reading, rows: readonly Row[]): Term[] {
  const text = rows.map((r) => ` ${r.record.says.en} ${r.record.label.en} ${r.record.purpose?.en ?? ''} ${r.record.asks.join(' ')}`.toLowerCase()).join(' ');
  const spoken = (t: Term): boolean => (COSTS.test(reading.text) && /^costs?$/iu.test(t.surface)) || (t.surface === 'alone' && !reading.mentions.some((m) => m.kind === 'mineral'));
  return reading.terms.filter((t) => (t.must && !spoken(t)) || !(spoken(t) || ofLedger(t) || t.surface.toLowerCase().split(/[\s-]+/u).every((w) => w.length > 3 && near(w, text))));
}
/** The word in one of its forms. */
const near = (word: string, text: string): boolean => new RegExp(`(?<![\\p{L}])${word.slice(0, Math.max(4, word.length - 3)).replace(/[^\p{L}\p{N}]/gu, '.')}\\p{L}{0,3}(?![\\p{L}])`, 'u').test(text);
const ofLedger = (t: Term): boolean => /^(?:for what|shows? up)$/iu.test(t.surface) || t.keys.some((k) => LEDGER_WORDS.test(k)) || t.surface.split(/[\s-]+/u).every((w) => LEDGER_SURFACES.test(w) || /^[$€]?\d/u.test(w));
