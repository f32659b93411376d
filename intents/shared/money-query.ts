// Reading -> ledger query: which tranches a question selects, what it leaves out, what it wants to know of them.
import type { World } from '../../src/contracts/intent.ts';
import { NO_FILTER, type KindOfMoney, type LedgerKey, type LedgerQuery, type RowFilter } from '../../src/contracts/ledger.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';

export type Wish = 'total' | 'count' | 'average' | 'largest' | 'smallest' | 'list' | 'share' | 'group' | 'add' | 'distinct';
export type MoneyQuestion = { query: LedgerQuery; wish: Wish; groupBy: LedgerKey | null; top: number; /** The reader named which kinds to include or leave out. */ explicit: boolean; sorted: boolean; subject: 'deals' | 'companies' | 'projects' };

const LEAVE_OUT = /\b(?:excluding|excludes?|without|except(?: for)?|not counting|not including|leav(?:e|ing) out|minus|apart from|other than|omit(?:ting)?|ignor(?:e|ing)|but not|not the|setting aside|set aside|if you skip|skip(?:ping)?|disregard(?:ing)?|net of|ex|sans|bar(?:ring)?|beside[s]?|aside from|take out|drop(?:ping)?|no)\b\s+(.*?)(?=[;?]|,(?=\s*(?:and )?(?:what|how|which|who|please|sort|total|sum|group|by|only|conditional included))|\s[-–]\s|$|\b(?:what|how|which|please|do|does|is|are|in total|altogether|only|by month|by agency)\b)/giu;
const LEFT_OUT = /\b((?:[\w$.'-]+ ){1,4}?)(?:excluded|aside|left out|not included|excl\.?|out of it|omitted)\b/giu;
const KIND_WORDS: readonly [RegExp, readonly KindOfMoney[]][] = [
  [/\bconditional(?:ly)?\b/iu, ['conditional']],
  [/\bletters? of (?:interest|intent)\b|\blois?\b|\bindicative\b|\bnon-?binding\b|\bletters\b|\binterest letters\b/iu, ['indicative']],
  [/\bnotices?\b|\bnofos?\b|\bnois?\b|\bpia\b|\bfunding opportunit(?:y|ies)\b/iu, ['notice']],
  [/\bprivate(?:ly)?\b|\binvestors?\b|\bprivate[- ]sector\b/iu, ['private']],
  [/\bmobili[sz]\w*\b|\bleveraged?\b/iu, ['mobilised']],
  [/\bfirm\b|\bcommitted\b|\bhard money\b|\bdefinite\b|\bapproved\b|\bactual(?:ly)?\b/iu, ['firm']],
];
const PUBLIC = /\b(?:public|government(?:al)?|federal|state money|taxpayers?'?|state-backed|official money|gov(?:ernment)?'?t?)\b/iu;
const INSTRUMENTS: readonly [RegExp, string][] = [[/\bletters? of interest\b/iu, 'letter_of_interest'], [/\bletters? of intent\b/iu, 'letter_of_intent'], [/\blois?\b/iu, 'letter'], [/\bequity\b|\bstakes?\b|\bshareholdings?\b/iu, 'equity'], [/\bdebts?\b|\bborrow\w*\b|\blend(?:ing)?\b|\blent\b/iu, 'debt'], [/\bloans?\b|\bcredits?\b(?! union)/iu, 'loan']];
const BY: readonly [RegExp, LedgerKey][] = [[/\bagenc(?:y|ies)\b|\bdepartments?\b|\bfunders?\b/iu, 'agency'], [/\bmonths?\b|\bmonthly\b|\bdates?\b/iu, 'month'], [/\bu\.?s\.? states?\b|\bstates?\b/iu, 'state'], [/\bcountr(?:y|ies)\b/iu, 'country'], [/\bminerals?\b|\bmetals?\b|\bcommodit(?:y|ies)\b/iu, 'mineral'], [/\binstruments?\b|\btypes? of (?:financing|money|funding)\b/iu, 'instrument'], [/\bstages?\b|\bstatus\b/iu, 'stage'], [/\bcompan(?:y|ies)\b|\brecipients?\b|\bfirms?\b/iu, 'recipient'], [/\bnotice types?\b|\btypes? of notice\b|\bkinds? of notice\b|\bnotices?\b|\btypes?\b/iu, 'notice'], [/\bpublic (?:and|versus|vs\.?|or) private\b|\bfunder class\b|\bsource of money\b/iu, 'funder_class']];
const COUNTS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
/** Agencies that lend or announce money in the ledger. */
export const AGENCIES = ['org:us-exim', 'org:doe', 'org:dod', 'org:dfc'] as const;

export function moneyQuestion(reading: Reading, world: World): MoneyQuestion {
  const text = reading.text;
  const out = [...text.matchAll(LEAVE_OUT)].map((m) => ({ from: m.index, to: m.index + m[0].length })).concat([...text.matchAll(LEFT_OUT)].map((m) => ({ from: m.index, to: m.index + m[0].length })));
  const outside = (at: number): boolean => !out.some((o) => at >= o.from && at < o.to);
  const kept = [...text].map((c, i) => (outside(i) ? c : ' ')).join('');
  const left = out.map((o) => text.slice(o.from, o.to)).join(' ; ');
  const at = (m: Mention): number => positionOf(text, m, reading);
  const inMentions = reading.mentions.filter((m) => outside(at(m)));
  const outMentions = reading.mentions.filter((m) => !outside(at(m)));
  const exclude = phrases(out, text).map((phrase) => filterOf(phrase.text, outMentions.filter((m) => at(m) >= phrase.from && at(m) < phrase.to), world, true));
  const include = filterOf(kept, inMentions, world, false);
  const wanted = withoutContradiction(include, exclude.flatMap((f) => (f.instruments.length === 0 && f.recipients.length === 0 && f.agencies.length === 0 ? f.kinds : [])), kept);
  return { query: { include: wanted, exclude, dates: reading.dates, amounts: reading.amounts.filter((a) => a.compare !== 'eq') }, wish: wishOf(kept, reading), groupBy: groupOf(kept) ?? (reading.ask === 'howmany' ? distinctOf(kept) : null), top: topOf(kept), explicit: left !== '' || PUBLIC.test(kept) || include.kinds.length > 0, sorted: /\b(?:sort|sorted|rank|ranked|ranking|descending|ascending|order(?:ed)? by|largest to smallest|biggest first)\b/iu.test(kept), subject: /\bcompan|\bfirms\b|\brecipients?\b|\bwho (?:got|received|gets)\b/iu.test(kept) ? 'companies' : 'deals' };
}

/** "letters of interest, conditional money and private money": each phrase leaves out what fits all its words. */
function phrases(spans: readonly { from: number; to: number }[], text: string): { text: string; from: number; to: number }[] {
  return spans.flatMap(({ from, to }) => {
    const out: { text: string; from: number; to: number }[] = [];
    let start = from;
    for (const m of text.slice(from, to).matchAll(/,|;|\b(?:or|and|nor)\b/giu)) { out.push({ text: text.slice(start, from + m.index), from: start, to: from + m.index }); start = from + m.index + m[0].length; }
    return [...out, { text: text.slice(start, to), from: start, to }];
  });
}

function positionOf(text: string, m: Mention, reading: Reading): number {
  let at = 0;
  for (let i = 0; i <= m.from; i += 1) { const word = reading.words[i] ?? ''; const found = text.toLowerCase().indexOf(word.slice(0, 3), at); at = found < 0 ? at : i === m.from ? found : found + 1; }
  const direct = text.indexOf(m.surface);
  return direct >= 0 && text.indexOf(m.surface, direct + 1) < 0 ? direct : at;
}

function filterOf(text: string, mentions: readonly Mention[], world: World, leaving: boolean): RowFilter {
  const ids = mentions.map((m) => m.id);
  const rows = world.ledger.rows();
  const has = (pick: (r: (typeof rows)[number]) => readonly (string | undefined)[]): string[] => ids.filter((id) => rows.some((r) => pick(r).includes(id)));
  const kinds = KIND_WORDS.filter(([p]) => p.test(text)).flatMap(([, k]) => k);
  const isPublic = PUBLIC.test(text) && !/\bpublic or private\b|\bpublic (?:and|vs|versus) private\b/iu.test(text);
  const recipients = has((r) => [r.record.recipient, r.record.initiative]);
  const agencies = ids.map((id) => (id === 'org:exim-board' ? 'org:us-exim' : id)).filter((id) => rows.some((r) => r.record.agency === id && r.because !== 'headline'));
  const minerals = has((r) => r.record.minerals).flatMap((id) => (id === 'mineral:rare-earths' ? [id, 'mineral:heavy-rare-earths', 'mineral:light-rare-earths'] : [id]));
  const countries = has((r) => [r.record.country, ...r.record.countries]).filter((id) => id !== 'place:us' || /\b(?:in|within|inside|across|for) (?:the )?(?:us|u\.s\.?|usa|united states|america)\b|\bdomestic\b|\bu\.?s\.?[- ]based\b/iu.test(text));
  return {
    agencies, recipients: recipients.filter((id) => !agencies.includes(id)), countries, states: has((r) => r.record.states), minerals,
    instruments: INSTRUMENTS.filter(([p]) => p.test(text)).map(([, i]) => i).slice(0, leaving ? 9 : 9), stages: [], records: [],
    notices: [/\bnofos?\b|\bfunding opportunit/iu.test(text) ? 'NOFO' : '', /\bnois?\b|\bnotices? of intent\b/iu.test(text) ? 'NOI' : '', /\bpias?\b/iu.test(text) ? 'PIA' : ''].filter((n) => n !== ''),
    kinds: [...new Set(isPublic && !leaving ? publicKinds(kinds) : kinds)],
  };
}

/** "Public" means every kind of agency money, unless another kind is named beside it: "public debt plus private equity". */
function publicKinds(kinds: readonly KindOfMoney[]): KindOfMoney[] {
  if (kinds.length === 0) return ['firm', 'conditional', 'indicative', 'notice'];
  return kinds.every((k) => k === 'private' || k === 'mobilised') ? ['firm', ...kinds] : [...kinds];
}

/** "Debt without the conditional part": the excluded kind is not also asked for; "firm public money" is firm. */
function withoutContradiction(include: RowFilter, excluded: readonly KindOfMoney[], kept: string): RowFilter {
  const letters = include.instruments.some((i) => i.startsWith('letter'));
  const instruments = letters && include.kinds.includes('firm') ? [] : include.instruments.filter((i) => !(i.startsWith('letter') && include.instruments.some((o) => !o.startsWith('letter'))));
  const plus = /\b(?:conditional|letters?|private)\b[^,;]*\b(?:included|as well|too|also)\b|\bincluding (?:the )?(?:conditional|letters|private)/iu.test(kept);
  const kinds = plus && include.kinds.length === 1 && include.kinds[0] === 'conditional' ? (['firm', 'conditional'] as KindOfMoney[]) : include.kinds.filter((k) => !excluded.includes(k));
  return { ...include, instruments, kinds };
}

function wishOf(text: string, reading: Reading): Wish {
  if (/\baverage\b|\bmean (?:size|deal|amount|value)\b|\bon average\b/iu.test(text)) return 'average';
  if (/\b(?:share|percentage|percent|proportion|fraction|what part)\b|%/iu.test(text)) return 'share';
  if (/\b(?:add|adding|plus|combine|combined with|sum of|together with)\b/iu.test(text) && !/\badd up to\b/iu.test(text)) return 'add';
  if (reading.ask === 'howmany' && distinctOf(text) !== null) return 'distinct';
  if (groupOf(text) !== null) return 'group';
  if (/\b(?:smallest|lowest|least|minimum|tiniest|cheapest|min)\b/iu.test(text)) return 'smallest';
  if (/\b(?:largest|biggest|highest|greatest|maximum|max|top|most money|the most|bigger|larger)\b/iu.test(text) && !/\bmaximum amount\b|\bat most\b/iu.test(text)) return 'largest';
  if (reading.ask === 'howmany' && !/\bhow many (?:dollars|millions?|billions?)\b/iu.test(text)) return 'count';
  if (/\b(?:total|altogether|overall|in all|add up|adds up|sum|come to|comes to|amount to|combined|all told|aggregate)\b/iu.test(text) || reading.ask === 'howmuch') return 'total';
  if (reading.ask === 'list' || reading.ask === 'which' || reading.ask === 'who' || reading.ask === 'what' || reading.ask === 'where' || /\b(?:deals|projects|lines|items|stakes|rows|notices|financings?)\b/iu.test(text)) return 'list';
  return 'total';
}
function groupOf(text: string): LedgerKey | null {
  const m = /\b(?:by|per|for each|broken down by|group(?:ed)? (?:them )?by|split by|breakdown by|each)\s+((?:u\.?s\.? )?[a-z]+(?: of (?:financing|money|funding|notice))?)/iu.exec(text);
  if (m === null) return null;
  return BY.find(([p]) => p.test(m[1] ?? ''))?.[1] ?? null;
}
/** "How many states", "in how many countries", "how many companies": the field whose values are counted. */
function distinctOf(text: string): LedgerKey | null {
  const m = /\bhow many (?:different |distinct |u\.?s\.? |american )*(states|countries|minerals|metals|companies|recipients|agencies|firms)\b/iu.exec(text);
  return m === null ? null : (BY.find(([p]) => p.test(m[1] ?? ''))?.[1] ?? null);
}
function topOf(text: string): number {
  const m = /\b(?:top|the|which|what)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+)?(?:largest|biggest|highest|smallest|lowest|top)\b|\btop\s+(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:largest|biggest|smallest)\s+(\d{1,2}|two|three|four|five|six)\b/iu.exec(text);
  const word = (m?.[1] ?? m?.[2] ?? m?.[3] ?? '1').toLowerCase();
  return COUNTS[word] ?? Number(word);
}
export { NO_FILTER };
