// Does an answer hold the kind of thing that was asked for? A question for names is not answered by their number.
import type { Draft, World } from '../contracts/intent.ts';
import type { Reading } from '../model/reading.ts';

export type Kind = 'person' | 'company' | 'organization' | 'city' | 'place' | 'mineral' | 'day' | 'number' | 'money';

/** Nouns after "which", "what", "who are the", "names of the" and the kind of name they ask for. */
const NOUNS: readonly [RegExp, Kind][] = [
  [/(?:foreign |prime )?ministers?|officials?|diplomats?|signers?|ambassadors?|representatives?|delegates|managers?|president|executives?|negotiators?|leaders|speakers?|authors?|chairman|chairperson|ceo|envoys?/u, 'person'],
  [/compan(?:y|ies)|firms?|contractors?|borrowers?|applicants?|trader/u, 'company'],
  [/banks?|lenders?|investors?|bod(?:y|ies)|agenc(?:y|ies)|departments?|publishers?|outlets?|organi[sz]ations?|consorti(?:um|a)|partners?/u, 'organization'],
  [/cit(?:y|ies)|towns?/u, 'city'],
  [/countr(?:y|ies)|nations?|states?|places?|regions?|province|capitals?/u, 'place'],
  [/minerals?|metals?|elements?|materials?|ores?/u, 'mineral'],
];
const LEADS = ['(?:which|what)(?: of the| one of the| other| kinds? of| is the name of the)?', '(?:names?|list|identity)(?: of)?(?: the| all(?: the)?)?', 'name(?: the| all(?: the)?)?', 'who (?:are|were|was|is) (?:the|these|those)'];
/** Up to two words between the lead and its noun ("which former foreign minister"), none of them a verb or preposition. */
const BETWEEN = String.raw`(?:(?!(?:that|which|of|in|for|by|from|to|do|does|did|is|are|was|were|has|have|had|can|will|would|the|need|needs|use|uses)\b)[\w'-]+\s+){0,2}?`;
const asksFor = NOUNS.map(([noun, kind]): [RegExp, Kind] => [new RegExp(`\\b(?:${LEADS.join('|')})\\s+${BETWEEN}(?:${noun.source})\\b`, 'iu'), kind]);
const BY_NAME = /\b(?:by name|names?\b(?=\W*(?:please)?\W*$))/iu;
const COST = /\b(?:price|cost|pay|paid|payment|fee|sum of money|how much money|worth|value|dollars?)\b/iu;

/** What a question wants to be given; null when any statement may do (what, how, why, is it so). */
export function kindAsked(reading: Reading): Kind | null {
  const text = reading.text;
  if (reading.ask === 'yesno' || reading.ask === 'why' || reading.ask === 'how') return null;
  const noun = asksFor.flatMap(([pattern, kind]) => { const m = pattern.exec(text); return m === null ? [] : [{ kind, end: m.index + m[0].length }]; }).toSorted((a, b) => a.end - b.end)[0]?.kind ?? null;
  if (BY_NAME.test(text)) return noun ?? NOUNS.find(([pattern]) => new RegExp(`\\b(?:${pattern.source})\\b`, 'iu').test(text))?.[1] ?? null;
  if (noun === 'person' && reading.mentions.some((m) => m.kind === 'person')) return null;
  if (reading.ask === 'when') return 'day';
  if (reading.ask === 'where' || (noun === null && /\b(?:site|location|whereabouts)\b/iu.test(text))) return 'place';
  if (reading.ask === 'howmuch') return COST.test(text) ? 'money' : null;
  if (reading.ask === 'howmany') return 'number';
  return noun;
}

const DAY = /\b(?:19|20)\d\d\b|\b\d{1,2}[.:]\d{2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const NUMBER = /\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|seventeen)\b/iu;

/** True when the text gives a thing of that kind which the question did not name itself. */
export function holdsKind(kind: Kind, text: string, reading: Reading, world: World): boolean {
  switch (kind) {
    case 'day': return DAY.test(text) || NUMBER.test(text);
    case 'number': return NUMBER.test(text);
    case 'money': return /\$/u.test(text);
    default: {
      const asked = new Set(reading.mentions.flatMap((m) => [m.id, ...m.alternatives]));
      const named = (of: 'person' | 'organization' | 'place' | 'mineral' | 'initiative'): boolean => spokenOf(world.of(of).filter((r) => !asked.has(r.id) && (r.id !== 'place:us' || reading.ask !== 'where')), text, world);
      if (kind === 'company') return spokenOf(world.of('organization').filter((o) => ['company', 'consortium'].includes(o.classification) && !asked.has(o.id)), text, world) || spokenOf(world.of('initiative').filter((o) => !asked.has(o.id)), text, world);
      if (kind === 'city') return spokenOf(world.of('place').filter((p) => p.type === 'city' && !asked.has(p.id)), text, world);
      if (kind === 'person' && !officeHeld(text, reading, world, asked)) return false;
      return named(kind) || (kind === 'organization' && named('initiative')) || (kind === 'place' && /\b(?:the world|worldwide|global\w*)\b/iu.test(text));
    }
  }
}

const spokenOf = (records: readonly { id: string; name: { en: string }; aliases: readonly string[] }[], text: string, world: World): boolean => records.some((r) => [r.name.en, world.name(r.id), ...r.aliases].some((n) => n.length > 2 && text.includes(n)));
const OFFICE = /\b(?:executive|manager|ceo|negotiator|author|delegate|minister|ambassador|envoy|president|chairman|chairperson)/iu;
/** "Which executives": somebody named holds an office of that name. Nouns for anybody (officials, signers) are held by everybody. */
function officeHeld(text: string, reading: Reading, world: World, asked: ReadonlySet<string>): boolean {
  const office = OFFICE.exec(reading.text)?.[0].toLowerCase();
  if (office === undefined) return true;
  return world.of('membership').some((m) => {
    const holder = world.record(m.holder);
    return holder?.kind === 'person' && !asked.has(holder.id) && world.record(m.post)?.kind === 'post' && (world.name(m.post) + (world.record(m.post)?.says?.en ?? '')).toLowerCase().includes(office) && [holder.name.en, ...holder.aliases].some((n) => n.length > 2 && text.includes(n));
  });
}

/** An answer without the kind of thing asked for tells only what is known: it says so and is partial. */
export function withKindAsked(draft: Draft, reading: Reading, world: World): Draft {
  const kind = draft.status === 'answered' ? kindAsked(reading) : null;
  if (kind === null || draft.records.length === 0) return draft;
  const text = world.language === 'en' ? spoken(draft) : draft.records.map((id) => world.record(id)?.says?.en ?? '').join(' ');
  if (holdsKind(kind, text, reading, world)) return draft;
  return { ...draft, status: 'partial', blocks: [{ kind: 'notice', tone: 'gap', text: world.say(`partial.no-${kind}`) }, ...draft.blocks], gap: `no ${kind} given` };
}
const spoken = (draft: Draft): string => draft.blocks.map((b) => (b.kind === 'paragraph' || b.kind === 'notice' ? b.text : b.kind === 'list' ? b.items.map((i) => i.text).join(' ') : b.kind === 'table' ? b.rows.flat().map((c) => c.text).join(' ') : '')).join(' ');
