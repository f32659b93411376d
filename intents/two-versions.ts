// "One article says A, another says B: who is right?": both are looked up, and what the sources hold of each is told. No verdict is invented.
import { defineIntent, type Draft, type World } from '../src/contracts/intent.ts';
import { figuresOf } from './shared/figures-told.ts';
import type { Reading } from '../src/model/reading.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { inferredIn } from './shared/inferred.ts';

type Facts = { outcome: 'both'; records: AssayRecord[] };
const SAYS = '(?:says?|has|writes?|claims?|tells?|reports?|states?|names?|puts?|gives?|calls?|mentions?|speaks? of|talks? of)';
const SOURCE = '(?:article|text|source|document|report|story|piece|paper|outlet|place|paragraph)';
const VERSIONS = new RegExp(`\\b(?:one|an?|the first)(?: of the)? ?${SOURCE}?s? ${SAYS} (?:that )?(.{3,90}?)[,;.]? (?:(?:and|while|but|whereas) )?(?:another|the other|a second|the second|one)(?: one)?(?: ${SOURCE})?(?: ${SAYS}(?: that)?)? (.{2,90}?)(?:[.;:?!](?!\\d)|,? (?:which|who|what|so|is|are|do|does)\\b|$)`, 'iu');
const FILLED = /^(.*?)\s*\b(?:did|does|was|is|has)\b\s*$/iu;
const COUNTED = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|seventeen)\b/iu;
const ENOUGH = 0.55;
const STATED = new Set<AssayRecord['kind']>(['statement', 'event', 'agreement', 'financing', 'count']);

export const twoVersions = defineIntent<Facts, Facts>({
  name: 'two-versions',
  summary: 'Holds two statements that seem to contradict each other against the sources.',
  examples: ['One text says Nasritdinkhodjaev signed the MoU with the US, another says Saidov did. Who is right?', 'One source says the memorandum was signed in Tashkent, another in Washington. Which one is right?', 'One article says 30 billion, another 14.8 billion. Do they contradict each other?'],
  counterexamples: ['Do the articles agree on the number of countries?', 'Which article is right about FORGE?', 'One article says FORGE succeeds the MSP, another says it replaces it. Is that a contradiction?'],
  claim(reading, world) {
    const m = VERSIONS.exec(reading.text);
    if (m === null) return undefined;
    const [a, b] = [m[1] ?? '', filled(m[1] ?? '', m[2] ?? '', world)];
    if (sameSubject(a, b, world)) return undefined;
    const [x, y] = [holding(a, world), holding(b, world)];
    const both = x.find((r) => y.includes(r));
    const papers = [x, y].map((found) => found.find((r) => r.kind === 'agreement'));
    const records = both === undefined ? [...x.slice(0, 1), ...y.slice(0, 1)] : [both, ...new Set(papers.filter((r) => r !== undefined && r !== both && papers[0] !== papers[1]))].filter((r) => r !== undefined);
    if (both === undefined && records.length < 2) return undefined;
    return { score: 0.95, slots: { outcome: 'both', records }, why: records.map((r) => r.id).join(' and ') };
  },
  handle: ({ slots }) => slots,
  template: {
    both: ({ records }, world): Draft => ({
      status: 'answered',
      blocks: [...(records.length === 2 ? [{ kind: 'paragraph' as const, text: world.say('versions.both'), cites: records.flatMap((r) => r.evidence) }] : []), ...records.map((r) => ({ kind: 'paragraph' as const, text: world.says(r), cites: r.evidence }))],
      records: records.map((r) => r.id), focus: { set: records.map((r) => r.id) },
      caveats: inferredIn(records, world).slice(0, 2),
    }),
  },
});

/** "another says Saidov did", "another in Washington": the second version borrows what it leaves out from the first. */
function filled(a: string, b: string, world: World): string {
  const own = world.read(b);
  if (own.terms.filter((t) => t.known).length > 1 || own.terms.length + own.mentions.length > 2) return b;
  const [mention] = own.mentions;
  const part = FILLED.exec(b)?.[1] ?? b;
  const like = mention === undefined ? undefined : world.read(a).mentions.find((m) => m.kind === mention.kind && m.id !== mention.id);
  if (like !== undefined) return a.replace(like.surface, mention?.surface ?? part);
  const amount = world.read(a).amounts[0]?.text;
  if (own.amounts.length > 0 && amount !== undefined) return a.replace(amount, part);
  return own.numbers.length > 0 ? a.replace(COUNTED, part) : `${a} ${part}`;
}
/** Two wordings of one matter are a question of agreement, not of two statements. */
function sameSubject(a: string, b: string, world: World): boolean {
  const [x, y] = [world.read(a), world.read(b)];
  const of = (r: Reading): string => [...new Set([...r.mentions.map((m) => m.id), ...[...r.amounts.map((m) => m.usd), ...r.numbers].map(String)])].toSorted((m, n) => m.localeCompare(n)).join(' ');
  return of(x) === of(y);
}
/** Records whose own sentence holds every name and sum of a version; portraits hold too much to be one statement. */
function holding(text: string, world: World): AssayRecord[] {
  const reading = { ...world.read(text), ask: 'none' as const };
  return world.find(reading, { limit: 20 }).filter((f) => STATED.has(f.record.kind) && f.coverage >= ENOUGH && holds(f.record, reading, world)).map((f) => f.record);
}
function holds(record: AssayRecord, reading: Reading, world: World): boolean {
  const says = (record.says?.en ?? '').toLowerCase();
  const named = reading.mentions.every((m) => {
    const own = world.record(m.id);
    return [m.surface, ...(own !== undefined && 'name' in own ? [own.name.en, ...own.aliases] : [])].some((n) => says.includes(n.toLowerCase()));
  });
  const figures = figuresOf(record);
  return named && [...reading.amounts.map((a) => a.usd), ...reading.numbers.filter((n) => n > 2)].every((n) => figures.has(`n:${n}`));
}
