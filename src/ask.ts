// Question -> Answer: the whole pipeline on one screen. Pure: the same question, day, conversation and corpus give the same bytes.
import type { AnyIntent, Draft, Turn, World } from './contracts/intent.ts';
import { attempt, type Attempt, type Claimed } from './attempt.ts';
import { MAX_QUESTION_CHARACTERS } from './model/question.ts';
import type { Answer } from './model/answer.ts';
import type { Language, Tongue } from './model/language.ts';
import type { Reading } from './model/reading.ts';
import { figuresIn, unsupportedFigures } from './answer/check.ts';
import { compose } from './answer/compose.ts';
import { toCyrillic, type Catalogues } from './answer/wording.ts';
import { withStatementMeant } from './answer/beside.ts';
import { withKindAsked } from './answer/kind-asked.ts';
import { refuse, tooLong } from './answer/refuse.ts';
import type { Knowledge } from './knowledge.ts';
import { clean } from './lib/text/clean.ts';
import { waysAsked } from './understanding/asking.ts';
import { clausesOf, itemsOf } from './understanding/clauses.ts';
import { isComplete, standsAlone } from './understanding/complete.ts';
import { withNamed } from './understanding/described.ts';
import { languageIn } from './understanding/language.ts';
import { withLeftOut } from './understanding/except.ts';
import { inContext, type InContext } from './understanding/followup.ts';
import { read } from './understanding/read.ts';
import { asksBesides, bothEnds, sharedParts } from './understanding/shared.ts';
import { makeWorld } from './world.ts';

export type Asked = { text: string; asOf: string; language?: Language; mode?: 'ask' | 'claim'; /** The language it was typed in when answers are not given in it; the text is then its English. */ tongue?: Tongue };
export type Pipeline = { knowledge: Knowledge; intents: readonly AnyIntent[]; catalogues: Catalogues; publicUrl: string | null; codeVersion: string };
export type Trace = { reading: Reading; rewritten: string | null; claims: Claimed[]; found: { record: string; score: number; coverage: number; missing: readonly string[] }[] };
export type Outcome = { answer: Answer; turn: Turn; trace: Trace; gap: string | null };

const SURE = 0.85;
const ALONE = 0.74;
/** These tell several subjects in one answer. */
const COUNTS_TOGETHER = new Set(['financing', 'compare', 'verify-money', 'order', 'agreement-counts']);
/** These tell of one side of a double question as readily as of both. */
const ONE_SIDED = new Set(['fact', 'profile', 'timeline', 'agreement']);
/** "How many lines, and how many of them are loans": one count is not both. */
const COUNTS_TWICE = /\bhow many\b.*\band how many (?:of (?:them|those|these)|got|received|raised|drew)\b/iu;
/** "How many lines has the list, and which company stands twice": a count and a name. */
const COUNTS_AND_ASKS = /\bhow many\b[^?]*?,? and (?:(?:in|on|for|by|from|at) )?(?:which|who|whom|what|where|when)\b/iu;
/** "How many signed and how many attended": two counts of countries. */
const ASKED_TWICE = /\bhow many\b.*\band how many\b/iu;
/** A way of writing a follow-up out is taken when an intent believes it this much; one that ends in silence needs more. */
const LIKELY = 0.6;
const SILENT = 0.7;

export function answer(p: Pipeline, asked: Asked, history: readonly Turn[]): Outcome {
  if (asked.text.length > MAX_QUESTION_CHARACTERS) return finish(p, asked, read(p.knowledge.understanding, '', asked.asOf), tooLong(asked.text.length, makeWorld(p, asked.language ?? 'en', asked.asOf, history)), 'unclear', history, []);
  const cleaned = clean(asked.text);
  const russian = p.knowledge.understanding.fromLatin(cleaned);
  if (russian !== undefined) return answer(p, { ...asked, text: russian, language: asked.language ?? 'ru' }, history);
  const abroad = asked.tongue === undefined ? p.knowledge.understanding.readAbroad(cleaned, history.at(-1)?.reading.tongue) : undefined;
  if (abroad !== undefined) return answer(p, { ...asked, text: abroad.english, tongue: abroad.tongue, language: asked.language ?? 'en' }, history);
  const language = asked.language ?? languageIn(cleaned, history);
  const tried = waysAsked(p.knowledge.understanding, asked.text).map((text) => (): Outcome => answerText(p, { ...asked, text, language }, history));
  const outcomes: Outcome[] = [];
  for (const way of tried) {
    const outcome = way();
    if (outcome.trace.reading.mentions.length === 0 || outcome.answer.intent !== 'not-stated') return outcome;
    outcomes.push(outcome);
  }
  return outcomes[0] ?? answerText(p, { ...asked, language }, history);
}

function answerText(p: Pipeline, asked: Asked, history: readonly Turn[]): Outcome {
  const typed = read(p.knowledge.understanding, asked.text, asked.asOf, asked.language);
  const named = withNamed(typed, makeWorld(p, typed.language, asked.asOf, history));
  const first = named === null ? typed : { ...read(p.knowledge.understanding, named, asked.asOf, typed.language), raw: typed.raw };
  const items = itemsOf(first.text);
  const list = items.length > 1 ? answerClauses(p, asked, items, history, first.language, { least: () => 1, complete: true }) : undefined;
  if (list !== undefined) return list;
  const { reading, context, whole } = inLight(p, first, { ...asked, language: first.language }, history);
  const each = context?.each === undefined ? undefined : answerClauses(p, asked, context.each, history, first.language, { least: () => context.each?.length ?? 0, complete: true });
  if (each !== undefined) return { ...each, turn: { ...each.turn, reading: { ...each.turn.reading, text: reading.text, dates: reading.dates, mentions: reading.mentions } } };
  // Only an intent that is asked at once keeps a question whole.
  const sure = whole.early !== undefined && whole.early.score >= SURE ? whole.best : undefined;
  const spare = (): number => (whole.best !== undefined && whole.best.score >= SURE ? 0 : 1);
  const ends = bothEnds(reading);
  const shared = ends.length > 1 ? ends : sure !== undefined && (COUNTS_TOGETHER.has(sure.name) || (sure.name === 'attendance' && reading.mentions.length > 2)) && !asksBesides(reading.text) ? [] : sharedParts(reading);
  const parts = shared.length > 1 ? answerClauses(p, asked, shared, history, first.language, { least: () => shared.length - spare(), complete: true }) : undefined;
  if (parts !== undefined) return parts;
  const clauses = sure !== undefined && !ONE_SIDED.has(sure.name) && !(sure.name === 'attendance' && ASKED_TWICE.test(reading.text)) && !(sure.name === 'financing' && (COUNTS_TWICE.test(reading.text) || COUNTS_AND_ASKS.test(reading.text))) ? [] : clausesOf(reading.text);
  if (clauses.length > 1) {
    const several = answerClauses(p, asked, clauses, history, first.language, { least: () => clauses.length - spare(), complete: false });
    if (several !== undefined) return several;
  }
  return finish(p, asked, reading, whole.best === undefined ? refuse(reading, whole.world) : whole.best.draft(), whole.best?.name ?? 'not-stated', history, whole.claims, context?.text ?? null);
}

type Understood = { reading: Reading; context: InContext | null; whole: Attempt };
/** The question by itself when it is complete, else written out by the first way the sources answer. */
function inLight(p: Pipeline, first: Reading, asked: Asked & { language: Language }, history: readonly Turn[]): Understood {
  const alone = (): Understood => ({ reading: first, context: null, whole: attempt(p, first, history, asked.mode) });
  const ways = inContext(first, history, makeWorld(p, asked.language, asked.asOf, history));
  if (ways.length === 0) return alone();
  const own = standsAlone(first) && !['venue', 'region', 'paper', 'whole'].includes(ways[0]?.carried[0] ?? '') ? alone() : undefined;
  if (own?.whole.best !== undefined && own.whole.best.score >= ALONE && (isComplete(first) || ['fact', 'membership', 'agreement', 'said'].includes(own.whole.best.name)) && (first.mentions.length > 0 || own.whole.best.draft().status !== 'abstained')) return own;
  const tried: Understood[] = [];
  for (const context of ways) {
    const reading = { ...read(p.knowledge.understanding, context.text, asked.asOf, asked.language), raw: asked.text, format: first.format, carried: context.carried, guesses: first.guesses };
    const whole = attempt(p, reading, history, asked.mode);
    tried.push({ reading, context, whole });
    if (whole.best !== undefined && whole.best.score >= (whole.best.draft().status === 'abstained' ? SILENT : LIKELY)) return { reading, context, whole };
  }
  const last = own ?? alone();
  if (first.mentions.length > 0 && last.whole.best !== undefined && last.whole.best.draft().status !== 'abstained') return last;
  return tried.find((t) => t.whole.best !== undefined) ?? (isComplete(first) ? last : (tried[0] ?? last));
}
/** Several questions in one message get several answers, in order, each in the light of the one before; at `least` so many must be answered or be known silences, a `complete` one is read by itself. */
function answerClauses(p: Pipeline, asked: Asked, clauses: readonly string[], history: readonly Turn[], language: Language, { least, complete }: { least: () => number; complete: boolean }): Outcome | undefined {
  let turns = [...history];
  const outcomes: { outcome: Outcome; draft: Draft }[] = [];
  for (const clause of clauses) {
    const own = read(p.knowledge.understanding, clause, asked.asOf, language);
    const { reading, whole: { best, world, claims } } = inLight(p, own, { ...asked, language }, complete && own.mentions.length > 0 ? [] : turns);
    const draft = best === undefined ? refuse(reading, world) : best.draft();
    const outcome = finish(p, { ...asked, text: clause }, reading, draft, best?.name ?? 'not-stated', turns, claims);
    outcomes.push({ outcome, draft });
    turns = [...turns, outcome.turn];
  }
  const told = outcomes.filter((o) => o.outcome.answer.status === 'answered' || o.outcome.answer.status === 'partial');
  const silent = outcomes.filter((o) => o.outcome.answer.status === 'abstained' && o.outcome.answer.intent !== 'not-stated');
  const open = outcomes.length - told.length - silent.length;
  if (told.length === 0 || (open > 0 && outcomes.length - open < least())) return undefined;
  const status = told.length === outcomes.length && told.every((o) => o.outcome.answer.status === 'answered') ? 'answered' : 'partial';
  const last = outcomes.at(-1);
  if (last === undefined) return undefined;
  const joined: Draft = { status, blocks: onceEach(outcomes.flatMap((o) => o.draft.blocks)), records: outcomes.flatMap((o) => o.draft.records), caveats: [...new Set(outcomes.flatMap((o) => o.draft.caveats ?? []))], refs: outcomes.flatMap((o) => o.draft.refs ?? []), followups: last.draft.followups ?? [], focus: { entities: last.draft.focus?.entities ?? [], set: outcomes.flatMap((o) => o.draft.focus?.entities?.[0] ?? []) }, derived: outcomes.flatMap((o) => o.draft.derived ?? []) };
  return finish(p, asked, last.outcome.trace.reading, joined, outcomes[0]?.outcome.answer.intent ?? 'several', history, outcomes.flatMap((o) => o.outcome.trace.claims));
}

/** Two parts may rest on the same statement; it is told once. */
const onceEach = (blocks: Draft['blocks']): Draft['blocks'] => [...new Map(blocks.map((b) => [JSON.stringify(b), b])).values()];

function finish(p: Pipeline, asked: Asked, reading: Reading, draft: Draft, intent: string, history: readonly Turn[], claims: Trace['claims'], rewritten: string | null = null): Outcome {
  const world = makeWorld(p, reading.language, asked.asOf, history);
  const told = disclose(withKindAsked(withStatementMeant(draft, intent, reading, world), reading, world), reading, world, asked.tongue);
  const frame = { intent, asOf: asked.asOf, language: reading.language, documents: p.knowledge.documents, publicUrl: p.publicUrl, idFrom: JSON.stringify([asked.text, asked.asOf, reading.language, asked.mode ?? 'ask', history.map((t) => t.reading.text), p.knowledge.version, p.codeVersion]) };
  let made = compose(told, frame);
  const plain = unsupportedFigures({ answer: made, derived: told.derived ?? [], question: reading.raw });
  const fields = plain.length === 0 ? [] : [...told.records, ...reading.mentions.map((m) => m.id)].flatMap((id) => figuresIn(JSON.stringify(p.knowledge.byId.get(id) ?? '')));
  const wrong = plain.filter((n) => !fields.includes(n));
  const gap = wrong.length > 0 ? `figures without a source: ${wrong.join(', ')}` : (draft.gap ?? (draft.status === 'abstained' ? 'not stated' : null));
  if (wrong.length > 0) made = compose({ ...refuse(reading, world), refs: made.citations.map((c) => `${c.document.slice(0, 3)}:${c.paragraph}`) }, { ...frame, intent: 'passages' });
  if (reading.language === 'uz-Cyrl') made = inCyrillic(made, world);
  const saved = { text: reading.text, language: reading.language, mentions: withLeftOut(reading).mentions, terms: reading.terms, concepts: [...reading.concepts], dates: reading.dates, amounts: reading.amounts, numbers: reading.numbers, ask: reading.ask, ...(asked.tongue === undefined ? {} : { tongue: asked.tongue }) };
  const refs = made.citations.map((c) => `${c.document.slice(0, 3)}:${c.paragraph}`);
  const turn: Turn = { reading: saved, intent, focus: { entities: draft.focus?.entities ?? [], set: draft.focus?.set ?? [] }, records: made.records, refs, status: made.status };
  const trace: Trace = { reading, rewritten, claims, get found() { return world.find(reading).map((f) => ({ record: f.record.id, score: f.score, coverage: f.coverage, missing: f.missing })); } };
  return { answer: made, turn, trace, gap };
}

/** A guessed reading is said; nothing is guessed silently. */
function disclose(draft: Draft, reading: Reading, world: World, tongue: Tongue | undefined): Draft {
  const read = tongue === undefined ? [] : [world.say('guess.language', { language: new Intl.DisplayNames([world.language], { type: 'language' }).of(tongue) ?? tongue })];
  const taken = draft.status === 'chat' ? [] : reading.guesses.map((g) => world.say('guess', { typed: g.typed, taken: g.taken }));
  const text = [...read, ...taken].join(' ');
  return text === '' ? draft : { ...draft, blocks: [...draft.blocks, { kind: 'notice', tone: 'guess', text }] };
}

function inCyrillic(made: Answer, world: World): Answer {
  const foreign = new Set([...world.of('organization'), ...world.of('initiative')].flatMap((r) => r.name.en.toLowerCase().split(/[^\p{L}\p{N}']+/u)));
  const turn = (text: string): string => toCyrillic(text, foreign);
  const blocks = made.blocks.map((b) => (b.kind === 'paragraph' || b.kind === 'notice' ? { ...b, text: turn(b.text) } : b.kind === 'list' ? { ...b, items: b.items.map((i) => ({ ...i, text: turn(i.text) })) } : b));
  return { ...made, blocks, text: turn(made.text), caveats: made.caveats.map(turn) };
}
