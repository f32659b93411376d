// A claim about money held against the ledger: what of it is right, what is wrong, and how it went wrong. Pure.
import type { World } from '../../../src/contracts/intent.ts';
import type { Row } from '../../../src/contracts/ledger.ts';
import { touches } from '../../../src/records/periods.ts';
import type { Amount, Reading } from '../../../src/model/reading.ts';
import { instrumentsOf, kindsOf, noticesOf } from './filter.ts';
import { countedOtherwise } from '../otherwise.ts';
import { sum } from './words.ts';

export type Fault = 'agency' | 'unit' | 'twice' | 'mixed' | 'other-row' | 'amount' | 'currency' | 'year' | 'period' | 'no-date' | 'letter' | 'notice' | 'conditional' | 'private' | 'public' | 'mobilised' | 'undisbursed' | 'instrument' | 'no-instrument' | 'several-instruments' | 'bounded' | 'place' | 'not-all' | 'other-minerals';
/** Faults that only leave a claim unproven; any other contradicts it. */
const SOFT: readonly Fault[] = ['no-date', 'no-instrument', 'several-instruments', 'bounded', 'undisbursed'];
const EXCLUSIVE = /\b(?:all|only|entirely|solely|purely|exclusively|wholly|fully|just)\b/iu;
const EXACT = /\b(?:exactly|precisely|flat|exact(?: figure| amount| sum)?|neither more nor less|no more,? no less)\b/iu;
export type Verdict = { verdict: 'supported' | 'contradicted' | 'partly'; faults: Fault[]; rows: Row[]; /** The amount of another row or sum that the claim matches. */ matched: number | null };

const PAID = /\b(?:disburs\w*|paid|pays?|paying|payout|transferred|wired|handed|drawn|spent|spend|received|gave|given|lent|loaned)\b/iu;
const PAID_OUT = /\b(?:disburs\w*|paid(?: out)?|payout|transferred|wired|handed over|drawn|spent)\b/iu;
const FIRM_WORDS = /\b(?:disburs\w*|transferred|wired|approv\w*|commit\w*|lent|lend\w*|loan\w*|invest(?:ed|s|ing|ment|ments)?|gave|give[ns]?|pa(?:id|y|ys)|provid\w*|award\w*|grant(?:ed|s|ing)?|financ(?:ed|es|e)|sign(?:ed|s)?|fund(?:ed|s)|firm|secured|spen[dt]|put|got|gets?|getting|receiv\w*|obtain\w*)\b|(?<!non-?)\bbinding\b/iu;
/** What a letter, a notice or a condition is not. */
const CERTAIN = /\b(?:certain|definite|guaranteed|assured|settled|final(?:i[sz]ed)?|sealed|locked in|(?:done|closed) deals?|sure thing|in the bag|unconditional|concluded)\b/iu;
const OTHER_CURRENCY = /€|£|¥|\b(?:euros?|eur|pounds?|sterling|gbp|yuan|rmb|renminbi|yen|rubles?|roubles?|(?<=\d[\d.,]* (?:(?:m|b|tr)illion )?|uzbek )sums?|soums?|tenge|won)\b/iu;

/** `rows`: every line the claim may be about, headline figures and parts included. */
export function verdictOn(reading: Reading, rows: readonly Row[], world: World): Verdict {
  const text = reading.text;
  const amount = reading.amounts[0];
  const aim = aimed(text, rows);
  const dated = amount === undefined ? inTime(aim, reading) : [];
  const asked = dated.length > 0 ? dated : aim;
  const faults: Fault[] = [];
  const hit = amount === undefined ? { rows: asked, fault: null, matched: null } : matchAmount(amount, text, asked, rows);
  if (hit.fault !== null) faults.push(hit.fault);
  const about = hit.rows.length > 0 ? hit.rows : asked;
  const agencies = reading.mentions.map((m) => (m.id === 'org:exim-board' ? 'org:us-exim' : m.id)).filter((id) => world.ledger.rows().some((r) => r.record.agency === id));
  if (agencies.length > 0 && !about.some((r) => agencies.includes(r.record.agency))) faults.push('agency');
  if (OTHER_CURRENCY.test(text) && amount !== undefined) faults.push('currency');
  faults.push(...stageFaults(text, about), ...instrumentFaults(text, about), ...dateFaults(reading, about), ...placeFaults(reading, about, world));
  if (about.length > 0 && about.every((r) => countedOtherwise(text, r.record.says?.en ?? ''))) faults.push('period');
  if (EXCLUSIVE.test(text) && amount === undefined && otherMinerals(reading, about)) faults.push('other-minerals');
  if (EXCLUSIVE.test(text) && amount === undefined && rows.some((r) => r.counted && !asked.includes(r))) faults.push('not-all');
  if (amount !== undefined && EXACT.test(text) && about.some((r) => r.record.amount_kind !== 'exact')) faults.push('bounded');
  const unique = [...new Set(faults)];
  const wrong = mixes(text) ? unique.filter((f) => f !== 'mixed') : unique;
  return { verdict: wrong.length === 0 ? 'supported' : unique.every((f) => SOFT.includes(f)) && !(unique.includes('several-instruments') && EXCLUSIVE.test(text)) ? 'partly' : 'contradicted', faults: unique, rows: about, matched: hit.matched };
}

/** Rows of the kind, instrument or notice the claim names; all when none is of it. */
export function aimed(text: string, rows: readonly Row[]): Row[] {
  const kinds = kindsOf(text).filter((k) => k !== 'firm' || !/\bcommit/iu.test(text));
  const instruments = instrumentsOf(text).filter((i) => i !== 'loan');
  const narrow = (list: readonly Row[], test: (r: Row) => boolean): Row[] => { const own = list.filter(test); return own.length > 0 ? own : [...list]; };
  const byKind = kinds.length === 0 ? narrow(rows, (r) => r.kind === 'firm' || r.kind === 'notice' || r.kind === 'indicative' || r.because === 'headline') : narrow(rows, (r) => (r.kind !== null && kinds.includes(r.kind)) || (r.because === 'headline' && kinds.includes('private') && r.record.funder_class === 'private'));
  const notices = noticesOf(text);
  const byNotice = notices.length === 0 ? byKind : narrow(byKind, (r) => r.record.notice !== undefined && notices.includes(r.record.notice));
  return instruments.length === 0 ? byNotice : narrow(byNotice, (r) => instruments.includes(r.record.instrument));
}

/** "Any notices this month?" is about those of the month. */
export const inTime = (rows: readonly Row[], reading: Reading): Row[] => (reading.dates.length === 0 ? [...rows] : rows.filter((r) => r.record.date !== undefined && reading.dates.every((d) => touches(r.record.date ?? '', d))));

type Hit = { rows: Row[]; fault: Fault | null; matched: number | null };
function matchAmount(amount: Amount, text: string, asked: readonly Row[], all: readonly Row[]): Hit {
  const priced = asked.filter((r) => r.usd !== null);
  const holds = (usd: number): boolean => compares(amount, text, usd);
  const both = mixes(text) ? all.filter((r) => r.counted && (r.kind === 'firm' || r.kind === 'private')) : [];
  if (both.length > 1) return { rows: both, fault: holds(sum(both)) ? 'mixed' : 'amount', matched: sum(both) };
  const summed = ADDED.test(text) ? oneKind(priced) : [];
  if (summed.length > 1 && amount.compare !== 'eq') return { rows: summed, fault: holds(sum(summed)) ? null : 'amount', matched: sum(summed) };
  const row = priced.filter((r) => holds(r.usd ?? 0));
  if (row.length > 0) return { rows: row, fault: null, matched: null };
  const counted = priced.filter((r) => r.counted);
  for (const kind of new Set(counted.map((r) => r.kind))) { const own = counted.filter((r) => r.kind === kind); if (own.length > 1 && holds(sum(own))) return { rows: own, fault: null, matched: sum(own) }; }
  const elsewhere = all.filter((r) => r.usd !== null && !priced.includes(r) && same(amount, text, r.usd));
  if (elsewhere.length > 0) return { rows: [...priced.slice(0, 2), ...elsewhere], fault: 'other-row', matched: elsewhere[0]?.usd ?? null };
  const unit = [...priced, ...all].find((r) => [1e3, 1e6].some((k) => same(amount, text, (r.usd ?? 0) * k) || same(amount, text, (r.usd ?? 0) / k)));
  if (unit !== undefined) return { rows: [unit], fault: 'unit', matched: unit.usd };
  const twice = priced.find((r) => r.record.evidence.length > 1 && same(amount, text, (r.usd ?? 0) * 2));
  if (twice !== undefined) return { rows: [twice], fault: 'twice', matched: twice.usd };
  const counts = all.filter((r) => r.counted);
  const official = counts.filter((r) => r.kind !== 'private' && r.kind !== 'mobilised');
  const debts = official.filter((r) => r.record.instrument === 'debt' || r.record.instrument === 'loan');
  const whole = [counts, official, debts, counts.filter((r) => r.kind === 'firm' || r.kind === 'private')].find((l) => l.length > 1 && same(amount, text, sum(l)));
  if (whole !== undefined) return { rows: whole, fault: 'mixed', matched: sum(whole) };
  if (summed.length > 1) return { rows: summed, fault: 'amount', matched: sum(summed) };
  return { rows: priced.length > 0 ? priced : [...asked], fault: 'amount', matched: null };
}
/** "Do the four reach 100 million together?": the claim is about the sum, not about a line. */
const ADDED = /\b(?:together|combined|altogether|in total|in all|in sum|add(?:s|ed)? up|come to|amount to|jointly)\b/iu;
/** "450 million in public and private money together": who asks so knows that two kinds are added. */
const mixes = (text: string): boolean => ADDED.test(text) && /\b(?:public|government|agency)\b/iu.test(text) && /\b(?:private|investors?)\b/iu.test(text);
/** Counted lines of one kind of money, the agency's own when it has any. */
function oneKind(rows: readonly Row[]): Row[] {
  const counted = rows.filter((r) => r.counted);
  const kind = counted.some((r) => r.kind === 'firm') ? 'firm' : counted[0]?.kind;
  return counted.filter((r) => r.kind === kind);
}
function compares(a: Amount, text: string, usd: number): boolean {
  switch (a.compare) {
    case 'gt': return usd > a.usd || same(a, text, usd);
    case 'gte': return usd >= a.usd;
    case 'lt': return usd < a.usd;
    case 'lte': return same(a, text, usd);
    case 'eq': return same(a, text, usd);
  }
}
/** Equal as printed: "11.4 billion" for 11.3779; "about 11 billion" too. */
export function same(a: Pick<Amount, 'usd' | 'text'>, text: string, usd: number): boolean {
  if (Math.abs(usd - a.usd) <= a.usd / 1e6) return true;
  const digits = /\d[\d,]*(?:\.(\d+))?/u.exec(a.text);
  const significant = (digits?.[0] ?? '').replace(/\D/gu, '').replace(/^0+/u, '').length;
  const loose = /\b(?:about|around|roughly|approximately|nearly|almost|some|circa|close to|or so)\b|~/iu.test(text);
  const step = 10 ** (Math.floor(Math.log10(Math.max(1, a.usd))) - significant + 1);
  return (significant >= 3 || loose) && Math.abs(usd - a.usd) <= step / 2;
}

/** "Is the private part included in the public sum?": what stands beside it is not in it. */
const IN_PUBLIC = /\b(?:part of|includ\w+ (?:in|with|among)|inside|within|counted (?:in|as|with|among|towards?)|among|belongs? to|contained in) (?:the |its |their )?(?:\w+ )?(?:public|government|federal|firm|taxpayers?)\b/iu;
function stageFaults(text: string, rows: readonly Row[]): Fault[] {
  const every = (test: (r: Row) => boolean): boolean => rows.length > 0 && rows.every(test);
  const letters = /\bletters?\b|\blois?\b|\bnon-?binding\b|\bindicative\b/iu.test(text);
  const notice = /\bnotices?\b|\bnofos?\b|\bnois?\b|\bpias?\b|\bannounced?\b|\bopportunit/iu.test(text);
  const firm = FIRM_WORDS.test(text.replace(/\bletters? of \w+/giu, ''));
  const isPrivate = /\bprivate\b|\binvestors?\b/iu.test(text);
  if (CERTAIN.test(text) && rows.some((r) => r.kind === 'conditional') && !rows.some((r) => r.kind === 'firm')) return ['conditional'];
  if (CERTAIN.test(text) && every((r) => r.kind === 'indicative' || r.kind === 'notice')) return rows.some((r) => r.kind === 'notice') ? ['notice'] : ['letter'];
  if (every((r) => r.kind === 'indicative') && firm && (!letters || /\bcommit|\bapproved?\b|\bfirm\b|(?<!non-?)\bbinding\b/iu.test(text))) return PAID_OUT.test(text) ? ['letter', 'undisbursed'] : ['letter'];
  if (every((r) => r.kind === 'notice') && /\bawarded\b|\bpaid\b|\bgranted\b|\bdisburs|^\W*(?:is|are|was|were)\b.*\bawards?\W*$/iu.test(text)) return PAID_OUT.test(text) ? ['notice', 'undisbursed'] : ['notice'];
  if (every((r) => r.kind === 'notice') && /\baward(?:ed|s)?\b|\bpaid\b|\bgave\b|\bgranted\b|\bspent\b|\bdisburs|\blent\b|\bapproved\b|\bcommit|\bfirm\b|(?<!non-?)\bbinding\b/iu.test(text) && !notice) return PAID_OUT.test(text) ? ['notice', 'undisbursed'] : ['notice'];
  if (every((r) => r.kind === 'conditional') && !/\bcondition/iu.test(text) && firm) return ['conditional'];
  if (every((r) => r.kind === 'private' || (r.because === 'headline' && r.record.funder_class === 'private')) && !isPrivate && /\b(?:government|public|federal|taxpayers?|pentagon|agency)\b/iu.test(text)) return ['private'];
  if (every((r) => r.kind === 'private') && IN_PUBLIC.test(text)) return ['private'];
  if (every((r) => r.record.funder_class.includes('public')) && isPrivate) return ['public'];
  if (every((r) => r.kind === 'mobilised') && !/\bmobili[sz]|\bleverag/iu.test(text)) return ['mobilised'];
  if (PAID_OUT.test(text) && every((r) => r.record.stage !== 'disbursed')) return ['undisbursed'];
  return PAID.test(text) && every((r) => r.record.stage === 'approved') ? ['undisbursed'] : [];
}
/** "Are loans part of it" claims no more than that they are among others. */
const AMONG = /\b(?:part of|among|includ\w*|some of|any)\b/iu;
/** "A grant" claims that nothing is paid back and nothing owned. */
export const GIFT = /\b(?:an?|the|any|as|in|of) (?:\w+ )?(?:grants?|guarantees?|gifts?|donations?|subsid(?:y|ies))\b/iu;
const OWED_OR_OWNED = new Set(['loan', 'debt', 'equity']);
function instrumentFaults(text: string, rows: readonly Row[]): Fault[] {
  const claimed = instrumentsOf(text.replace(/\bcredit\b/giu, '')).filter((i) => ['equity', 'debt', 'loan'].includes(i));
  if (rows.length > 0 && rows.every((r) => r.record.instrument === 'mixed') && claimed.length > 0 && !EXCLUSIVE.test(text) && AMONG.test(text)) return [];
  if (rows.length > 0 && rows.every((r) => r.record.instrument === 'mixed') && (claimed.length > 0 || (EXCLUSIVE.test(text) && /\binvest/iu.test(text)))) return ['several-instruments'];
  if (rows.length > 0 && rows.every((r) => r.kind !== 'notice') && GIFT.test(text)) return [rows.every((r) => OWED_OR_OWNED.has(r.record.instrument)) ? 'instrument' : 'no-instrument'];
  if (rows.length === 0 || (claimed.length === 0 && !otherNotice(text, rows))) return [];
  if (rows.every((r) => r.kind === 'notice') && (claimed.length > 0 || otherNotice(text, rows))) return ['instrument'];
  const said = rows.map((r) => r.record.instrument).filter((i) => ['equity', 'debt', 'loan'].includes(i));
  if (said.length === 0 && /\b(?:equity|debt|shares?|a loan|loans|as loan)\b/iu.test(text) && rows.every((r) => r.kind === 'firm' || r.kind === 'private')) return ['no-instrument'];
  const family = (i: string): string => (i === 'loan' ? 'debt' : i);
  return said.length > 0 && !said.some((i) => claimed.some((c) => family(c) === family(i))) ? ['instrument'] : [];
}
/** "For light elements only": the line names other minerals too. */
function otherMinerals(reading: Reading, rows: readonly Row[]): boolean {
  const named = [...reading.mentions.map((m) => m.id), ...['light', 'heavy'].filter((w) => reading.words.includes(w)).map((w) => `mineral:${w}-rare-earths`)].filter((id) => id.startsWith('mineral:') && id !== 'mineral:rare-earths');
  return named.length > 0 && rows.length > 0 && rows.every((r) => r.record.minerals.some((m) => !named.includes(m)));
}
/** "Was it an NOI?" of a line printed with NOFO. */
function otherNotice(text: string, rows: readonly Row[]): boolean {
  const claimed = noticesOf(text);
  return claimed.length > 0 && rows.every((r) => r.record.notice !== undefined && !claimed.includes(r.record.notice));
}
/** "Over the past six months" is a length of time, counted from the day of the article. */
const SPAN = /\b(?:past|last|previous|preceding)\b.*\b(?:day|week|month|year)s?$/iu;
function dateFaults(reading: Reading, rows: readonly Row[]): Fault[] {
  const dates = reading.dates.filter((d) => !SPAN.test(d.text));
  if (dates.length === 0 || rows.length === 0) return [];
  const dated = rows.filter((r) => r.record.date !== undefined);
  if (dated.some((r) => dates.every((d) => touches(r.record.date ?? '', d)))) return [];
  return dated.length < rows.length ? ['no-date'] : ['year'];
}
function placeFaults(reading: Reading, rows: readonly Row[], world: World): Fault[] {
  const places = reading.mentions.map((m) => m.id).filter((id) => { const r = world.record(id); return r?.kind === 'place' && id !== 'place:us'; });
  const has = (row: Row): string[] => [row.record.country ?? '', ...row.record.countries, ...row.record.states];
  return places.length > 0 && rows.some((r) => has(r).some((p) => p !== '')) && !rows.some((r) => places.some((p) => has(r).includes(p))) ? ['place'] : [];
}
