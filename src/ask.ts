// Question -> Answer: the whole pipeline on one screen. Pure: the same question, day, conversation and corpus give the same bytes.
import type { AnyIntent, Draft, Turn, World } from './contracts/intent.ts';
import { MAX_QUESTION_CHARACTERS } from './model/question.ts';
import type { Answer } from './model/answer.ts';
import type { Language } from './model/language.ts';
import type { Reading } from './model/reading.ts';
import { figuresIn, unsupportedFigures } from './answer/check.ts';
import { compose } from './answer/compose.ts';
import { toCyrillic, type Catalogues } from './answer/wording.ts';
import { withKindAsked } from './answer/kind-asked.ts';
import { refuse, tooLong } from './answer/refuse.ts';
import type { Knowledge } from './knowledge.ts';
import { clausesOf } from './understanding/clauses.ts';
import { inContext } from './understanding/followup.ts';
import { read } from './understanding/read.ts';
import { sharedParts } from './understanding/shared.ts';
import { makeWorld } from './world.ts';

export type Asked = { text: string; asOf: string; language?: Language; mode?: 'ask' | 'claim' };
export type Pipeline = { knowledge: Knowledge; intents: readonly AnyIntent[]; catalogues: Catalogues; publicUrl: string | null; codeVersion: string };
export type Trace = { reading: Reading; rewritten: string | null; claims: { intent: string; score: number; why: string }[]; found: { record: string; score: number; coverage: number; missing: readonly string[] }[] };
export type Outcome = { answer: Answer; turn: Turn; trace: Trace; gap: string | null };

/** Below this no intent is believed; calibrated on the project's own question sets. */
export const FLOOR = 0.45;
const SURE = 0.85;
const ALONE = 0.74;
/** These tell several subjects in one answer. */
const COUNTS_TOGETHER = new Set(['financing', 'compare', 'verify-money', 'order', 'agreement-counts']);
/** These tell of one side of a double question as readily as of both. */
const ONE_SIDED = new Set(['fact', 'profile', 'timeline']);

export function answer(p: Pipeline, asked: Asked, history: readonly Turn[]): Outcome {
  if (asked.text.length > MAX_QUESTION_CHARACTERS) return finish(p, asked, read(p.knowledge.understanding, '', asked.asOf), tooLong(asked.text.length, makeWorld(p, asked.language ?? 'en', asked.asOf, history)), 'unclear', history, []);
  const first = read(p.knowledge.understanding, asked.text, asked.asOf, asked.language);
  const found = inContext(first, history, makeWorld(p, first.language, asked.asOf, history));
  const context = found !== null && standsAlone(p, first, history, asked.mode) ? null : found;
  const reading = context === null ? first : { ...read(p.knowledge.understanding, context.text, asked.asOf, first.language), raw: asked.text, format: first.format, carried: context.carried, guesses: first.guesses };
  const whole = attempt(p, reading, history, asked.mode);
  const sure = whole.best !== undefined && whole.best.score >= SURE;
  const shared = sure && COUNTS_TOGETHER.has(whole.best?.name ?? '') ? [] : sharedParts(reading);
  const parts = shared.length > 1 ? answerClauses(p, asked, shared, history, first.language, sure) : undefined;
  if (parts !== undefined) return parts;
  const clauses = sure && !ONE_SIDED.has(whole.best?.name ?? '') ? [] : clausesOf(reading.text);
  if (clauses.length > 1) {
    const several = answerClauses(p, asked, clauses, history, first.language, sure);
    if (several !== undefined) return several;
  }
  return finish(p, asked, reading, whole.best === undefined ? refuse(reading, whole.world) : whole.best.draft(), whole.best?.name ?? 'not-stated', history, whole.claims, context?.text ?? null);
}

/** A short question after others may still be complete in itself: then nothing is carried over. */
function standsAlone(p: Pipeline, reading: Reading, history: readonly Turn[], mode: Asked['mode']): boolean {
  if (reading.terms.length + reading.mentions.length < 2 || /\b(?:it|its|they|them|he|she|his|her|that|this|these|those|there|other|the same)\b/iu.test(reading.text)) return false;
  const own = attempt(p, reading, history, mode).best;
  return own !== undefined && own.score >= ALONE && ['fact', 'membership', 'agreement', 'said'].includes(own.name);
}
function attempt(p: Pipeline, reading: Reading, history: readonly Turn[], mode: Asked['mode']): { world: World; claims: Trace['claims']; best: { name: string; score: number; draft: () => Draft } | undefined } {
  const world = makeWorld(p, reading.language, reading.asOf, history);
  const judged = mode === 'claim' ? { ...reading, ask: 'yesno' as const } : reading;
  const asking = outsideDates(reading) ? p.intents.filter((i) => i.name === 'smalltalk') : p.intents;
  const claims = asking.flatMap((intent) => { const a = intent.attempt(judged, world); return a === undefined ? [] : [{ name: intent.name, score: a.score, why: a.why, draft: a.draft }]; }).toSorted((a, b) => b.score - a.score);
  const best = claims[0] !== undefined && claims[0].score >= FLOOR ? claims[0] : undefined;
  return { world, claims: claims.map((c) => ({ intent: c.name, score: c.score, why: c.why })), best };
}

/** Years that lie outside all sources: nothing in them can answer, however well the words fit. */
const outsideDates = (reading: Reading): boolean => reading.dates.some((d) => !d.yearless && (d.to < '2022-01-01' || d.from > '2031-01-01') && d.to > '0100-01-01');

/** Several questions in one message get several answers, in order, each in the light of the one before; `every` part must be answered where the whole could be. */
function answerClauses(p: Pipeline, asked: Asked, clauses: readonly string[], history: readonly Turn[], language: Language, every: boolean): Outcome | undefined {
  let turns = [...history];
  const outcomes: { outcome: Outcome; draft: Draft }[] = [];
  for (const clause of clauses) {
    const own = read(p.knowledge.understanding, clause, asked.asOf, language);
    const context = inContext(own, turns, makeWorld(p, language, asked.asOf, turns));
    const reading = context === null ? own : read(p.knowledge.understanding, context.text, asked.asOf, language);
    const { best, world, claims } = attempt(p, reading, turns, asked.mode);
    const draft = best === undefined ? refuse(reading, world) : best.draft();
    const outcome = finish(p, { ...asked, text: clause }, reading, draft, best?.name ?? 'not-stated', turns, claims);
    outcomes.push({ outcome, draft });
    turns = [...turns, outcome.turn];
  }
  const told = outcomes.filter((o) => o.outcome.answer.status === 'answered' || o.outcome.answer.status === 'partial');
  if (told.length === 0 || told.length < outcomes.length - (every ? 0 : 1)) return undefined;
  const status = told.length === outcomes.length && told.every((o) => o.outcome.answer.status === 'answered') ? 'answered' : 'partial';
  const last = outcomes.at(-1);
  if (last === undefined) return undefined;
  const joined: Draft = { status, blocks: onceEach(outcomes.flatMap((o) => o.draft.blocks)), records: outcomes.flatMap((o) => o.draft.records), caveats: [...new Set(outcomes.flatMap((o) => o.draft.caveats ?? []))], refs: outcomes.flatMap((o) => o.draft.refs ?? []), followups: last.draft.followups ?? [], focus: last.draft.focus ?? {}, derived: outcomes.flatMap((o) => o.draft.derived ?? []) };
  return finish(p, asked, last.outcome.trace.reading, joined, outcomes[0]?.outcome.answer.intent ?? 'several', history, outcomes.flatMap((o) => o.outcome.trace.claims));
}

/** Two parts may rest on the same statement; it is told once. */
const onceEach = (blocks: Draft['blocks']): Draft['blocks'] => [...new Map(blocks.map((b) => [JSON.stringify(b), b])).values()];

function finish(p: Pipeline, asked: Asked, reading: Reading, draft: Draft, intent: string, history: readonly Turn[], claims: Trace['claims'], rewritten: string | null = null): Outcome {
  const world = makeWorld(p, reading.language, asked.asOf, history);
  const told = disclose(withKindAsked(draft, reading, world), reading, world);
  const frame = { intent, asOf: asked.asOf, language: reading.language, documents: p.knowledge.documents, publicUrl: p.publicUrl, idFrom: JSON.stringify([asked.text, asked.asOf, reading.language, asked.mode ?? 'ask', history.map((t) => t.reading.text), p.knowledge.version, p.codeVersion]) };
  let made = compose(told, frame);
  const plain = unsupportedFigures({ answer: made, derived: told.derived ?? [], question: reading.raw });
  const fields = plain.length === 0 ? [] : told.records.flatMap((id) => figuresIn(JSON.stringify(p.knowledge.byId.get(id) ?? '')));
  const wrong = plain.filter((n) => !fields.includes(n));
  const gap = wrong.length > 0 ? `figures without a source: ${wrong.join(', ')}` : (draft.gap ?? (draft.status === 'abstained' ? 'not stated' : null));
  if (wrong.length > 0) made = compose({ ...refuse(reading, world), refs: made.citations.map((c) => `${c.document.slice(0, 3)}:${c.paragraph}`) }, { ...frame, intent: 'passages' });
  if (reading.language === 'uz-Cyrl') made = inCyrillic(made, world);
  const saved = { text: reading.text, language: reading.language, mentions: reading.mentions, terms: reading.terms, concepts: [...reading.concepts], dates: reading.dates, amounts: reading.amounts, numbers: reading.numbers, ask: reading.ask };
  const refs = made.citations.map((c) => `${c.document.slice(0, 3)}:${c.paragraph}`);
  const turn: Turn = { reading: saved, intent, focus: { entities: draft.focus?.entities ?? [], set: draft.focus?.set ?? [] }, records: made.records, refs, status: made.status };
  const trace: Trace = { reading, rewritten, claims, get found() { return world.find(reading).map((f) => ({ record: f.record.id, score: f.score, coverage: f.coverage, missing: f.missing })); } };
  return { answer: made, turn, trace, gap };
}

/** A guessed reading is said; nothing is guessed silently. */
function disclose(draft: Draft, reading: Reading, world: World): Draft {
  if (reading.guesses.length === 0 || draft.status === 'chat') return draft;
  const text = reading.guesses.map((g) => world.say('guess', { typed: g.typed, taken: g.taken })).join(' ');
  return { ...draft, blocks: [...draft.blocks, { kind: 'notice', tone: 'guess', text }] };
}

function inCyrillic(made: Answer, world: World): Answer {
  const foreign = new Set([...world.of('organization'), ...world.of('initiative')].flatMap((r) => r.name.en.toLowerCase().split(/[^\p{L}\p{N}']+/u)));
  const turn = (text: string): string => toCyrillic(text, foreign);
  const blocks = made.blocks.map((b) => (b.kind === 'paragraph' || b.kind === 'notice' ? { ...b, text: turn(b.text) } : b.kind === 'list' ? { ...b, items: b.items.map((i) => ({ ...i, text: turn(i.text) })) } : b));
  return { ...made, blocks, text: turn(made.text), caveats: made.caveats.map(turn) };
}
