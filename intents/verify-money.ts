// "Is it true that EXIM lent $20bn to Vault?": a claim about money is supported, contradicted, partly so or not in the sources,
// with what went wrong (unit, year, currency, stage, counted twice, other agency) and the right fact.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import type { Row } from '../src/contracts/ledger.ts';
import type { Mention, Reading } from '../src/model/reading.ts';
import { offersChoice } from './shared/choice.ts';
import { DEALS, IMPERATIVE } from './shared/money/asked.ts';
import { foreignWords } from './shared/money/foreign.ts';
import { datesNamed } from './shared/money/missing.ts';
import { nationalityOf } from './shared/of-country.ts';
import { anyOf, oneWordOf } from '../src/lib/text/patterns.ts';
import { moneyQuestion } from './shared/money/query.ts';
import { instrumentsOf, kindsOf } from './shared/money/filter.ts';
import { amountText, label, rowRefs, rowSentence, shortAgency, sum } from './shared/money/words.ts';
import { SAME_DEAL, sameness, tellInside, tellLines, tellUnlinked, type Sameness } from './shared/money/same.ts';
import { aimed, GIFT, inTime, same, verdictOn, type Verdict } from './shared/money/verdict.ts';
import { wantsMost } from './shared/money/rank.ts';

type Facts =
  | ({ outcome: 'judged' } & Verdict)
  | { outcome: 'superlative'; holds: boolean; best: Row; own: Row; kind: 'largest' | 'smallest' }
  | { outcome: 'unfirm'; kind: 'indicative' | 'notice'; rows: Row[] }
  | { outcome: 'undated'; dates: string; rows: Row[] }
  | Sameness
  | { outcome: 'absent'; agency: string | null; place: string; rows: Row[]; others?: Row[] };
/** Asks whether there is any such deal, not whether a deal is so. */
const EXISTS = /\b(?:is|are|was|were) (?:there )?an?y?\b|\bany\b|\b(?:list|contain|include|hold|have|has)s? (?:an?|any)\b/iu;
const VERIFY_WORDS = oneWordOf(
  // Holding something true
  String.raw`true correct right false wrong really actually claim\w* fact confirm\w* check verify statement say says said already even`,
  // Giving, getting, paying
  String.raw`disburs\w* paid pay transfer\w* wired lend lent give gave given get got receive\w* spent spend award\w* provide\w* hand\w* go-ahead sign\w* secure\w* pass\w*`,
  // Amounts
  String.raw`euros? pounds? yuan rubles? biggest largest smallest half worth cost reach\w* hit top over deal grants? year come came through went go goes`,
);

export const verifyMoney = defineIntent<{ facts: Facts }, Facts>({
  name: 'verify-money',
  summary: 'Holds a claim about money against the ledger: supported, contradicted, partly, not in the sources, with the reason.',
  examples: ['Is it true that EXIM lent $20bn to Vault?', 'Did DFC lend $700 million to Kazakhstan?', 'Did Ambler Metals raise debt?', 'Was the $10 billion Vault loan approved by DFC?', 'Is Vault the largest EXIM deal?'],
  counterexamples: ['Did Japan sign?', 'Is FORGE a treaty?', 'How much did EXIM lend to Vault?'],
  claim(reading, world) {
    const lines = sameness(reading, world) ?? underHeadline(reading, world) ?? otherAgency(reading, world);
    if (lines !== null) return { score: 0.96, slots: { facts: lines }, why: `verify ${lines.outcome}` };
    if (nationalityOf(reading, world) !== null) return undefined;
    if (SAME_DEAL.test(reading.text) || WHICH_INSTRUMENT.test(reading.text)) return undefined;
    if (!isClaim(reading) || offersChoice(reading) || /\b(?:not|never|nobody|without|why|when|who|how)\b|^\W*(?:so |and |but )?will\b|\bgoing to\b/iu.test(reading.text.replace(/\bor not\b/giu, '').replace(/^\W*\w+n't\b/iu, ''))) return undefined;
    const facts = judge(reading, world);
    return facts === null ? undefined : { score: 0.94, slots: { facts }, why: `verify ${facts.outcome}` };
  },
  handle: ({ slots }): Facts => slots.facts,
  template: {
    judged: (f, world, reading) => judged(f, world, reading),
    superlative: (f, world) => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: `${world.say(f.holds ? 'yes' : 'no')} ${world.say(`money.${f.kind}`, { name: label(f.best, world), amount: amountText(f.best, world) })}${f.holds ? '' : ` ${label(f.own, world)}: ${amountText(f.own, world)}.`}`, cites: rowRefs(f.holds ? [f.best] : [f.best, f.own]) }, { kind: 'paragraph', text: rowSentence(f.best, world) }], records: [f.best.record.id, f.own.record.id], focus: { entities: f.best.record.recipient === undefined ? [] : [f.best.record.recipient] } }),
    unfirm: (f, world) => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: world.say('verdict.unfirm', { kind: f.kind }), cites: rowRefs(f.rows) }, ...f.rows.slice(0, 4).map((r) => ({ kind: 'paragraph' as const, text: rowSentence(r, world), cites: r.record.evidence }))], records: f.rows.map((r) => r.record.id), focus: { entities: f.rows.flatMap((r) => r.record.recipient ?? []).slice(0, 1), set: [] } }),
    undated: (f, world) => ({ status: 'answered', blocks: [{ kind: 'paragraph', text: `${world.say('no')} ${world.say('money.none-dated', { dates: f.dates })}`, cites: rowRefs(f.rows) }, { kind: 'list', items: f.rows.map((r) => ({ text: `${label(r, world)}: ${amountText(r, world)}, ${world.date(r.record.date ?? '')}`, cites: r.record.evidence })) }], records: f.rows.map((r) => r.record.id), derived: (f.dates.match(/\d+/gu) ?? []).map(Number), gap: `nothing dated ${f.dates}` }),
    lines: (f, world) => tellLines(f, world),
    inside: (f, world) => tellInside(f, world),
    unlinked: (f, world) => tellUnlinked(f, world),
    absent: (f, world) => ({ status: 'partial', blocks: [{ kind: 'paragraph', text: `${world.say('verdict.absent')} ${world.say('money.no-money-for', { agency: f.agency === null ? 'none' : shortAgency(f.agency, world), place: world.name(f.place) })}`, cites: rowRefs(f.rows).slice(0, 8) }, ...toldOf(f.place, world), ...(f.others ?? []).slice(0, 2).map((r) => ({ kind: 'paragraph' as const, text: rowSentence(r, world), cites: r.record.evidence }))], records: f.rows.map((r) => r.record.id), gap: `money for ${f.place}` }),
  },
});

const ANY = /^\W*(?:and |so )?any\b/iu;
/** Claims without the order of words of a question: "the Vault loan, was it approved?", ", right?", "paid out yet?". */
const CLAIMED = anyOf(
  /^(?!\W*(?:who|what|which|when|where|why|how)\b).{4,60}[,;:–-]\s*(?:has|have|had|was|were|is|are|did|does|do)\b[^?]*\?\W*$/u,
  /\b(?:approved|signed|paid|committed|binding) or not\b/u,
  /\b(?:already|been|yet) (?:paid|disbursed|spent|transferred)\b.*\?|\b(?:disbursed|paid out)(?: yet| already)?\s*\?/u,
  /[,–-]\s*(?:right|correct|true|yes|no|isn't it|is that (?:so|right|true|correct))\s*\?*\s*$/u,
);
/** A yes-or-no question, or a statement with ", right?" behind it. */
const isClaim = (r: Reading): boolean => ANY.test(r.text) || (r.ask === 'yesno' && !IMPERATIVE.test(r.text)) || CLAIMED.test(r.raw);

/** "Fully funded", "the largest in American history": no line tells what a whole costs, or of other money than its own. */
const BEYOND_LINES = /\b(?:fully|completely|wholly|entirely) (?:funded|financed|paid|covered|backed|secured)\b|\b(?:history|of all time|in the world|worldwide)\b/iu;

function judge(reading: Reading, world: World): Facts | null {
  if (BEYOND_LINES.test(reading.text)) return null;
  const q = moneyQuestion(reading, world);
  const f = q.query.include;
  const entity = [f.recipients, f.countries, f.states, f.minerals].some((l) => l.length > 0);
  const claims = reading.amounts.length > 0 || instrumentsOf(reading.text).length > 0 || GIFT.test(reading.text) || kindsOf(reading.text).length > 0 || f.notices.length > 0 || /\b(?:disburs\w*|lend|lent|invest\w*|fund\w*|financ\w*|money|paid|approve\w*)\b/iu.test(reading.text) || (EXISTS.test(reading.text) && DEALS.test(reading.text));
  const elsewhere = EXISTS.test(reading.text) && f.agencies.length === 1 && reading.amounts.length === 0 ? [...f.countries, ...f.states, ...f.minerals][0] : undefined;
  if (elsewhere !== undefined) {
    const fit = world.ledger.rows().filter((r) => [...r.record.countries, ...r.record.states, ...r.record.minerals].includes(elsewhere));
    if (!fit.some((r) => f.agencies.includes(r.record.agency)) && foreign(reading, fit).length === 0) return { outcome: 'absent', agency: f.agencies[0] ?? null, place: elsewhere, rows: rowsOf({ agencies: f.agencies }, world), others: fit.filter((r) => r.counted) };
  }
  const ore = (EXISTS.test(reading.text) || /\bare there\b/iu.test(reading.text)) && DEALS.test(reading.text) && reading.amounts.length === 0 ? unfunded(reading, world) : undefined;
  if (ore !== undefined) return { outcome: 'absent', agency: f.agencies[0] ?? null, place: ore, rows: [] };
  if (!claims && wantsMost(reading.text) === null) return null;
  const stranger = reading.mentions.find((m) => ((m.kind === 'place' || m.kind === 'country') && m.id !== 'place:us' && !placesOf(world).includes(m.id)) || borrowsNothing(m, world));
  if (stranger !== undefined && f.agencies.length > 0 && !entity && reading.mentions.every((m) => m === stranger || f.agencies.includes(m.id)) && foreign(reading, []).length === 0) return { outcome: 'absent', agency: f.agencies[0] ?? null, place: stranger.id, rows: rowsOf({ agencies: f.agencies }, world) };
  const rows = candidates(q, reading, world);
  const named = entity || f.agencies.length + f.notices.length > 0;
  if (rows.length === 0 || (!named && reading.amounts.length === 0) || otherSubject(reading, world) || foreign(reading, rows).length > 0) return null;
  if (/\bsign(?:ed|s|ing)?\b/iu.test(reading.text) && rows.every((r) => r.record.stage === 'indicative' || r.kind === 'indicative')) return null;
  const most = wantsMost(reading.text);
  if (most !== null && entity && reading.amounts.length === 0) return superlative(most, q, rows, world);
  const aim = aimed(reading.text, rows).filter((r) => r.counted);
  if (EXISTS.test(reading.text) && reading.amounts.length === 0 && reading.dates.length > 0 && reading.dates.every((d) => d.relation === 'on') && aim.length > 0 && aim.every((r) => r.record.date !== undefined) && inTime(aim, reading).length === 0) return { outcome: 'undated', dates: datesNamed(reading.dates), rows: aim };
  const verdict = verdictOn(reading, rows, world);
  const [kind] = verdict.rows.map((r) => r.kind);
  if (DEAL.test(reading.text) && EXISTS.test(reading.text) && reading.amounts.length === 0 && verdict.verdict === 'supported' && (kind === 'indicative' || kind === 'notice') && verdict.rows.every((r) => r.kind === kind) && kindsOf(reading.text).length === 0) return { outcome: 'unfirm', kind, rows: verdict.rows };
  return { outcome: 'judged', ...verdict };
}
/** A letter or a notice of funding is no deal yet. */
const DEAL = /\b(?:deals?|projects?|transactions?|financings?|loans?|funded|financed)\b/iu;
/** The one mineral that is named, where no line is about it. */
function unfunded(reading: Reading, world: World): string | undefined {
  const [ore, ...more] = reading.mentions;
  return ore?.kind === 'mineral' && more.length === 0 && reading.terms.every((t) => t.known) && !world.ledger.rows().some((r) => r.record.minerals.includes(ore.id)) ? ore.id : undefined;
}
/** "Debt or equity?" offers a choice, it claims neither. */
const OFFERED = '(?:loans?|debt|equity|grants?|shares|credit|conditional|firm|private|public|government)';
const WHICH_INSTRUMENT = new RegExp(String.raw`\b${OFFERED}(?: \w+)?,? or (?:an? |is it |as )?(?:${OFFERED}|what|something)\b|\b(?:nofo|noi|pia),? or (?:an? |is it |as )?(?:nofo|noi|pia)\b`, 'iu');
/** "Do the single lines bear the headline out?": the headline figure of an agency and the sum of the lines it stands over. */
const BEARS_OUT = anyOf(
  /\b(?:lines?|deals?|items?|entries|rows|amounts|figures)\b.*\b(?:bear\w*|match\w*|add(?:s|ed)? up|back(?:s|ed)? (?:it|that|this)? ?up|support\w*|fit|square\w*|equal\w*|confirm\w*|tally|tallies|reach|come to|justify|amount to|consistent)\b/u,
  /\b(?:fit|match(?:es)?|tally with|squares? with|agrees? with|consistent with|borne out by|covered by|compatible with|in line with|reconcile with)\b.*\b(?:lines?|deals?|items?|entries|rows|amounts|figures|sums)\b/u,
  /\bsum of\b.*\b(?:lines?|deals?|items?|entries)\b.*\b(?:headline|claim\w*|figure)\b/u,
);
function underHeadline(reading: Reading, world: World): Facts | null {
  if (!BEARS_OUT.test(reading.text)) return null;
  const { agencies } = moneyQuestion(reading, world).query.include;
  const headline = world.ledger.rows().find((r) => r.record.sum_of.length > 0 && agencies.includes(r.record.agency) && (reading.amounts.length === 0 ? /\bheadline|\bclaim/iu.test(reading.text) : reading.amounts.some((a) => a.usd === r.usd)));
  return headline === undefined ? null : { outcome: 'judged', verdict: 'supported', faults: [], rows: [headline], matched: null };
}
/** "Why did the Department of Energy approve the Vault loan?": the deal is another agency's, whatever is asked. */
function otherAgency(reading: Reading, world: World): Facts | null {
  const verb = /\b(?:approv\w*|lend|lent|loan(?:ed|s)?|invest\w*|financ\w*|fund\w*|gave|give|put|award\w*|grant\w*|commit\w*|money)\b/iu.test(reading.text) || (reading.ask === 'yesno' && /\b(?:deal|project|borrower|client|recipient|portfolio|initiative|program\w*|list)\b/iu.test(reading.text));
  if (!verb || reading.negated) return null;
  const { agencies, recipients } = moneyQuestion(reading, world).query.include;
  if (agencies.length !== 1 || recipients.length !== 1) return null;
  const rows = world.ledger.rows().filter((r) => r.counted && recipients.some((id) => [r.record.recipient, r.record.initiative].includes(id)));
  if (rows.length === 0 || rows.some((r) => agencies.includes(r.record.agency)) || otherSubject(reading, world)) return null;
  return { outcome: 'judged', verdict: 'contradicted', faults: ['agency'], rows, matched: null };
}
/** What there is of a mineral without money. */
function toldOf(id: string, world: World): Draft['blocks'] {
  const mineral = world.record(id);
  return mineral?.kind === 'mineral' ? [{ kind: 'paragraph', text: world.says(mineral), cites: mineral.evidence }] : [];
}
/** A company or another government, which no line of the ledger names as the one that gets money. */
function borrowsNothing(m: Mention, world: World): boolean {
  const body = m.kind === 'organization' ? world.record(m.id) : undefined;
  return body?.kind === 'organization' && (['company', 'consortium'].includes(body.classification) || m.id === 'org:uz-government') && !world.ledger.rows().some((r) => r.record.recipient === m.id);
}
const placesOf = (world: World): string[] => world.ledger.rows().flatMap((r) => [...r.record.countries, ...r.record.states]);
const rowsOf = (filter: { agencies?: readonly string[] }, world: World): Row[] => world.ledger.rows().filter((r) => (filter.agencies ?? []).includes(r.record.agency));
function foreign(reading: Reading, rows: readonly Row[]): string[] {
  return foreignWords(reading, rows).filter((t) => t.must ? true : !t.surface.split(/[\s-]+/u).every((w) => VERIFY_WORDS.test(w))).map((t) => t.surface);
}
function otherSubject(reading: Reading, world: World): boolean {
  const known = new Set(world.ledger.rows().flatMap((r) => [r.record.agency, r.record.recipient ?? '', r.record.initiative ?? '', ...r.record.countries, ...r.record.states, ...r.record.minerals]));
  return reading.mentions.some((m) => ['person', 'agreement', 'event', 'document', 'post', 'country'].includes(m.kind) || (['organization', 'initiative', 'place', 'group'].includes(m.kind) && !known.has(m.id) && !['org:exim-board', 'org:us-government', 'place:us'].includes(m.id)));
}

/** What the claim is about: the deal it names, else the agency's lines, else lines with that amount. Sums and headlines belong to it. */
function candidates(q: ReturnType<typeof moneyQuestion>, reading: Reading, world: World): Row[] {
  const f = q.query.include;
  const all = world.ledger.rows();
  const touch = (r: Row, keep: (l: readonly string[]) => boolean): boolean => [[r.record.recipient ?? '', r.record.initiative ?? ''], r.record.countries, r.record.states, r.record.minerals].some(keep);
  if (f.recipients.length > 0) return all.filter((r) => touch(r, (l) => l.some((id) => f.recipients.includes(id))));
  const fields = [[f.countries, 'countries'], [f.states, 'states'], [f.minerals, 'minerals']] as const;
  const placed = fields.filter(([l]) => l.length > 0);
  if (placed.length > 0) {
    const fit = all.filter((r) => placed.every(([l, key]) => l.some((id) => r.record[key].includes(id))));
    const own = fit.filter((r) => f.agencies.length === 0 || f.agencies.includes(r.record.agency));
    return own.length > 0 ? own : fit;
  }
  if (f.agencies.length > 0) return all.filter((r) => f.agencies.includes(r.record.agency));
  if (f.notices.length > 0 && reading.amounts.length === 0) return all.filter((r) => r.record.notice !== undefined);
  const amount = reading.amounts[0];
  if (amount === undefined) return [];
  const exact = all.filter((r) => r.usd !== null && same(amount, reading.text, r.usd));
  return exact.length > 0 ? exact : all.filter((r) => r.usd !== null && r.because === 'headline' && [1e3, 1e6].some((k) => same(amount, reading.text, (r.usd ?? 0) / k) || same(amount, reading.text, (r.usd ?? 0) * k)));
}

function superlative(kind: 'largest' | 'smallest', q: ReturnType<typeof moneyQuestion>, rows: readonly Row[], world: World): Facts | null {
  const pool = world.ledger.rows().filter((r) => r.counted && (r.kind === 'firm' || r.kind === 'notice') && (q.query.include.agencies.length === 0 || q.query.include.agencies.includes(r.record.agency)));
  const sorted = pool.toSorted((a, b) => (kind === 'largest' ? (b.usd ?? 0) - (a.usd ?? 0) : (a.usd ?? 0) - (b.usd ?? 0)));
  const [best] = sorted;
  const own = sorted.find((r) => rows.includes(r));
  return best === undefined || own === undefined ? null : { outcome: 'superlative', holds: own.usd === best.usd, best, own, kind };
}

function judged(f: Extract<Facts, { outcome: 'judged' }>, world: World, reading: Reading): Draft {
  const shown = f.rows.slice(0, 4);
  const first = shown[0];
  const counted = f.rows.filter((r) => r.counted);
  const reasons = f.faults.map((fault) => world.say(`verdict.${fault}`, { agency: first === undefined ? '' : world.list([...new Set(f.rows.map((r) => shortAgency(r.record.agency, world)))]), amount: fault === 'bounded' && first !== undefined ? amountText(first, world) : f.matched === null ? '' : world.money(f.matched), stage: first === undefined ? '' : world.say(`stage.${first.record.stage}`), date: first?.record.date === undefined ? '' : world.date(first.record.date) }));
  const total = (f.verdict === 'supported' || f.faults.every((x) => x === 'amount')) && f.matched === sum(counted) && counted.length > 1 ? ` ${world.say('verdict.sum', { amount: world.money(sum(counted)), n: counted.length })}` : '';
  const under = world.ledger.rows().filter((r) => f.rows.some((h) => h.record.sum_of.includes(r.record.id)));
  const itemised = under.length === 0 ? '' : ` ${world.say('verdict.lines-under', { amount: world.money(sum(under)), n: under.length })}`;
  const range = reading.amounts[0]?.compare === 'eq' && shown.some((r) => r.record.amount_kind === 'up_to') && f.verdict === 'supported' ? ` ${world.say('verdict.up-to')}` : '';
  const unpaid = f.faults.includes('undisbursed') && f.faults.every((x) => ['undisbursed', 'letter', 'notice'].includes(x)) && /\b(?:disburs\w*|paid|payout|transferred|wired|drawn|spent|handed)\b/iu.test(reading.text);
  return {
    status: unpaid ? 'partial' : 'answered',
    blocks: [{ kind: 'paragraph', text: [world.say(unpaid ? 'verdict.absent' : `verdict.${f.verdict}`), ...reasons].join(' ') + total + itemised + range, cites: rowRefs(shown) }, ...(total === '' ? shown.map((r) => ({ kind: 'paragraph' as const, text: rowSentence(r, world), cites: r.record.evidence })) : [{ kind: 'list' as const, items: counted.map((r) => ({ text: `${label(r, world)}: ${amountText(r, world)}`, cites: r.record.evidence })) }]), ...(under.length === 0 ? [] : [{ kind: 'list' as const, items: under.map((r) => ({ text: `${label(r, world)}: ${amountText(r, world)}`, cites: r.record.evidence })) }])],
    records: f.rows.map((r) => r.record.id), derived: [sum(counted), counted.length, sum(under), under.length, ...(f.matched === null ? [] : [f.matched])], focus: { entities: [...new Set(f.rows.flatMap((r) => r.record.recipient ?? []))].slice(0, 2), set: [] },
  };
}
