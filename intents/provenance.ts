// Which source says it, whether the sources agree, and whether a given one confirms it.
import { defineIntent, type Found, type World } from '../src/contracts/intent.ts';
import type { AssayRecord } from '../src/model/record.ts';
import { sourceAsked } from '../src/understanding/followup/sources.ts';
import { figuresOf } from './shared/figures-told.ts';
import { offersChoice } from './shared/choice.ts';
import { documentOf } from './shared/documents.ts';
import { SAYS_NOT } from './shared/silence.ts';
import { toldOfItself } from './shared/source/of-article.ts';
import { docsOf, figuresAsked, stating, stripped, unnamedIn } from './shared/source/stating.ts';
import { agreeTold, confirmsTold, type Facts, lastTold, recordsTold, sourcesTold } from './shared/source/told.ts';
import { AGREE, ASKS_SOURCE, COMPARES, CONFIRMS, COUNT_ASKED, DATE_ASKED, HELD_TOGETHER, LAST, OF_A_PAPER, OF_SOURCES, WHICH } from './shared/source/words.ts';

/** Those whose sentence gives every figure; first those that are a figure themselves. */
function givingAll(figures: readonly string[], found: readonly Found[]): Found[] {
  return found.filter((f) => figures.every((n) => figuresOf(f.record).has(n))).toSorted((a, b) => Number(COUNTED.has(b.record.kind)) - Number(COUNTED.has(a.record.kind)));
}
const ofDocument = (r: AssayRecord): boolean => r.id.startsWith('statement:doc');

/** A record that both articles state is believed this much beside the nearest. */
const NEARLY = 0.93;
/** "It does not say so, it stands in another" is told of a statement that meets so much of the question. */
const DENIED = 0.7;
const HEADLINE = /headline|title/iu;
/** "54 names or 55?": one of two numbers is asked for, not a yes. */
const EITHER_NUMBER = /\b\d+\b[^?]{0,20}\bor (?:just |only )?\d+\b/iu;

/** "The difference between the 11 and the 10 in the article": of the things, not of the articles. */
const OF_THINGS = /\bdifference between\b(?!.*\b(?:articles|sources|documents|reports|texts|outlets)\b).*\bin (?:the|this|that|your) (?:article|text|document|story|piece)\b/iu;
/** "Which article is the oldest": told of the articles themselves, no source of anything. */
const BY_AGE = /\b(?:which|what)\b.{0,25}\b(?:oldest|newest|earliest|latest|most recent)\b(?: of (?:the )?(?:five|articles|documents|sources|them))?(?: (?:articles?|documents?|sources?|one))?\W*$|\bof the (?:five|articles|documents|sources)\b.{0,20}\b(?:oldest|newest|earliest|latest|most recent)\W*$/iu;
export const provenance = defineIntent<{ kind: 'sources' | 'confirms' | 'agree' | 'last' | 'told'; document: string | null; found: AssayRecord[]; note?: AssayRecord }, Facts>({
  name: 'provenance',
  summary: 'Says which source states something, whether the sources agree, whether one of them confirms it.',
  examples: [
    'Which article lists the participating countries?',
    'Do the sources agree on the number of countries?',
    'Does MiddleAsianNews confirm the 30 billion figure?',
    'which source says Korea chairs FORGE',
  ],
  counterexamples: ['What does the UzDaily article say about Uzbekistan?', 'Who signed the agreement?'],
  claim(reading, world) {
    if (world.history.length > 0 && reading.mentions.length === 0 && (LAST.test(reading.text) || sourceAsked(reading.text, false, reading.words.length) === 'where'))
      return { score: 0.96, slots: { kind: 'last', document: null, found: [] }, why: 'source of the last answer' };
    const documents = reading.mentions.flatMap((m) => documentOf(m, world) ?? []);
    const itself = toldOfItself(reading, world);
    if (itself !== undefined) return { score: itself.score, slots: { kind: 'told', document: null, found: itself.records }, why: itself.why };
    const agree = (documents.length > 1 && /\bboth\b|\beach\b/iu.test(reading.text)) || (AGREE.test(reading.text) && OF_SOURCES.test(reading.text) && !OF_THINGS.test(reading.text));
    const which =
      WHICH.test(reading.text) ||
      (documents.length > 1 && (offersChoice(reading) || /\b(?:which|who) of\b/iu.test(reading.text))) ||
      reading.except.some((m) => documentOf(m, world) !== undefined);
    const confirms = documents.length === 1 && CONFIRMS.test(reading.text) && reading.ask === 'yesno';
    if (BY_AGE.test(reading.text) && documents.length === 0) return undefined;
    if ((!agree && !which && !confirms) || OF_A_PAPER.test(reading.text)) return undefined;
    const bare = stripped(reading, world);
    const own = bare.mentions.length + bare.terms.length + bare.numbers.length;
    if (own === 0) return undefined;
    const figures = figuresAsked(bare);
    const near = world.find(bare, { limit: figures.length > 0 ? 40 : 12 });
    const close = near.filter((f) => f.record.kind !== 'gap' && f.coverage >= 0.55);
    const exact = figures.length === 0 ? [] : givingAll(figures, close);
    const found = exact.length > 0 ? exact : close;
    const about = world.find(documents.length > 1 ? { ...reading, mentions: bare.mentions, numbers: [] } : reading, { limit: 12 });
    const told = about.slice(0, 6).find((f) => f.record.id.startsWith('statement:doc') && f.coverage > 0.72 && figures.every((n) => figuresOf(f.record).has(n)) && !reading.dates.some((d) => f.missing.some((w) => d.text.includes(w))) && !(HEADLINE.test(f.record.id) && !HEADLINE.test(reading.text)));
    const counted =
      agree && COUNT_ASKED.test(reading.text)
        ? found.find((f) => f.record.kind === 'count' && documents.every((d) => f.record.evidence.some((e) => e.startsWith(d.slice(0, 3)))))
        : undefined;
    // What both of them state is held together, not what one of them says nearest.
    const shared = agree && documents.length > 1 ? found.find((f) => f.score >= (found[0]?.score ?? 0) * NEARLY && documents.every((d) => f.record.evidence.some((e) => e.startsWith(d.slice(0, 3))))) : undefined;
    const best = counted ?? shared ?? found[0];
    if (best === undefined) return undefined;
    if (reading.ask === 'yesno' && !agree && !confirms && (SAYS_NOT.test(best.record.says?.en ?? '') || (near[0]?.record.kind === 'gap' && near[0].coverage > best.coverage))) return undefined;
    const compared = agree ? about.find((f) => f.coverage > 0.55 && COMPARES.test(f.record.says?.en ?? '') && f.missing.every((w) => best.missing.includes(w))) : undefined;
    const listed = /\b(?:lists?|names?|by name)\b/iu.test(reading.text) && told !== undefined && /\bOnly\b/u.test(told.record.says?.en ?? '') ? told : undefined;
    const stated = !agree && DATE_ASKED.test(reading.text) && found.some((f) => f.coverage >= 0.9 && !ofDocument(f.record) && f.record.kind !== 'person');
    const note = compared ?? (counted === undefined && !stated ? told : undefined);
    const beside = found
      .filter((f) => f.score >= best.score * 0.82)
      .map((f) => f.record)
      .toSorted((a, b) => (stated || (agree && documents.length < 2) ? Number(ofDocument(a)) - Number(ofDocument(b)) : 0));
    const quoted =
      confirms && reading.carried.includes('question') && world.history.at(-1)?.intent === 'said'
        ? (world.history.at(-1)?.records ?? []).flatMap((id) => world.record(id) ?? [])
        : [];
    if (quoted.length > 0) return { score: 0.93, slots: { kind: 'confirms', document: documents[0] ?? null, found: quoted.slice(0, 2) }, why: 'what was quoted' };
    if (confirms && EITHER_NUMBER.test(reading.text)) return { score: 0.93, slots: { kind: 'told', document: null, found: [best.record] }, why: best.record.id };
    if (confirms && listed !== undefined) return { score: 0.93, slots: { kind: 'told', document: null, found: [listed.record] }, why: listed.record.id };
    if (confirms && best.coverage < DENIED && !best.record.evidence.some((e) => e.startsWith(documents[0]?.slice(0, 3) ?? ''))) return undefined;
    if (confirms)
      return {
        score: 0.93,
        slots: { kind: 'confirms', document: documents[0] ?? null, found: [best.record, ...beside.filter((r) => r !== best.record).slice(0, 1)] },
        why: `does ${documents[0] ?? ''} carry ${best.record.id}`,
      };
    const first = note?.record ?? counted?.record ?? shared?.record;
    const score = ASKS_SOURCE.test(reading.text) || (agree && HELD_TOGETHER.test(reading.text)) ? 0.955 : agree ? 0.92 : 0.9;
    const records = [...(first === undefined ? [] : [first]), ...beside.filter((r) => r !== first)].slice(0, 4);
    return {
      score,
      slots: { kind: agree ? 'agree' : 'sources', document: null, found: records, ...(note === undefined ? {} : { note: note.record }) },
      why: `sources of ${best.record.id}`,
    };
  },
  handle({ slots: { kind, document, found, note }, reading, world }): Facts {
    if (kind === 'last') return lastSource(world);
    if (kind === 'told') return { outcome: 'told', found };
    // Both of the articles named rest the same record: asked whether they agree, neither is left out for wording it otherwise.
    const named = reading.mentions.flatMap((m) => documentOf(m, world) ?? []);
    const resting = world.documents.filter((d) => named.includes(d.id) && found[0]?.evidence.some((e) => e.startsWith(d.id.slice(0, 3))) === true);
    const documents = kind === 'agree' && resting.length > 1 ? resting : stating(docsOf(found, world), found, reading, world);
    const left = reading.except.flatMap((m) => documentOf(m, world) ?? []);
    const one = world.documents.find((d) => d.id === document);
    if (kind === 'confirms' && one !== undefined) {
      const [first] = found;
      if (first !== undefined && SAYS_NOT.test(first.says?.en ?? '')) return { outcome: 'told', found: [first] };
      const yes = first?.evidence.some((e) => e.startsWith(one.id.slice(0, 3))) === true && !unnamedIn(one, reading, world);
      return { outcome: 'confirms', found, document: one, yes, others: documents.filter((d) => d !== one) };
    }
    return kind === 'agree'
      ? { outcome: 'agree', found, documents, note }
      : { outcome: 'sources', found, documents, others: left.length === 0 ? null : documents.filter((d) => !left.includes(d.id)) };
  },
  template: {
    sources: (f, world, reading) => sourcesTold(f, world, reading),
    confirms: (f, world) => confirmsTold(f, world),
    agree: (f, world, reading) => agreeTold(f, world, reading),
    told: ({ found }, world) => recordsTold(found, world),
    last: (f, world) => lastTold(f, world),
  },
});

/** Where the last answer that cites anything came from. */
function lastSource(world: World): Facts {
  const last = world.history.findLast((t) => t.refs.length > 0);
  const told = (last?.records ?? []).slice(0, 2).flatMap((id) => world.record(id) ?? []);
  return { outcome: 'last', refs: last?.refs ?? [], told: told.filter((r) => r.says !== undefined) };
}
/** Records that are the figure themselves. */
const COUNTED = new Set<AssayRecord['kind']>(['count', 'agreement', 'financing']);
