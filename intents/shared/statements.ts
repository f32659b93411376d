// Judging and telling recorded statements: does it answer this kind of question, is it about the same people, yes or no.
import type { Draft, Found, World } from '../../src/contracts/intent.ts';
import type { Mention, Reading } from '../../src/model/reading.ts';
import type { AssayRecord } from '../../src/model/record.ts';

export type Verdict = 'yes' | 'no' | 'none';
const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b20\d\d\b/u;
const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|seventeen)\b/iu;
const REASON = /\b(?:because|so that|in order|purpose|aim|aims|aimed|to (?:help|strengthen|protect|create|develop|attract|diversify|ensure|support|prevent|enhance|expand)|since|cannot|as an incentive|designed|reason)\b/iu;
/** Entities that stand behind nearly every record and so tell nothing apart. */
const EVERYWHERE = new Set(['place:us', 'place:uzbekistan', 'org:us-government', 'event:ministerial-2026', 'mineral:rare-earths', 'org:uz-government', 'place:washington', 'place:tashkent', 'org:trump-administration']);

/** Small plus when the record can answer the kind of question asked, small minus when it cannot. */
export function answersKind(f: Found, reading: Reading, world: World): number {
  const says = f.record.says?.en ?? '';
  const asked = new Set(reading.mentions.map((m) => m.id));
  const gap = f.record.kind === 'gap';
  if (gap && f.fit < 0.62) return -0.1;
  switch (reading.ask) {
    case 'when': return gap ? 0 : MONTH.test(says) ? 0.07 : -0.12;
    case 'howmuch': return gap ? 0 : /\$|\d/u.test(says) ? 0.05 : -0.12;
    case 'howmany': return gap ? 0 : NUMBER.test(says) ? (f.record.kind === 'count' ? 0.09 : 0.03) : -0.12;
    case 'who': return gap ? 0 : namesOther(f.record, asked, world) ? 0.04 : -0.08;
    case 'where': return gap ? 0 : placeOther(f.record, asked, world) ? 0.05 : -0.06;
    case 'why': return gap ? 0 : REASON.test(says) ? 0.05 : -0.02;
    case 'yesno': return gap ? -0.01 : 0;
    default: return 0;
  }
}
function namesOther(record: AssayRecord, asked: ReadonlySet<string>, world: World): boolean {
  const text = record.says?.en ?? '';
  return [...world.of('person'), ...world.of('organization'), ...world.of('place')].some((p) => !asked.has(p.id) && [p.name.en, ...p.aliases].some((n) => n.length > 2 && text.includes(n)));
}
function placeOther(record: AssayRecord, asked: ReadonlySet<string>, world: World): boolean {
  const text = record.says?.en ?? '';
  return world.of('place').some((p) => !asked.has(p.id) && text.includes(p.name.en));
}

/** Every name of the question is in the record, nothing that must be stated is missing, no strange word carries the question. */
export function fits(f: Found, reading: Reading): boolean {
  const missing = new Set(f.missing);
  if (reading.terms.some((t) => t.must && missing.has(t.surface))) return false;
  if (reading.mentions.some((m) => m.kind === 'country' && missing.has(m.surface))) return false;
  const names = reading.mentions.filter((m) => m.kind !== 'document' && m.kind !== 'group');
  const absent = names.filter((m) => missing.has(m.surface) && !EVERYWHERE.has(m.id));
  if (absent.length > 0 && !(reading.ask === 'yesno' && f.coverage > 0.6)) return false;
  const strange = reading.terms.filter((t) => !t.known && missing.has(t.surface));
  return strange.length === 0 || (strange.length === 1 && f.coverage > 0.72);
}

/** The record speaks of another person, country or organisation in the place of the one asked about. */
export function clashes(f: Found, reading: Reading, world: World): boolean {
  return reading.ask !== 'yesno' && strangersTo(f, reading, world).length > 0;
}
function strangersTo(f: Found, reading: Reading, _world: World): Mention[] {
  const missing = new Set(f.missing);
  return reading.mentions.filter((m) => missing.has(m.surface) && ['person', 'organization', 'place', 'initiative'].includes(m.kind) && !EVERYWHERE.has(m.id));
}

/** Yes when the record covers the claim; no when it names somebody else or another number in its place. */
export function verdictOf(f: Found, reading: Reading, world: World): Verdict {
  if (reading.ask !== 'yesno') return 'none';
  if (strangersTo(f, reading, world).length > 0) return 'no';
  const says = f.record.says?.en ?? '';
  const figures = [...says.matchAll(/\d[\d,.]*/gu)].map((m) => Number(m[0].replace(/,/gu, '').replace(/\.$/u, '')));
  const spelled = new Map([['eleven', 11], ['ten', 10], ['nine', 9], ['seventeen', 17], ['six', 6], ['five', 5], ['two', 2]]);
  const known = new Set([...figures, ...[...spelled].filter(([w]) => says.toLowerCase().includes(w)).map(([, n]) => n)]);
  const asked = reading.numbers.filter((n) => n > 2 && (n < 1900 || n > 2100));
  if (asked.length > 0 && f.record.kind === 'count' && !asked.some((n) => known.has(n))) return 'no';
  if (f.coverage < 0.72 || asked.some((n) => !known.has(n))) return 'none';
  if (/\b(?:only|exactly|solely)\b/iu.test(reading.text)) return 'none';
  const negative = /\b(?:not|no longer|never|nobody|neither|nor|without)\b/iu.test(says) && !/not only/iu.test(says);
  if (negative !== reading.negated) return 'none';
  return 'yes';
}

/** First the answer, then at most two statements beside it. */
export function statementBlocks(found: readonly Found[], verdict: Verdict, world: World): Draft['blocks'] {
  const [best, ...rest] = found;
  if (best === undefined) return [];
  const lead = verdict === 'yes' ? `${world.say('yes')} ` : verdict === 'no' ? `${world.say('no')} ` : '';
  const blocks: Draft['blocks'] = [{ kind: 'paragraph', text: lead + world.says(best.record), cites: best.record.evidence }];
  if (rest.length > 0) blocks.push({ kind: 'list', items: rest.map((f) => ({ text: world.says(f.record), cites: f.record.evidence })) });
  return blocks;
}
