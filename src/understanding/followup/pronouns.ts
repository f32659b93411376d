// "he", "it", "their", "there", "that country", "the bank": replaced by what the conversation spoke of, by sort and number. Pure.
import type { Turn, World } from '../../contracts/intent.ts';
import type { Reading } from '../../model/reading.ts';
import { antecedents, nameOf, papersTold, sortOf, type Sort } from './antecedents.ts';
import { occasionOf, onesOfTurns } from './chosen.ts';
import { monthOf } from './days.ts';
import { IS_WITHIN } from './narrowed.ts';

export type Resolved = { text: string; carried: string[] };
const HE = /\b(?:he|him|his|himself)\b/iu;
const SHE = /\b(?:she|her|hers|herself)\b/iu;
const THEY = /\b(?:either(?: of them)?|neither(?: of them)?|they|them|their|theirs|those|these|both|the two|the pair)\b(?! (?:articles|sources|memoranda|of (?:them|these|those)))/iu;
const IT = /\b(?:its?|that one|this one)\b(?! (?:true|correct|right))|\b(?:that|this)\b(?=\s*(?:$|[?.,!]|(?:for|in|on|by|from|to|at)\b))|\b(?:is|was|were|did|does|has|will|about|of|for) (?:that|this)\b(?! \p{L}+ing\b)/iu;
const THERE = /\b(?<!is |are |was |were |isn't |aren't )there\b(?=\s*(?:$|[?.,!]|for|from|in|on|on behalf|too|as well|and))|\b(?:was|were|is) (?:it|he|she|they|\p{Lu}\p{L}+) (?:\p{L}+ ){0,3}there\b|\bwho (?:\p{L}+ )?(?:was|were|is) there\b/iu;
/** What a noun with an article or "that" before it can mean. */
const NOUNS: readonly (readonly [string, readonly Sort[]])[] = [
  ['company|firm|consortium|corporation|recipient', ['company', 'project']], ['project|mine|loan|stockpile|reserve|notice|line|grant', ['project', 'company']], ['agency|department|bank|lender', ['agency']],
  ['money|funding|financing|sum|amount', ['project', 'company']], ['country|nation|state', ['country']], ['memorandum|mou|agreement|document|paper|pact|accord|contracts?', ['paper']], ['deal', ['project', 'company', 'paper']],
  ['forum|initiative|partnership|programme|program|body|council', ['body', 'project']], ['meeting|event|summit|conference|signing|ceremony|visit|talks|expo', ['event', 'paper']],
  ['man|minister|ambassador|official|diplomat|woman|spokeswoman|secretary', ['person']], ['metal|mineral', ['mineral']],
];
const DEFINITE = NOUNS.map(([words, sorts]) => [new RegExp(`\\b(?:the|that|this|said) (?:same )?(?:${words})\\b(?! (?:in|of|with|from|for|between|called${sorts.includes('country') ? '' : '|signed|about|on|at|by'})\\b)`, 'iu'), sorts] as const);
/** "Is that firm?" asks of a line whether it is firm, not of a company. */
const FIRM = /\b(?:is|was|are|were) (?:that|this) (?:money )?firm\W*$/iu;
/** A loan, a notice or a commitment is a line of the ledger. */
const OF_MONEY = /\b(?:is|was|are|were) (?:any of )?(?:it|that|this|those|these)\b.{0,20}\b(?:loans?|grants?|notices?|nofos?|nois?|pias?|commit\w*|disburs\w*|paid|final|firm|certain|sure|definite|done deal|binding|guaranteed|conditional|equity|debt|approved|signed|(?:private|public|government|federal|state|taxpayers?['’]?) (?:money|funds?|funding|capital|cash|investment))\b|\bkind of (?:notice|money|financing|loan)\b/iu;
/** Whoever lends, invests or issues is an agency; whoever signs or attends is a country. */
const LENDS = /\b(?:is|was) (?:it|they) (?:\p{L}+ )?\p{L}+ing\b|\b(?:has|have|did|does) (?:it|they) (?:(?:also|else|ever|already|really) )?(?:approv\w*|invest\w*|issu\w*|lend|lent|fund\w*|financ\w*|commit\w*|put|offer\w*|mobili\w*|give|given|announce\w*)\b|\bits (?:letters?|loans?|notices?|deals?|portfolio|board|total|approv\w*|largest|smallest|biggest)\b/iu;
/** What is posted or printed is what somebody said. */
const POSTED = /\b(?:was|is|were) (?:it|that|this) (?:\w+ )?(?:posted|published|tweeted|released|made public|shared|put up|put out)\b|\b(?:posted|published|tweeted|released|shared) (?:it|that|this)\b/iu;
/** "Where was that?": an event has a place and a day, whoever told of it has not. */
const HAPPENED = /^\W*(?:(?:and|but|so|ok)\b[, ]*)?(?:where|when|on (?:what|which) (?:day|date)|(?:in )?(?:which|what) (?:city|town|place|country|year|month)|how long) (?:was|is|were|did|does) (?:that|it|this)(?: (?:held|again|exactly|(?:take|taking) place|happen(?:ing)?|going to be|scheduled|planned|to be))*\W*$/iu;
/** What is run, joined or founded is a body. */
const RUN = /\bwho (?:\w+ )?(?:runs?|chairs?|chaired|leads?|heads?|headed|founded|launched|started|belongs|created|set (?:it|that) up|is (?:in|part of|behind))\b|\b(?:its|it) (?:members?|partners?|chair|head|founder|secretariat|seat|headquarters)\b/iu;
/** A paper is signed, covers something and binds. */
const OF_PAPER = /\b(?:sign(?:ed|s)?|ratif\w+|initialled) (?:it|that|this)\b|\b(?:it|that|this) (?:\w+ )?(?:cover|covers|binding|valid|expire|regulate|provide for)\b/iu;
const COMES = /\b(?:did|does|has|was|is) (?:it|that|they) (?:(?:also|at least|even|actually|ever|really) )*(?:sign\w*|attend\w*|take part|come(?! from)|came(?! from)|show(?:ed)? up|turn(?:ed)? up|send|there|present|participat\w*|represented|in the list|among|one of|a signatory)\b/iu;

/** "Was it signed": a paper is. */
const SIGNED = /\b(?:is|was|were) (?:it|that|they) (?:(?:also|ever|really|actually) )*signed\b/iu;

/** "Is he still ambassador?": whoever was one. */
const STILL = /\b(?:still|now|already|currently) (?:the |an? )?(?:\p{L}+ )?(ambassador|minister|secretary|envoy|president|spokes\p{L}+)\b/iu;
export function resolved(text: string, reading: Reading, history: readonly Turn[], world: World): Resolved[] {
  const own = new Set(reading.mentions.map((m) => m.id));
  const pool = antecedents(history, world).filter((id) => !own.has(id));
  const of = (...sorts: Sort[]): string[] => pool.filter((id) => sorts.includes(sortOf(id, world)));
  const placed = THERE.test(text) ? [...pool].find((id) => sortOf(id, world) === 'country' || sortOf(id, world) === 'place') : undefined;
  const base = placed !== undefined && !/\bministerial\b/iu.test(text) && !COMES.test(text) && (HE.test(text) || SHE.test(text)) ? text.replace(/\bthere\b/iu, `in ${nameOf(placed, world)}`) : text;
  const thing = world.language !== 'en' && !history.at(-1)?.reading.mentions.some((m) => sortOf(m.id, world) === 'person');
  if (thing && (HE.test(text) || SHE.test(text))) return resolved(text.replace(/\b(?:his|hers|her(?= \w))\b/giu, 'its').replace(/\b(?:he|him|she|her)\b/giu, 'it'), reading, history, world);
  if (HE.test(text) || SHE.test(text)) {
    const pronoun = HE.test(text) ? 'he' : 'she';
    const persons = of('person').filter((id) => { const r = world.record(id); return r?.kind === 'person' && r.pronoun === pronoun; });
    const role = STILL.exec(text)?.[1]?.toLowerCase();
    const person = (role === undefined ? undefined : persons.find((id) => world.of('membership').some((m) => m.holder === id && nameOf(m.post, world).toLowerCase().includes(role)))) ?? persons[0];
    return person === undefined ? [] : [...new Set([base, text])].map((t) => ({ text: withPerson(t, nameOf(person, world)), carried: [person] }));
  }
  const definite = FIRM.test(text) ? undefined : DEFINITE.map(([pattern, sorts]) => ({ found: pattern.exec(text), sorts })).find((d) => d.found !== null && !reading.mentions.some((m) => d.sorts.includes(sortOf(m.id, world))));
  if (definite?.found) {
    const { found, sorts } = definite;
    const noun = found[0].split(' ').at(-1)?.toLowerCase() ?? '';
    const located = sorts.includes('country') ? pool.flatMap((id) => world.ledger.rows().flatMap((r) => (r.record.recipient === id || r.record.initiative === id) && r.record.country !== undefined ? [r.record.country] : [])) : [];
    const which = [...new Set([...sorts.flatMap((s) => of(s)), ...located])].toSorted((a, b) => Number(calledSo(b, noun, world)) - Number(calledSo(a, noun, world))).slice(0, 2);
    const meant = /^(?:meeting|event|conference|summit)$/u.test(noun) && which.every((id) => id === 'agreement:eleven-2026' || id === 'agreement:ten-earlier') && which.length > 0 ? ['event:ministerial-2026'] : which;
    const paper = meant.length === 0 && IT.test(text) && /^(?:memorandum|mou)$/u.test(noun) ? occasionOf(noun, history, world) : noun;
    if (paper !== noun) return resolved(text.replace(found[0], paper), world.read(text.replace(found[0], paper)), history, world);
    if (meant.length > 0 || !IT.test(text)) return meant.map((id) => ({ text: text.replace(found[0], nameOf(id, world)), carried: [id] }));
  }
  if (THEY.test(text)) return plural(text, history, of, own, world);
  if (!IT.test(text) && !THERE.test(text)) return [];
  const last = history.findLast((t) => t.status !== 'chat');
  const speaker = POSTED.test(text) ? of('person')[0] : undefined;
  if (speaker !== undefined) return [{ text: text.replace(/\b(?:it|that|this)\b/iu, `${nameOf(speaker, world)}'s statement`), carried: [speaker] }];
  const things = pool.filter((id) => !['person', 'mineral', 'other'].includes(sortOf(id, world)));
  const rows = (last?.records ?? []).slice(0, 5).filter((id) => id.startsWith('financing:') && !amountsOf(id, world).some((n) => reading.numbers.includes(n))).slice(0, 3);
  const [sum] = OF_MONEY.test(text) && rows.length === 0 && last?.reading.amounts.length === 1 ? last.reading.amounts : [];
  if (sum !== undefined) return [{ text: single(text, `the ${sum.text}`, false), carried: [] }];
  const row = OF_MONEY.test(text) || IS_WITHIN.test(text) || (DATED.test(text) && OF_LEDGER.has(last?.intent ?? '')) ? rows.toSorted((a, b) => likeness(b, last, world) - likeness(a, last, world)).slice(0, 1) : [];
  const event = happening(text, last, pool, world);
  const first = row.length > 0 ? row : event.length > 0 ? event : COMES.test(text) && !SIGNED.test(text) ? of('country').filter((id) => id !== 'place:us') : OF_PAPER.test(text) && of('paper').length > 0 ? of('paper') : RUN.test(text) && of('body').length > 0 ? of('body') : LENDS.test(text) ? of('agency') : THERE.test(text) && !IT.test(text) ? [...(last?.reading.mentions.map((m) => m.id) ?? []), ...(last?.focus.entities ?? []), ...of('place', 'country')].filter((id) => pool.includes(id) && !['person', 'agency', 'mineral', 'other'].includes(sortOf(id, world))) : [];
  const spoken = new Set([...(last?.focus.entities ?? []), ...(last?.reading.mentions.map((m) => m.id) ?? [])]);
  const told = things.filter((id) => spoken.has(id) && ['project', 'company', 'body', 'paper'].includes(sortOf(id, world)));
  const ordered = [...new Set([...first, ...(sortOf(things[0] ?? '', world) === 'agency' ? told : []), ...things])].slice(0, 3);
  const asked = row.length > 0 && IS_WITHIN.test(text) ? withUnits(text, row[0] ?? '', world) : text;
  return ordered.map((id) => ({ text: single(asked, row.includes(id) ? lineOf(id, IS_WITHIN.test(text) || /\bfirm\b/iu.test(text), world) : nameOf(id, world), ['country', 'place'].includes(sortOf(id, world))), carried: [id] }));
}

/** "When was it announced?" after a line of the ledger: the line. */
const DATED = /\b(?:when|(?:on )?(?:what|which) (?:date|day|month|year)) (?:was|were|is) (?:it|that|this) (?:\w+ )?(?:announced|made|agreed|granted|given|committed|invested|dated)\b/iu;
const OF_LEDGER = new Set(['financing', 'verify-money']);
const LETTERS = /\bletters?\b/iu;
/** A line that has only a country is no country: "the DFC deal in Brazil". */
function lineOf(id: string, bySum: boolean, world: World): string {
  const line = world.record(id);
  if (line?.kind === 'financing' && line.country === undefined && line.recipient === undefined && line.initiative === undefined) return LETTERS.test(nameOf(id, world)) ? nameOf(id, world) : amountOf(id, world);
  if (bySum || line?.kind !== 'financing' || line.country === undefined || line.recipient !== undefined || line.initiative !== undefined) return bySum ? amountOf(id, world) : nameOf(id, world);
  return `the ${nameOf(line.agency, world)} deal in ${nameOf(line.country, world)}`;
}
/** "The $455 million of EXIM": a line by its sum. */
function amountOf(id: string, world: World): string {
  const row = world.ledger.rows().find((r) => r.record.id === id);
  return row?.usd == null ? nameOf(id, world) : `the ${row.kind === 'private' ? 'private ' : ''}${world.money(row.usd)} (${nameOf(row.record.recipient ?? row.record.country ?? row.record.agency, world)})`;
}
/** A line's sum as a reader may write it: 93 of 93 million. */
function amountsOf(id: string, world: World): number[] {
  const usd = world.ledger.rows().find((r) => r.record.id === id)?.usd;
  return usd == null ? [] : [usd, usd / 1e6, usd / 1e9];
}
/** "Part of the 93": of the 93 million of the same recipient. */
function withUnits(text: string, id: string, world: World): string {
  const own = world.ledger.rows().find((r) => r.record.id === id)?.record.recipient;
  const mates = world.ledger.rows().filter((r) => own !== undefined && r.record.recipient === own && r.record.id !== id && r.usd !== null);
  return text.replace(/\bthe \$?(\d[\d.,]*)(?=\W*$)/iu, (found, n: string) => { const mate = mates.find((r) => amountsOf(r.record.id, world).includes(Number(n.replaceAll(',', '')))); return mate === undefined ? found : `the ${world.money(mate.usd ?? 0)}`; });
}
/** How much of what was asked for a line has. */
function likeness(id: string, last: Turn | undefined, world: World): number {
  const r = world.record(id);
  if (amountsOf(id, world).some((n) => last?.reading.numbers.includes(n) === true || last?.reading.amounts.some((a) => a.usd === n) === true)) return 10;
  return r?.kind !== 'financing' ? 0 : (last?.reading.mentions ?? []).filter((m) => [r.country, r.recipient, r.initiative, ...r.minerals].includes(m.id)).length;
}
/** What the last answer tells as having happened, when the question is where or when that was. */
function happening(text: string, last: Turn | undefined, pool: readonly string[], world: World): string[] {
  const told = [...(last?.focus.entities ?? []), ...(last?.records.slice(0, 2) ?? []), ...(/\b(?:happen|held|take place)\b/iu.test(text) ? pool : [])];
  return HAPPENED.test(text) ? told.filter((id) => pool.includes(id) && sortOf(id, world) === 'event').slice(0, 1) : [];
}
/** The noun stands in the name, or is the record's own type: "that consortium", "that signing". */
function calledSo(id: string, noun: string, world: World): boolean {
  const r = world.record(id);
  if (r?.kind === 'event' && TALKS.test(noun)) return r.type === 'meeting';
  return nameOf(id, world).toLowerCase().includes(noun) || (r !== undefined && 'type' in r && r.type === noun) || (r !== undefined && 'classification' in r && r.classification === noun);
}

/** "What were those about" after "who had talks": the talks. */
const OF_TALKS = /\babout\W*$|\b(?:topics?|subjects?|themes?|focus\w*|cover\w*|deal\w* with|agenda)\b/iu;
const TALKS_ASKED = /\b(?:talks|meetings?|discussions?|conversations?|met|meet)\b/iu;
/** Posts are held by persons: by those who signed or met, where the answer has named them without being asked for them. */
const POSTS = /\b(?:jobs?|posts?|positions?|titles?|roles?|offices?|ranks?|functions?)\b|\bwho (?:are|were)\b|\bwhat (?:do|did) (?:they|those) do\b/iu;
const actorsIn = (id: string, world: World): string[] => { const r = world.record(id); return (r?.kind === 'event' ? r.participants.map((p) => p.actor) : r?.kind === 'agreement' ? r.parties.flatMap((p) => p.signer ?? []) : []).filter((a) => sortOf(a, world) === 'person'); };
/** Those who met talk, not the meetings; of the one told first, by its day or its year. */
const TALKED = /\b(?:discuss\w*|talk\w*|spoke|speak|agreed?|exchanged?|raised?|mention\w*|bring up|brought up)\b/iu;
const dayToldOn = (id: string, world: World): string => { const e = world.record(id); const on = e?.kind === 'event' ? e.on : ''; return /^\d{4}-\d{2}-\d{2}$/u.test(on) ? ` in ${monthOf(on)}` : on === '' ? '' : ` in ${on.slice(0, 4)}`; };
/** Two papers spoken of one after the other differ, compare or come first. */
const OF_PAPERS = /\b(?:differ\w*|compar\w*|subjects?|scope|cover|contents?|in common|overlap\w*|binding|came|older|newer)\b/iu;
/** Those who met are meant, not whoever told of it. */
const TALKS = /^(?:talks|meeting)$/u;
function plural(text: string, history: readonly Turn[], of: (...sorts: Sort[]) => string[], own: ReadonlySet<string>, world: World): Resolved[] {
  const last = history.findLast((t) => t.status !== 'chat');
  const minerals = (last?.focus.entities ?? []).filter((id) => sortOf(id, world) === 'mineral');
  if (last !== undefined && minerals.length > 1 && minerals.length === last.focus.entities.length) return [{ text: text.replace(THEY, 'critical minerals'), carried: minerals }];
  const talks = OF_TALKS.test(text) && TALKS_ASKED.test(last?.reading.text ?? '') ? last?.records.find((id) => { const r = world.record(id); return r?.kind === 'event' && r.type === 'meeting'; }) : undefined;
  if (talks !== undefined) return [{ text: text.replace(THEY, nameOf(talks, world)), carried: [talks] }];
  const set = [...new Set(last?.focus.set ?? [])].filter((id) => !own.has(id) && (sortOf(id, world) !== 'other' || id.startsWith('country:')));
  const named = (last?.reading.mentions ?? []).map((m) => m.id).filter((id) => sortOf(id, world) === 'person');
  const met = last?.records.slice(0, 1).flatMap((id) => { const r = world.record(id); return r?.kind === 'event' ? r.participants.map((p) => p.actor) : []; }) ?? [];
  const people = [...new Set([...named, ...[...set, ...(named.length > 0 ? met : [])].filter((id) => sortOf(id, world) === 'person')])].slice(0, 3);
  const number = ['two', 'three', 'four'].indexOf(/\b(?:these|those|them|all|the) (two|three|four)\b/iu.exec(text)?.[1]?.toLowerCase() ?? 'two') + 2;
  const turns = set.length === number ? [] : onesOfTurns(history, number, world);
  const signers = POSTS.test(text) && people.length < 2 ? (last?.records ?? []).slice(0, 4).flatMap((id) => actorsIn(id, world)).filter((id, i, all) => all.indexOf(id) === i) : [];
  const papers = OF_PAPERS.test(text) ? papersTold(history, world) : [];
  const couple = papers.length > 1 ? papers : people.length > 1 ? people : signers.length > 1 && signers.length <= 4 ? signers : turns.length > 1 ? turns : set.length > 1 && set.length <= 4 ? set : [];
  const talkers = TALKED.test(text) && world.read(text).dates.length === 0 && couple.length > 0 && couple.every((id) => sortOf(id, world) === 'event') ? actorsIn(last?.records[0] ?? '', world) : [];
  if (talkers.length === 2) return [{ text: `${text.replace(THEY, talkers.map((id) => nameOf(id, world)).join(' and ')).replace(/ there\b/iu, '').replace(/[?.! ]+$/u, '')}${dayToldOn(last?.records[0] ?? '', world)}?`, carried: talkers }];
  const one = [...(COMES.test(text) ? of('country').filter((id) => id !== 'place:us').slice(0, 1) : []), ...of('body', 'company', 'agency', 'project', 'paper', 'event')].slice(0, 2);
  return [...(couple.length > 1 ? [couple] : []), ...one.map((id) => [id])].map((ids) => ({ text: text.replace(/\btheirs?\b/iu, `${ids.map((id) => nameOf(id, world)).join(' and ')}'s`).replace(/\b(?:these|those|them|all|the) (?:two|three|four)\b/iu, 'them').replace(THEY, ids.map((id) => nameOf(id, world)).join(' and ')), carried: ids }));
}
const withPerson = (text: string, name: string): string => text.replace(/\b(?:his|hers|her(?= \w))\b/giu, `${name}'s`).replace(/\b(?:he|him|himself|she|her|herself)\b/giu, name);
function single(text: string, name: string, located: boolean): string {
  return /\bits\b/iu.test(text) ? text.replace(/\bits\b/giu, `${name}'s`) : /\b(?:it|that one|this one)\b/iu.test(text) ? text.replace(/\b(?:it|that one|this one)\b/giu, name) : THERE.test(text) ? text.replace(/\bthere\b/iu, `${located ? 'in' : 'at'} ${name}`) : text.replace(IT, (found) => found.replace(/\b(?:that|this)\b/iu, name));
}
